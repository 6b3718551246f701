import { expect, test } from "vitest";
import { loadSiteData } from "../../src/load/site-data.ts";
import { corpusOf, toMarkdown } from "./corpus.ts";

test("every provision and every material is a page of the corpus, and has words", async () => {
  const data = await loadSiteData();
  const pages = corpusOf(data);
  const materials = data.policies.flatMap(({ catalogue }) => catalogue.materials);
  expect(pages.filter(({ path }) => path.startsWith("materials/"))).toHaveLength(materials.length);
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  expect(pages.filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([]);
});

test("words that look like Markdown stay words", () => {
  const page = { path: "x", title: '"甲"', paragraphs: ["1.先进*金属*材料", "[乙]"] };
  expect(toMarkdown(page)).toBe(
    '---\ntitle: "\\"甲\\""\n---\n\n1\\.先进\\*金属\\*材料\n\n\\[乙\\]\n',
  );
});
