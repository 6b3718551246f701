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

const page = {
  title: "三（三）2 第1段 & 钛",
  address: "https://site.example/policies/p/s3-3-2-p1/",
};

test.each([
  ["a letter", "editor@example.org", "subject", "\r\n"],
  ["an issue", "https://forge.example/a/b/issues/new", "title", "\n"],
])("%s on a page begins with the page's title and address", (_, configured, title, end) => {
  const { searchParams } = new URL(reportLink(configured, page));
  expect(searchParams.get(title)).toBe(`“产业政策逐条读”：${page.title}`);
  expect(searchParams.get("body")).toContain(`哪一页（网址）：${page.address}${end}`);
});
