import { describe, expect, test } from "vitest";
import { inRecords, shapeFor, writeIndex, writeTables } from "../../scripts/index.ts";
import { loadSiteData } from "../load/site-data.ts";
import { searchUnits } from "./documents.ts";
import { distinctRuns } from "./golden/distinct-runs.ts";
import { indexFor } from "./golden/index-for.ts";
import type { SearchUnit } from "./markup.ts";
import { textsOf } from "./readings.ts";
import { countKinds } from "./record.ts";
import { normalText } from "./units.ts";

/* This site indexed as a large library is: many pages to a record. The answers must be the same. */

const GRAIN = 16;
const SHAPE = { grain: GRAIN, shortGrain: GRAIN, chunkSize: 2000 };
const site = await loadSiteData();
const pages = searchUnits(site).map((unit) => ({
  ...unit,
  normal: textsOf(unit).map(normalText),
}));
const texts = pages.flatMap(textsOf);

const index = indexFor(async (folder) => {
  await writeIndex(pages, folder, SHAPE);
  await writeTables(site, folder);
});

test("a record holds pages of one kind and confidence, in their order", () => {
  const records = inRecords(pages, SHAPE);
  const sortOf = (page: SearchUnit): string => `${page.kind} ${page.note?.confidence === "低"}`;
  for (const [sort, same] of Map.groupBy(pages, sortOf)) {
    const own = records.flat().filter((page) => sortOf(page) === sort);
    expect(own.map(({ url }) => url)).toEqual(same.map(({ url }) => url));
  }
  expect(records.every((record) => record.length <= GRAIN)).toBe(true);
  expect(records.every((record) => new Set(record.map(sortOf)).size === 1)).toBe(true);
});

test("a small library has a page to a record, short ones aside, so that scores are each page's own", () => {
  const records = inRecords(pages, shapeFor(pages.length));
  const several = records.filter(({ length }) => length > 1);
  expect(new Set(several.flat().map(({ kind }) => kind))).toEqual(
    new Set(["名词解释", "缺什么", "复算", "校注"]),
  );
});

describe("with many pages to a record", () => {
  test.each([1, 2, 4, 8])(
    "every seventh run of %i finds exactly the pages that have it",
    async (length) => {
      for (const run of distinctRuns(texts, length).filter((_, at) => at % 7 === 0)) {
        const { way, results, atLeast } = await search(run);
        const truth = having(run);
        expect(way, run).toBe("typed");
        expect(atLeast, run).toBe(false);
        expect(results.map(({ url }) => url).sort(), run).toEqual(urlsOf(truth));
      }
    },
    60_000,
  );

  test("a page is first for its own name", async () => {
    for (const { ownTitle } of pages.filter(({ kind }) => kind === "材料")) {
      const [first] = (await search(ownTitle ?? "")).results;
      expect(normalText(first?.title ?? "")).toBe(normalText(ownTitle ?? ""));
    }
  });

  test("words between spaces must stand in one page, not merely in one record", async () => {
    for (const query of ["钛管 钛带", "企业 标准", "技术 人才"]) {
      const truth = pages.filter(({ normal }) =>
        query.split(" ").every((word) => normal.some((text) => text.includes(word))),
      );
      expect(urlsOf((await search(query)).results), query).toEqual(urlsOf(truth));
    }
  });

  test("all are counted, of each kind, though few are opened", async () => {
    const few = await index.engine.search("材料", { limit: 3 });
    const truth = having("材料");
    expect(few).toMatchObject({ total: truth.length, atLeast: false });
    expect(few.results).toHaveLength(3);
    expect(few.counts).toEqual(
      countKinds((kind) => truth.filter((page) => page.kind === kind).length),
    );
  });
});

/** The pages that have a run of characters, as printed or as a note says they may be read. */
const having = (run: string) =>
  pages.filter(({ normal }) => normal.some((text) => text.includes(run)));

const search = (query: string) => index.engine.search(query, { limit: pages.length });

const urlsOf = (some: readonly { readonly url: string }[]): string[] =>
  some.map(({ url }) => url).sort();
