import { describe, expect, test } from "vitest";
import type { Hit, Pagefind } from "./pagefind.ts";
import { pagesWith, remembering } from "./pagefind.ts";
import { lengthOf, nothing, placesOf } from "./places.ts";
import { readQuery } from "./query.ts";
import type { SearchUnit } from "./markup.ts";

const page = (ownTitle: string | null, text: string): SearchUnit => ({
  ...{ kind: "条文", id: text, url: `/${text}/`, title: text, path: "", text, nameEn: null },
  ownTitle,
});

/** What Pagefind does with records, and how often it was asked. */
function pagefindOf(...records: (readonly SearchUnit[])[]): Pagefind & { asked: number } {
  const room = Math.max(...records.flat().map((one) => lengthOf(placesOf(one))));
  const words = records.map((pages) =>
    pages.flatMap((one) => {
      const { title, text } = placesOf(one);
      return [...title, ...text, ...nothing(room - title.length - text.length)];
    }),
  );
  const library = {
    asked: 0,
    room,
    async search(asked: string) {
      library.asked += 1;
      const sought = asked.replaceAll('"', "").split(" ");
      const having = [...words.entries()].filter(([, own]) =>
        sought.every((one) => own.includes(one)),
      );
      const results = having.map(([at, own]): Hit => {
        const places = own.flatMap((one, place) => (sought.includes(one) ? [place] : []));
        const most = asked.startsWith('"') ? 1 : places.length;
        return { id: `r${at}`, score: places.length, words: places.slice(0, most) };
      });
      return { results };
    },
    page: () => Promise.reject(new Error("nothing needs to be opened")),
  };
  return library;
}

const found = async (pagefind: Pagefind, query: string) =>
  (await Promise.all(readQuery(query).map((term) => pagesWith(pagefind, term)))).flat();

describe("of a record with several pages", () => {
  const library = pagefindOf(
    [page("钛带", "钛带在此"), page("钛管", "钛管"), page(null, "别处的钛管，还是钛管")],
    [page(null, "还有钛合金板"), page("钛合金板材", "钛合金板材"), page(null, "钛合，金板")],
  );

  test.each([
    ["钛管", ["r0-1", "r0-2"]],
    ["钛", ["r0-0", "r0-1", "r0-2", "r1-0", "r1-1", "r1-2"]],
    ["钛合金板", ["r1-0", "r1-1"]],
    ["板钛合金", []],
    ["钛钛", []],
    ["钛管钛管", []],
    ["钛带钛管", []],
  ])("those are found that have the words: %s", async (query, ids) => {
    expect((await found(library, query)).map(({ id }) => id).sort()).toEqual(ids);
  });

  test("the place tells a page of that name, one whose name begins so, and all others", async () => {
    const titles = async (query: string) =>
      (await found(library, query)).map(({ id, title }) => `${id} ${title}`).sort();
    expect(await titles("钛管")).toEqual(["r0-1 equals", "r0-2 other"]);
    expect(await titles("钛合金板")).toEqual(["r1-0 other", "r1-1 begins"]);
    expect(await titles("钛合金板材")).toEqual(["r1-1 equals"]);
  });

  test("the one with most has the record's score, the others their share of it", async () => {
    const scores = new Map((await found(library, "钛管")).map(({ id, score }) => [id, score]));
    expect(scores.get("r0-1")).toBeGreaterThan(scores.get("r0-2") ?? 0);
  });
});

test.each([
  ["ends as it begins", "五金属五金", "五金五金"],
  ["has more after a repeated end", "钛管和钛管", "钛管"],
  ["has its first pair twice", "金属材料", "金属属材"],
])("a title that %s is not taken for another", async (_, title, query) => {
  const all = await found(pagefindOf([page(title, title), page(null, "别的")]), query);
  expect(all.filter((one) => one.title === "equals")).toEqual([]);
  expect(all.length > 0).toBe(title.includes(query));
});

test("the engine is asked for a word once, however often it is needed", async () => {
  const library = pagefindOf([page(null, "钛管")]);
  const engine = remembering(library);
  for (const query of ["钛管", "钛管", "管"]) await found(engine, query);
  expect(library.asked).toBe(2);
});
