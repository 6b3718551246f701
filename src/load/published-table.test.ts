import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { policyFiles as files, tableFile } from "../../scripts/changed-tables.ts";
import type { AnyRow, Cell } from "../domain/table.ts";
import { READ_OFF_TABLES, TABLES } from "../domain/tables.ts";
import { readPolicyData } from "./policy-data.ts";
import { loadSiteData } from "./site-data.ts";
import { readTable } from "./table.ts";

const { policies } = await loadSiteData();
const { policy, catalogue, tables, families } = theOne();

/** The policy whose files the tests change. */
function theOne() {
  const found = policies.find((data) => data.policy.sourceText === files.source.text);
  if (found === undefined) throw new Error("the policy is not among those loaded");
  return found;
}

/** The words between two places of source.txt, as any reader of code points gets them. */
const source = Array.from(files.source.text);
const wordsFrom = (start: unknown, end: unknown): string =>
  source.slice(Number(start), Number(end)).join("");

/** Every place at which some words stand in source.txt. */
function placesOf(words: string): number[] {
  const length = Array.from(words).length;
  return source.flatMap((_, at) => (wordsFrom(at, at + length) === words ? [at] : []));
}

/** What a table calls the columns of its places. */
const columnsOf = (table: string) =>
  table === "provisions"
    ? { eid: "eid", quote: "text", start: "start", end: "end" }
    : { eid: "eid", quote: "quote", start: "quote_start", end: "quote_end" };

const itemsOf = (cell: Cell | undefined): readonly unknown[] =>
  Array.isArray(cell) ? cell : cell === null ? [] : [cell];

/** The places of a row, one or many: whatever its lists hold, item beside item. */
function placesOfRow(table: string, row: AnyRow) {
  const { eid, quote, start, end } = columnsOf(table);
  const lists = [row[eid], row[quote], row[start], row[end]].map(itemsOf);
  expect(new Set(lists.map(({ length }) => length)).size).toBe(1);
  const [eids = [], quotes = [], starts = [], ends = []] = lists;
  return eids.map((one, at) => ({ eid: one, quote: quotes[at], start: starts[at], end: ends[at] }));
}

const rowsNamed = (name: string): readonly AnyRow[] =>
  tables.find(({ table }) => table.name === name)?.rows ?? [];
const provisions = new Map(rowsNamed("provisions").map((row) => [row.eid, row]));

test("all tables are published, those that an editor writes first", () => {
  expect(tables.map(({ table: { name } }) => name)).toEqual(
    [...TABLES, ...READ_OFF_TABLES].map(({ name }) => name),
  );
});

describe.each(tables.map((one) => [one.table.name, one] as const))(
  "%s",
  (name, { table, rows }) => {
    const placed = rows.map((row) => placesOfRow(name, row));

    test("gives for every row the places in source.txt where exactly its quotes stand", () => {
      expect(placed.flat().length).toBeGreaterThan(0);
      expect(placed.flat().map(({ start, end }) => wordsFrom(start, end))).toEqual(
        placed.flat().map(({ quote }) => quote),
      );
    });

    test("quotes from within the provision that it names", () => {
      for (const { eid, start, end } of placed.flat()) {
        const within = provisions.get(eid as string);
        expect(Number(start)).toBeGreaterThanOrEqual(Number(within?.start));
        expect(Number(end)).toBeLessThanOrEqual(Number(within?.end));
      }
    });

    test("has words for every row, but of what the whole document lacks", () => {
      const without = rows.filter((_, at) => placed[at]?.length === 0).map(({ id }) => id);
      const ofTheWhole = policy.gaps.filter(({ eid }) => eid === null).map(({ id }) => id);
      expect(without).toEqual(name === "gaps" ? ofTheWhole : []);
    });

    test("has the columns of its description in every row, and no others", () => {
      const columns = table.fields.map((field) => field.name).sort();
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns);
    });
  },
);

test("words that a clause prints twice are placed where the row says, not at the first of them", () => {
  const counted = tables
    .flatMap(({ rows }) => rows)
    .filter(({ occurrence }) => typeof occurrence === "number" && occurrence > 1);
  expect(counted.length).toBeGreaterThan(0);
  for (const { quote, quote_start: start, occurrence } of counted) {
    const before = placesOf(String(quote)).filter((at) => at < Number(start));
    expect(before.length).toBeGreaterThanOrEqual(Number(occurrence) - 1);
  }
});

test("an entry is quoted where the phrase lists it, and from within that phrase", () => {
  const phrases = new Map(rowsNamed("phrases").map((row) => [row.id, row]));
  for (const { phrase, quote_start: start, quote_end: end } of rowsNamed("materials")) {
    const within = phrases.get(phrase ?? "");
    expect(Number(start)).toBeGreaterThanOrEqual(Number(within?.quote_start));
    expect(Number(end)).toBeLessThanOrEqual(Number(within?.quote_end));
  }
});

test("another name is quoted by the words of what it leads to, entry or group", () => {
  const placeOf = new Map(
    [...rowsNamed("materials"), ...rowsNamed("groups")].map((row) => [row.id, row.quote_start]),
  );
  const rows = rowsNamed("aliases");
  expect(rows).toHaveLength(catalogue.aliases.length);
  for (const { material, group, quote_start: start } of rows)
    expect(start).toBe(placeOf.get(material ?? group ?? ""));
});

test("a family is quoted wherever it is sighted, and each quote has one of its words", () => {
  const rows = rowsNamed("families");
  expect(rows.map(({ quote_start: starts }) => starts)).toEqual(
    families.map(({ sightings }) => sightings.map(({ quote }) => quote.start)),
  );
  for (const { quote, words } of rows)
    for (const each of itemsOf(quote))
      expect(itemsOf(words).some((word) => String(each).includes(String(word)))).toBe(true);
});

test("a row whose words are not in the record is left out", () => {
  const slipped = ({ path, text }: ReturnType<typeof tableFile>) => ({
    path,
    text: text.replace("s2-t1-r1,700,", "s2-t1-r1,七百,"),
  });
  const { value } = readPolicyData({ ...files, tables: (name) => slipped(tableFile(name)) });
  const read = value?.tables.find(({ table }) => table.name === "targets")?.rows ?? [];
  expect(read.length).toBe(rowsNamed("targets").length - 1);
});

test("data/README.md says how many rows the tables have that are read off", () => {
  const described = readFileSync("data/README.md", "utf8");
  for (const { name } of READ_OFF_TABLES)
    expect(described).toContain(`\`${name}.csv\` ${rowsNamed(name).length}行`);
});

test.each(TABLES)("an editor's $name.csv may not have the computed columns", (table) => {
  const { path, text } = tableFile(table.name);
  const lines = text.split("\n").map((line, at) => (at === 0 ? `${line},quote_start` : line));
  const { issues } = readTable(table, { path, text: lines.join("\n") });
  expect(issues.map(({ code, mend }) => [code, mend])).toEqual([["header", "删去这一列"]]);
});
