import { describe, expect, test } from "vitest";
import type { Found, Pagefind } from "./pagefind.ts";
import { openPages, remembering, verified } from "./pagefind.ts";
import { readQuery } from "./query.ts";
import type { SearchRecord } from "./record.ts";
import { recordsToAnchor } from "./record.ts";

const page = (title: string, text: string): SearchRecord => ({
  ...{ kind: "条文", id: title, url: `/${title}/`, title, path: "", text, nameEn: null },
});

/** A record of pages by their titles and texts, which counts how often it is opened. */
function record(id: string, pages: readonly SearchRecord[]): Found & { opened: number } {
  return {
    id,
    score: 1,
    opened: 0,
    async data() {
      this.opened += 1;
      return { anchors: [{ id: recordsToAnchor(pages) }] };
    },
  };
}

const many = (): Found[] => [
  record("a", [page("一", "钛带在此"), page("钛管", "钛管"), page("二", "别处的钛管")]),
  record("b", [page("三", "还有钛管"), page("四", "没有")]),
  record("c", [page("五", "又是钛管"), page("六", "又是钛管，又是")]),
];
const terms = readQuery("钛管");
const titles = (pages: readonly SearchRecord[]): string[] => pages.map(({ title }) => title);

describe("opening records", () => {
  test("shows of each only the pages that have the words, the one of that name first", async () => {
    const { pages } = await openPages(many(), { limit: 10, terms, every: true });
    expect(titles(pages)).toEqual(["钛管", "二", "三", "五", "六"]);
  });

  test("stops when there is enough, and tells which records it opened", async () => {
    const records = many();
    const { pages, opened } = await openPages(records, { limit: 2, terms, every: true });
    expect(pages.length).toBeGreaterThanOrEqual(2);
    expect([...opened]).toEqual(records.slice(0, 2));
  });

  test("takes a page with one of several words only where one is asked for", async () => {
    const two = readQuery("钛管 还有");
    const every = await openPages(many(), { limit: 10, terms: two, every: true });
    const some = await openPages(many(), { limit: 10, terms: two, every: false });
    expect(titles(every.pages)).toEqual(["三"]);
    expect(titles(some.pages)).toEqual(["钛管", "二", "三", "五", "六"]);
  });

  test("takes a record of one page as the index found it", async () => {
    const single = record("d", [page("七", "别的字")]);
    const { pages } = await openPages([single], { limit: 10, terms, every: true });
    expect(titles(pages)).toEqual(["七"]);
  });
});

test("a record is kept where one of its pages has all the words, not where two share them", async () => {
  expect((await verified(many(), readQuery("钛带 在此"))).map(({ id }) => id)).toEqual(["a"]);
  expect(await verified(many(), readQuery("钛带 钛管"))).toEqual([]);
});

test("a record is read once, however often it is found", async () => {
  const found = record("a", [page("一", "钛管")]);
  const pagefind: Pagefind = {
    grain: 1,
    search: async () => ({ results: [{ ...found, data: () => found.data() }] }),
    preload: async () => undefined,
  };
  const engine = remembering(pagefind);
  for (const query of ["钛", "管"])
    await Promise.all((await engine.search(query)).results.map((one) => one.data()));
  expect(found.opened).toBe(1);
});
