import { describe, expect, test } from "vitest";
import type { AliasRow } from "../domain/tables/aliases.ts";
import { readAliases } from "./aliases.ts";

const NAMED = [
  { id: "tube", name: "钛管", nameEn: "titanium tube" },
  { id: "strip", name: "钛带", nameEn: "titanium strip" },
  { id: "titanium", name: "钛材料", nameEn: "titanium materials" },
];

const row = (alias: string, more: Partial<AliasRow> = {}): AliasRow => ({
  id: alias,
  material: "tube",
  group: null,
  alias,
  language: "zh-Hans",
  kind: "common",
  relation: "exact",
  basis: "common",
  note: null,
  ...more,
});

const read = (...rows: AliasRow[]) =>
  readAliases(
    rows.map((values, index) => ({ file: "aliases.csv", row: index + 2, values })),
    NAMED,
  );

const codes = (...rows: AliasRow[]): string[] =>
  read(...rows).issues.map(({ row: line, code }) => `${line} ${code}`);

test("an alias becomes another name of an entry, or of a group", () => {
  const { value, issues } = read(row("钛管材"), row("钛材", { material: null, group: "titanium" }));
  expect(issues).toEqual([]);
  expect(value.map(({ text, of }) => [text, of])).toEqual([
    ["钛管材", { kind: "material", id: "tube" }],
    ["钛材", { kind: "group", id: "titanium" }],
  ]);
});

describe("the check fails", () => {
  test.each<[string, AliasRow[], string[]]>([
    ["where an alias stands for nothing", [row("钛", { material: null })], ["2 alias-of"]],
    ["where it stands for two things", [row("钛", { group: "titanium" })], ["2 alias-of"]],
    ["where it is the entry's own name", [row("Titanium-Tube")], ["2 alias-name"]],
    ["where it is another's name, and would hide it", [row("钛 带")], ["2 alias-name"]],
    [
      "where it is given twice, however written",
      [row("PEEK-丝"), row("ｐｅｅｋ丝")],
      ["3 alias-repeated"],
    ],
    [
      "where it is the very name of two entries",
      [row("钛卷"), row("钛卷", { material: "strip" })],
      ["3 alias-ambiguous"],
    ],
    [
      "where it claims a standard and does not say which",
      [row("钛无缝管", { basis: "standard" })],
      ["2 alias-standard"],
    ],
  ])("%s", (_, rows, found) => {
    expect(codes(...rows)).toEqual(found);
  });
});

test("a name that several entries share passes where at most one has it for its own", () => {
  expect(
    codes(
      row("钛卷"),
      row("钛卷", { material: "strip", relation: "broader" }),
      row("钛坯", { relation: "related" }),
      row("钛坯", { material: "strip", relation: "related" }),
    ),
  ).toEqual([]);
});
