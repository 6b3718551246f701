import { describe, expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { sectionOf } from "./policy.ts";
import { ownWords, type Provision, walk } from "./provision.ts";
import type { Words } from "./quote.ts";
import { actions } from "./tables/actions.ts";
import { measures } from "./tables/measures.ts";
import { remainders } from "./tables/remainders.ts";
import { coverageOf, fateOf, runsOf, type TakenRow, takenRows, unquoted } from "./taken.ts";

const { policies } = await loadSiteData();
const [data] = policies;
if (data === undefined) throw new Error("there is no policy");
const taken = takenRows(data.tables);

/** The tables of which an editor quotes every row. */
const QUOTED = "groups phrases mentions remainders targets actions measures".split(" ");

const words: Words = { text: "先做𬭩纱，再做钛管。", start: 10, end: 20 };
/** A row that quotes so many of these words from a place on. */
const row = (from: number, to: number, table: TakenRow["table"] = actions): TakenRow => ({
  ...{ table, row: {}, number: 1, parts: [] },
  quote: { eid: "s1-p1", text: "", start: from, end: to },
});
const texts = (rows: readonly TakenRow[]): string[] => runsOf(words, rows).map(({ text }) => text);

describe("words cut at what was taken from them", () => {
  test.each<readonly [title: string, rows: readonly TakenRow[], runs: readonly string[]]>([
    ["nothing", [], ["先做𬭩纱，再做钛管。"]],
    [
      "a run in the middle, across a rare character",
      [row(12, 14)],
      ["先做", "𬭩纱", "，再做钛管。"],
    ],
    ["all of it", [row(10, 20)], ["先做𬭩纱，再做钛管。"]],
    ["two side by side", [row(10, 12), row(12, 14)], ["先做", "𬭩纱", "，再做钛管。"]],
    ["one within another", [row(10, 20), row(17, 19)], ["先做𬭩纱，再做", "钛管", "。"]],
    ["two that overlap", [row(10, 14), row(12, 19)], ["先做", "𬭩纱", "，再做钛管", "。"]],
    ["a quote from elsewhere", [row(0, 9), row(19, 25)], ["先做𬭩纱，再做钛管。"]],
  ])("%s", (_, rows, runs) => {
    expect(texts(rows)).toEqual(runs);
  });

  test("each begins where its quote does", () => {
    const [whole, part] = [row(10, 20), row(17, 19)];
    const runs = runsOf(words, [whole, part]);
    expect(runs.map(({ begins }) => begins)).toEqual([[whole], [part], []]);
  });

  test("count by their characters, punctuation aside, once however many rows quote them", () => {
    const rows = [row(10, 12), row(10, 14), row(15, 17, remainders)];
    expect(coverageOf(runsOf(words, rows))).toEqual({ taken: 4, left: 2, none: 2 });
    expect(runsOf(words, rows).map(fateOf)).toEqual(["taken", "taken", "none", "left", "none"]);
    expect(unquoted(runsOf(words, rows))).toEqual(["钛管。"]);
  });
});

describe.each(policies)("what the data took from $policy.id", ({ policy, tables }) => {
  const rows = takenRows(tables);

  test("is every row that quotes the record, once", () => {
    const quoting = tables
      .filter(({ table }) => QUOTED.includes(table.name))
      .flatMap(({ rows: all }) => all);
    const shown = rows.flatMap(({ row: own, parts }) => [own, ...parts.map((part) => part.row)]);
    expect(new Set(shown)).toEqual(new Set(quoting));
    expect(shown).toHaveLength(quoting.length);
  });

  test("is found in the words of the provision that it names, in full", () => {
    for (const taken of rows) {
      const provision = walk(policy.provisions).find(({ eid }) => eid === taken.quote.eid);
      const runs = (provision === undefined ? [] : ownWords(provision)).flatMap((own) =>
        runsOf(own, [taken]).filter((run) => run.rows.includes(taken)),
      );
      expect(runs.map(({ text }) => text).join("")).toBe(taken.quote.text);
    }
  });

  test("gives the words back, to the character", () => {
    for (const own of walk(policy.provisions).flatMap(ownWords))
      expect(
        runsOf(own, rows)
          .map(({ text }) => text)
          .join(""),
      ).toBe(own.text);
  });
});

test("nothing of the catalogue's and the work plan's sections is in no table", () => {
  const none = (section: Provision): number =>
    coverageOf(
      walk([section])
        .flatMap(ownWords)
        .flatMap((own) => runsOf(own, taken)),
    ).none;
  expect(none(sectionOf(data.policy, "catalogue"))).toBe(0);
  expect(none(sectionOf(data.policy, "workPlan"))).toBe(0);
  expect(none(sectionOf(data.policy, "measures"))).toBeGreaterThan(0);
});

test("a row is numbered as its table has it", () => {
  const own = taken.filter(({ table }) => table.name === measures.name);
  expect(own.map(({ number }) => number)).toEqual(own.map((_, index) => index + 1));
  expect(own.map(({ row: { id } }) => id)).toEqual(data.measures.map(({ id }) => id));
});
