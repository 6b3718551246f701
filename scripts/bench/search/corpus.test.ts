import { expect, test } from "vitest";
import { loadSiteData } from "../../../src/load/site-data.ts";
import { searchUnits } from "../../../src/search/documents.ts";
import { normalText } from "../../../src/search/units.ts";
import { corpusOf } from "./corpus.ts";
import { queriesFor } from "./queries.ts";

const own = searchUnits(await loadSiteData());

test("a library no larger than ours is ours", () => {
  expect(corpusOf(own, own.length)).toBe(own);
});

test("a larger one is the same each time, and has as many pages as asked for", () => {
  const pages = corpusOf(own, 1000);
  expect(pages).toHaveLength(1000);
  expect(new Set(pages.map(({ url }) => url)).size).toBe(1000);
  expect(corpusOf(own, 1000)).toEqual(pages);
});

test("every page has words, and a title of its own among them", () => {
  for (const { text, ownTitle } of corpusOf(own, 1000)) {
    expect(text.length).toBeGreaterThan(5);
    expect(normalText(text)).toContain(normalText(ownTitle ?? ""));
  }
});

test("what is common in the plan is common in it, and it is far more varied", () => {
  const pairs = new Map<string, number>();
  for (const { text } of corpusOf(own, 1000)) {
    const chars = [...text];
    chars.slice(1).forEach((char, index) => {
      const pair = `${chars[index] ?? ""}${char}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    });
  }
  expect(pairs.get("材料")).toBeGreaterThan(500);
  expect(pairs.size).toBeGreaterThan(40_000);
});

test("every query occurs, and its answers are the pages that contain it", () => {
  const pages = corpusOf(own, 1000);
  const queries = queriesFor(pages, 40);
  expect(queriesFor(pages, 40)).toEqual(queries);
  for (const { text, answers, isName, named } of queries) {
    const truth = pages.filter((page) => normalText(page.text).includes(normalText(text)));
    expect([...answers]).toEqual(truth.map(({ url }) => url));
    expect(answers.size).toBeGreaterThan(0);
    if (isName) expect(named.size).toBeGreaterThan(0);
  }
});
