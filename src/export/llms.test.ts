import { readFileSync } from "node:fs";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it, test } from "vitest";
import { readChangelog } from "../load/changelog.ts";
import { loadSiteData } from "../load/site-data.ts";
import { writeLlms, writeLlmsFull } from "./llms.ts";
import { writeMarkdown } from "./text/markdown.ts";

const data = await loadSiteData();
const { value: changes } = readChangelog({
  path: "data/CHANGELOG.md",
  text: readFileSync("data/CHANGELOG.md", "utf8"),
});
const written = (site?: URL): string => writeLlms({ ...data, changes, releases: [], site });

describe("llms.txt", () => {
  const { children } = fromMarkdown(written());

  it("begins with the one main heading and a summary, as llmstxt.org asks", () => {
    expect(children.slice(0, 2).map(({ type }) => type)).toEqual(["heading", "blockquote"]);
    const depths = children.flatMap((node) => (node.type === "heading" ? [node.depth] : []));
    expect(depths).toEqual([1, ...depths.slice(1).map(() => 2)]);
  });

  it("has nothing but lists of links under its other headings", () => {
    const first = children.findIndex((node) => node.type === "heading" && node.depth === 2);
    const lists = children.slice(first).filter(({ type }) => type !== "heading");
    expect(new Set(lists.map(({ type }) => type))).toEqual(new Set(["list"]));
    const leading = lists.flatMap((list) =>
      list.type === "list"
        ? list.children.map(({ children: [block] }) =>
            block?.type === "paragraph" ? block.children[0]?.type : block?.type,
          )
        : [],
    );
    expect(new Set(leading)).toEqual(new Set(["link"]));
  });

  it("leads to every policy and to every entry", () => {
    const text = written();
    for (const { policy, catalogue } of data.policies) {
      expect(text).toContain(`(data/${policy.id}/${policy.id}.md)`);
      for (const { id } of catalogue.materials) expect(text).toContain(`(materials/${id}.md)`);
    }
  });

  it("says that the numbers are targets, and how the three kinds of words are kept apart", () => {
    expect(written()).toContain("目标，不是完成数");
    for (const kind of ["“原文”", "“校注”", "“推算”"]) expect(written()).toContain(kind);
  });

  test("names whole addresses where the site has one", () => {
    const links = written(new URL("https://host.example/a")).match(/\]\([^)]+/g) ?? [];
    expect(links.filter((link) => !link.startsWith("](https://host.example/a/"))).toEqual([]);
  });
});

test("llms-full.txt holds the whole text, word for word, and ours under headings of its own", () => {
  const whole = writeLlmsFull({ policies: data.policies, site: undefined });
  const headings = whole.match(/^# .+$/gm) ?? [];
  for (const { policy } of data.policies) {
    expect(headings.filter((heading) => heading.includes(policy.title.value))).toHaveLength(3);
    expect(whole).toContain(writeMarkdown({ policy, site: undefined }));
  }
  expect(headings.join()).toContain("校注（本站所加，未经发文机关确认）");
});
