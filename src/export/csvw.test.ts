import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { writeCsv } from "./csv.ts";
import { writeCsvw, writeCsvwGroup } from "./csvw.ts";
import { agreed } from "../../scripts/agreed.ts";
import { csvwFaults, type TableDescription } from "./golden/csvw-reader.ts";
import { described } from "./golden/described.ts";
import { sample } from "./golden/sample.ts";
import { provisionsOf } from "../domain/tables/provisions.ts";

const readGroup = (json: string) =>
  JSON.parse(json) as { readonly tables: readonly TableDescription[] };

it.each([
  ["sample.csvw.json", writeCsvw(described.policy, sample)],
  [
    "sample.group.csvw.json",
    writeCsvwGroup(described.policy, [sample, provisionsOf(described.policy)]),
  ],
])("is, byte for byte, the file that was agreed: %s", (name, written) => {
  expect(written).toBe(agreed(new URL(`golden/${name}`, import.meta.url), written));
});

const { policies } = await loadSiteData();

describe.each(policies)("the CSVW descriptions of $policy.id", ({ policy, tables }) => {
  const csvs = new Map(tables.map((table) => [`${table.table.name}.csv`, writeCsv(table)]));
  const group = readGroup(writeCsvwGroup(policy, tables)).tables;

  it("keep to their tables, each with all it refers to", () => {
    expect(group.map(({ url }) => url)).toEqual([...csvs.keys()]);
    expect(group.flatMap((table) => csvwFaults(table, group, csvs))).toEqual([]);
    const keys = group.flatMap(({ tableSchema }) => tableSchema.foreignKeys ?? []);
    expect(keys.map(({ reference }) => reference.resource)).toContain("provisions.csv");
  });

  it.each(tables)("keep to $table.name alone, which refers to no table beside it", (table) => {
    const alone = JSON.parse(writeCsvw(policy, table)) as TableDescription;
    expect(csvwFaults(alone, [alone], csvs)).toEqual([]);
  });
});

describe("a description is broken by", () => {
  const { policy } = described;
  const tables = [sample, provisionsOf(policy)];
  const group = readGroup(writeCsvwGroup(policy, tables)).tables;
  const found = (from: string, to: string) => {
    const csvs = new Map(tables.map((table) => [`${table.table.name}.csv`, writeCsv(table)]));
    csvs.set("sample.csv", writeCsv(sample).replace(from, to));
    return group.flatMap((table) => csvwFaults(table, group, csvs));
  };

  it("nothing at all where the table is as it was written", () => {
    expect(found("", "")).toEqual([]);
  });

  it.each([
    ["another heading", "comparator", "compare", "heading"],
    ["a value outside the closed set", "≥", "≤", "comparator holds ≤"],
    ["a closed value with more behind it", "≥", "≥≥", "comparator holds ≥≥"],
    ["a word where a number should be", "-0.5", "无", "value holds 无"],
    ["a word where a list holds numbers", "0｜12", "0｜无", "starts holds 无"],
    ["a number of a list below its least", "0｜12", "-1｜12", "starts holds -1"],
    ["an empty cell in a column that must be filled", "plain", "", "id is empty"],
    ["a key that is there twice", "plain", "formula", "formula is there twice"],
    ["a provision that the record does not have", "s1-p2", "s9", "eid names s9"],
  ])("%s", (_, from, to, what) => {
    expect(found(from, to).join()).toContain(what);
  });
});
