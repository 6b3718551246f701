import { expect, test } from "vitest";
import { reportLink } from "./report.ts";

test("an e-mail address becomes a letter that is begun, line by line", () => {
  const link = new URL(reportLink("editor@example.org"));
  expect(link.protocol + link.pathname).toBe("mailto:editor@example.org");
  expect(link.searchParams.get("subject")).toContain("产业政策逐条读");
  expect(link.searchParams.get("body")).toMatch(/^哪一页（网址）：\r\n哪几个字：\r\n/);
});

test("a page for new issues is opened with its fields begun, and keeps what it had", () => {
  const link = new URL(reportLink("https://forge.example/a/b/issues/new?labels=text"));
  expect(link.origin + link.pathname).toBe("https://forge.example/a/b/issues/new");
  expect(link.searchParams.get("labels")).toBe("text");
  expect(link.searchParams.get("title")).toContain("产业政策逐条读");
  expect(link.searchParams.get("body")).toMatch(/^哪一页（网址）：\n/);
});

test.each([
  "editor",
  "http://forge.example/issues/new",
  "javascript:alert(1)",
  "mailto:a@b.c",
  "a b@c.d",
])("%s stops the build, and the words say how to mend it", (configured) => {
  expect(() => reportLink(configured)).toThrow(/REPORT_ADDRESS.*应当是一个邮箱/);
});
