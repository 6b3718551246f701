import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readBuiltSite } from "../../scripts/built-site.ts";
import { readPages } from "../../scripts/pagefind-files.ts";
import { DIST_FOLDER } from "../../scripts/project.ts";
import type { SearchRecord } from "./record.ts";

/* The built pages against the built index: what a page says is covered is what can be found. */

/** The text of every element so marked, by the address of its page. */
let marked: ReadonlyMap<string, readonly string[]>;
let records: readonly SearchRecord[];

beforeAll(async () => {
  marked = await markedTexts();
  records = await indexedRecords();
});

describe("what search covers", () => {
  test("is marked exactly once on every page that has it", () => {
    const repeated = [...marked].filter(([, texts]) => texts.length !== 1);
    expect(repeated).toEqual([]);
  });

  test("is the pages in the index, and no other", () => {
    expect(records.length).toBeGreaterThan(0);
    expect(records.map(({ url }) => url).sort()).toEqual([...marked.keys()].sort());
  });

  test("is on the page what it is in the index, white space aside", () => {
    const squeezed = (text: string): string => text.replace(/\s/gu, "");
    const onPages = [...marked].map(([url, [text = ""]]) => [url, squeezed(text)] as const);
    const inIndex = records.map(({ url, text }) => [url, squeezed(text)] as const);
    expect(Object.fromEntries(inIndex)).toEqual(Object.fromEntries(onPages));
  });
});

async function markedTexts(): Promise<Map<string, string[]>> {
  const { pages } = await readBuiltSite(DIST_FOLDER);
  const texts = pages.map(({ path, $ }) => {
    const found = $("[data-pagefind-body]").toArray();
    return [path, found.map((element) => $(element).text())] as const;
  });
  return new Map(texts.filter(([, found]) => found.length > 0));
}

async function indexedRecords(): Promise<SearchRecord[]> {
  return [...(await readPages(join(DIST_FOLDER, "pagefind"))).values()];
}
