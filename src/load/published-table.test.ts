import { describe, expect, test } from "vitest";

import { policyFiles as files, tableFile } from "../../scripts/changed-tables.ts";
import { TABLES } from "../domain/tables.ts";
import { readPolicyData } from "./policy-data.ts";
import { readTable } from "./table.ts";

const { value: data } = readPolicyData({ ...files, tables: tableFile });
const tables = data?.tables ?? [];
const quoting = tables.filter(({ table }) => table.fields.some(({ name }) => name === "quote"));

/** The words between two places of source.txt, as any reader of code points gets them. */
const source = Array.from(files.source.text);
const wordsFrom = (start: unknown, end: unknown): string =>
  source.slice(Number(start), Number(end)).join("");

/** Every place at which some words stand in source.txt. */
function placesOf(words: string): number[] {
  const length = Array.from(words).length;
  return source.flatMap((_, at) => (wordsFrom(at, at + length) === words ? [at] : []));
}

test("seven tables quote the record", () => {
  expect(quoting.map(({ table: { name } }) => name)).toEqual([
    "groups",
    "phrases",
    "mentions",
    "remainders",
    "targets",
    "actions",
    "measures",
  ]);
});

describe.each(quoting.map((one) => [one.table.name, one] as const))("%s", (_, { table, rows }) => {
  test("gives for every row the place in source.txt where exactly its quote stands", () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => wordsFrom(row.quote_start, row.quote_end))).toEqual(
      rows.map(({ quote }) => quote),
    );
  });

  test("has the columns of its description in every row, and no others", () => {
    const columns = table.fields.map(({ name }) => name).sort();
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns);
  });
});

test("words that a clause prints twice are placed where the row says, not at the first of them", () => {
  const counted = quoting
    .flatMap(({ rows }) => rows)
    .filter(({ occurrence }) => typeof occurrence === "number" && occurrence > 1);
  expect(counted.length).toBeGreaterThan(0);
  for (const { quote, quote_start: start, occurrence } of counted) {
    const before = placesOf(String(quote)).filter((at) => at < Number(start));
    expect(before.length).toBeGreaterThanOrEqual(Number(occurrence) - 1);
  }
});

test("tables that quote nothing are handed on without places", () => {
  const rest = tables.filter((one) => !quoting.includes(one)).flatMap(({ rows }) => rows);
  expect(rest.filter((row) => "quote_start" in row)).toEqual([]);
});

test.each(TABLES)("an editor's $name.csv may not have the computed columns", (table) => {
  const { path, text } = tableFile(table.name);
  const lines = text.split("\n").map((line, at) => (at === 0 ? `${line},quote_start` : line));
  const { issues } = readTable(table, { path, text: lines.join("\n") });
  expect(issues.map(({ code, mend }) => [code, mend])).toEqual([["header", "删去这一列"]]);
});
