import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { TABLES } from "../domain/tables.ts";
import { guardedColumns, writeCsv, writeExcelCsv } from "./csv.ts";
import { sample } from "./golden/sample.ts";

const golden = (name: string) => readFileSync(new URL(`golden/${name}`, import.meta.url), "utf8");

/** What a program gets that knows nothing of us but RFC 4180. */
const parsed = (csv: string) => Papa.parse<string[]>(csv.replace(/\r\n$/, "")).data;

const withQuote = (quote: string) => ({
  table: sample.table,
  rows: sample.rows.map((row) => ({ ...row, quote })),
});

const quoteIn = (csv: string) => parsed(csv)[1]?.[2];

const ROWS = [
  ["plain", "s1-p1", "铝、镁，钛 ", "≥", "-0.5", "2017", "2", "true", "板材；粉末", "0｜12"],
  ["awkward", "s1-t1-r1", '他说"好",\n另起一行', "=", "", "2018", "", "false", "", ""],
  ["formula", "s1-p2", '=HYPERLINK("x")\n+1', "=", "0", "2019", "1", "false", "-丝；@管", "7"],
];

describe("the CSV for programs", () => {
  it("is, byte for byte, the file that was agreed", () => {
    expect(writeCsv(sample)).toBe(golden("sample.csv"));
  });

  it("gives a stranger's parser the same rows back under the column names", () => {
    expect(parsed(writeCsv(sample))).toEqual([
      sample.table.fields.map(({ name }) => name),
      ...ROWS,
    ]);
  });

  it("starts with the first column name, with no mark before it", () => {
    expect(writeCsv(sample)).toMatch(/^id,/);
  });

  it("never writes nothing as zero, nor zero as nothing", () => {
    expect(parsed(writeCsv(sample)).map((row) => row[4])).toEqual(["value", "-0.5", "", "0"]);
  });

  it("holds the headings alone when the table is empty", () => {
    expect(parsed(writeCsv({ table: sample.table, rows: [] }))).toHaveLength(1);
  });

  it("stops at a row that lacks a column, rather than publish it as empty", () => {
    expect(() => writeCsv({ table: sample.table, rows: [{ id: "x" }] })).toThrow("eid");
  });

  it.each([["板；管"], [""]])("refuses %j in a list, which could not be parted again", (item) => {
    const rows = sample.rows.map((row) => ({ ...row, forms: [item] }));
    expect(() => writeCsv({ table: sample.table, rows })).toThrow("forms");
  });
});

describe("the CSV for Excel", () => {
  it("is, byte for byte, the file that was agreed", () => {
    expect(writeExcelCsv(sample)).toBe(golden("sample.excel.csv"));
  });

  it("starts with exactly one byte order mark, then the Chinese headings", () => {
    expect(writeExcelCsv(sample)).toMatch(/^\uFEFF编号,条款,引文/);
  });

  it.each([
    "=",
    "=1+1",
    "+1",
    "-丝",
    "@管",
    "\tx",
    "\rx",
    "\nx",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "=1\n2",
    "'x",
  ])("guards %j with one apostrophe, and gives it back when that is taken away", (quote) => {
    expect(quoteIn(writeExcelCsv(withQuote(quote)))).toBe(`'${quote}`);
  });

  it.each(["1=1", "700", "a+b", "、=", " x", ""])("leaves %j as it is", (quote) => {
    expect(quoteIn(writeExcelCsv(withQuote(quote)))).toBe(quote);
  });

  it("leaves a negative number a number", () => {
    expect(parsed(writeExcelCsv(sample))[1]?.[4]).toBe("-0.5");
  });

  it("differs from the plain file in the cells it says, and in no other", () => {
    const excel = parsed(writeExcelCsv(sample)).slice(1).flat();
    const changed = ROWS.flat().filter((cell, place) => cell !== excel[place]);
    expect(changed).toEqual(["=", '=HYPERLINK("x")\n+1', "=", "-丝；@管"]);
    expect(guardedColumns(sample)).toEqual([
      { title: "引文", cells: 1 },
      { title: "比较", cells: 2 },
      { title: "形态", cells: 1 },
    ]);
  });

  it.each(TABLES)("can tell every column of $name by its Chinese heading", ({ fields }) => {
    const titles = fields.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
