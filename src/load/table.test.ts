import { describe, expect, test } from "vitest";

import type { Table } from "../domain/table.ts";
import { readTable } from "./table.ts";
import { readText } from "./text.ts";

const column = { titleEn: "", description: "" };

/** A table with a column of every type. */
const plans = {
  name: "plans",
  title: "计划",
  titleEn: "Plans",
  description: "",
  primaryKey: "id",
  fields: [
    { ...column, name: "id", title: "编号", type: "string", unique: true, required: true },
    { ...column, name: "year", title: "年份", type: "year", required: false },
    { ...column, name: "value", title: "数值", type: "number", required: false },
    { ...column, name: "open", title: "未尽", type: "boolean", required: false },
    {
      ...column,
      name: "unit",
      title: "单位",
      type: "string",
      categories: [
        { value: "亿元", label: "亿元" },
        { value: "%", label: "百分比" },
      ],
      required: false,
    },
    { ...column, name: "forms", title: "形态", type: "list", required: false },
    { ...column, name: "quote", title: "引文", type: "string", required: true },
  ],
} as const satisfies Table;

const HEADER = "id,year,value,open,unit,forms,quote";
const GOOD = "a,2017,700,true,亿元,板；管,钛带";

const read = (text: string) => readTable(plans, { path: "data/x/plans.csv", text });
const rowsOf = (text: string) => read(text).value.rows.map(({ values }) => values);
const faultsOf = (text: string) =>
  read(text).issues.map(({ row, column, code }) => `${row}:${column} ${code}`);

/** A table with one good row before and one after the lines in question, so that both must survive. */
const among = (lines: string): string =>
  `${HEADER}\n${GOOD}\n${lines}\nz,2019,850,false,%,带,钛管\n`;

describe("a sound table", () => {
  test("is read by the types of its columns, each row with its file and number", () => {
    const { value, issues } = read(`${HEADER}\n${GOOD}\n`);
    expect(issues).toEqual([]);
    expect(value.file).toBe("data/x/plans.csv");
    expect(value.rows).toEqual([
      {
        file: "data/x/plans.csv",
        row: 2,
        values: {
          id: "a",
          year: 2017,
          value: 700,
          open: true,
          unit: "亿元",
          forms: ["板", "管"],
          quote: "钛带",
        },
      },
    ]);
  });

  test("never reads an empty cell as zero, as false or as an empty text", () => {
    expect(rowsOf(`${HEADER}\na,,,,,,钛带\n`)).toEqual([
      { id: "a", year: null, value: null, open: null, unit: null, forms: [], quote: "钛带" },
    ]);
  });

  test("reads a zero as zero", () => {
    expect(rowsOf(`${HEADER}\na,0,0,false,,,0\n`)).toMatchObject([
      { year: 0, value: 0, open: false, quote: "0" },
    ]);
  });

  test.each([
    ["CRLF line ends, as Excel writes them", `${HEADER}\r\n${GOOD}\r\n`],
    ["no line end after the last row", `${HEADER}\n${GOOD}`],
    ["every field in quotes", `${HEADER}\n"a","2017","700","true","亿元","板；管","钛带"\n`],
    ["CRLF and quotes at the line's end", `${HEADER}\r\na,2017,700,true,亿元,板；管,"钛带"\r\n`],
  ])("may have %s", (_, text) => {
    expect(faultsOf(text)).toEqual([]);
    expect(rowsOf(text)).toEqual(rowsOf(`${HEADER}\n${GOOD}\n`));
  });

  test("may begin with a byte order mark, which readText takes off", () => {
    const bytes = new TextEncoder().encode(`\uFEFF${HEADER}\n${GOOD}\n`);
    const { value } = readText({ path: "plans.csv", bytes });
    expect(readTable(plans, value).issues).toEqual([]);
  });

  test.each([
    ["a comma in quotes", '"a,b"', "a,b"],
    ["a line end in quotes", '"a\nb"', "a\nb"],
    ["doubled quotes in quotes", '"a""b"', 'a"b'],
    ["nothing but doubled quotes", '""""', '"'],
    ["Chinese quotation marks, bare", "“专、精、特、新”", "“专、精、特、新”"],
    ["a space within", "400 系", "400 系"],
  ])("keeps %s", (_, written, quote) => {
    expect(faultsOf(`${HEADER}\na,,,,,,${written}\n`)).toEqual([]);
    expect(rowsOf(`${HEADER}\na,,,,,,${written}\n`)).toMatchObject([{ quote }]);
  });

  test("counts records, not lines, where a field holds a line end", () => {
    expect(faultsOf(`${HEADER}\na,,,,,,"甲\n乙"\nb,x,,,,,丙\n`)).toEqual(["3:2 cell-type"]);
  });

  test("may have no rows", () => {
    expect(read(`${HEADER}\n`)).toMatchObject({ value: { rows: [] }, issues: [] });
  });
});

describe("a cell that cannot be taken is a fault at its row and column", () => {
  test.each([
    ["a year in words", "b,二〇一七,,,,,钛管", "3:2 cell-type"],
    ["a year with its unit", "b,2017年,,,,,钛管", "3:2 cell-type"],
    ["half a year", "b,2017.5,,,,,钛管", "3:2 cell-type"],
    ["a number with its unit", "b,,700亿元,,,,钛管", "3:3 cell-type"],
    ["a number with a comma for thousands", 'b,,"1,000",,,,钛管', "3:3 cell-type"],
    ["a number in full-width digits", "b,,７００,,,,钛管", "3:3 cell-type"],
    ["a number that ends in its point", "b,,10.,,,,钛管", "3:3 cell-type"],
    ["a number as a power", "b,,1e3,,,,钛管", "3:3 cell-type"],
    ["a dash for nothing", "b,,-,,,,钛管", "3:3 cell-type"],
    ["NA for nothing", "b,,NA,,,,钛管", "3:3 cell-type"],
    ["是 for true", "b,,,是,,,钛管", "3:4 cell-type"],
    ["TRUE, as Excel writes it", "b,,,TRUE,,,钛管", "3:4 cell-type"],
    ["1 for true", "b,,,1,,,钛管", "3:4 cell-type"],
    ["a value outside the closed set", "b,,,,万元,,钛管", "3:5 cell-type"],
    ["a list with an empty item", "b,,,,,板；；管,钛管", "3:6 cell-list"],
    ["a list that ends in its separator", "b,,,,,板；,钛管", "3:6 cell-list"],
    ["a list with a space at an item", "b,,,,,板； 管,钛管", "3:6 cell-list"],
    ["a space before the text", "b,,,,,, 钛管", "3:7 cell-space"],
    ["a space after the text", "b,,,,,,钛管 ", "3:7 cell-space"],
    ["a full-width space", "b,,,,,,　钛管", "3:7 cell-space"],
    ["nothing but a space", "b, ,,,,,钛管", "3:2 cell-space"],
    ["nothing where something must stand", "b,,,,,,", "3:7 cell-required"],
    ["no id", ",,,,,,钛管", "3:1 cell-required"],
    ["empty quotes where something must stand", 'b,,,,,,""', "3:7 cell-required"],
    ["an id that an earlier row has", "a,,,,,,钛管", "3:1 cell-repeated"],
  ])("%s", (_, line, fault) => {
    expect(faultsOf(among(line))).toEqual([fault]);
  });

  test("and says what stands there and what should", () => {
    expect(read(among("b,,,,万元,,钛管")).issues).toEqual([
      {
        file: "data/x/plans.csv",
        row: 3,
        column: 5,
        code: "cell-type",
        found: "单位（unit）“万元”不合要求",
        mend: "应为：亿元、%",
      },
    ]);
  });

  test("and its row is left out, but no other", () => {
    expect(rowsOf(among("b,二〇一七,,,,,钛管")).map(({ id }) => id)).toEqual(["a", "z"]);
  });
});

describe("a row of the wrong shape", () => {
  test.each([
    ["has a field too few", "b,,,,,钛管", "3:6 row-width"],
    ["has a field too many", "b,,,,,,钛管,", "3:8 row-width"],
    ["is empty", "", "3:1 row-blank"],
  ])("is one fault where it %s", (_, line, fault) => {
    expect(faultsOf(among(line))).toEqual([fault]);
  });

  test("is a fault as an empty row at the end, too", () => {
    expect(faultsOf(`${HEADER}\n${GOOD}\n\n`)).toEqual(["3:1 row-blank"]);
  });
});

describe("quotes that do not match are one fault, since nothing after them can be told apart", () => {
  test.each([
    ["never closed", 'b,,,,,"板,钛管', "3:6 csv-quote"],
    ["never closed, in the last field", 'b,,,,,,"钛管', "3:7 csv-quote"],
    ["text after the closing quote", 'b,,,,,"板"管,钛管', "3:6 csv-quote"],
    ["a space after the closing quote", 'b,,,,,"板" ,钛管', "3:6 csv-quote"],
    ["a space before the opening quote", 'b,,,,, "板",钛管', "3:6 csv-quote"],
    ["a quote in a bare field", 'b,,,,,板"管,钛管', "3:6 csv-quote"],
    ["a pair of quotes in a bare field", 'b,,,,,板"管",钛管', "3:6 csv-quote"],
    ["doubled quotes in a bare field", 'b,,,,,板""管,"钛管"', "3:6 csv-quote"],
  ])("%s", (_, line, fault) => {
    const text = among(line);
    expect(faultsOf(text)).toEqual([fault]);
    expect(rowsOf(text)).toEqual([]);
  });

  test("unless each can be told apart: then all are listed", () => {
    expect(faultsOf(among('b,,,,,板"管,钛"管\nc,,,,,,"钛"" 管" '))).toEqual([
      "3:6 csv-quote",
      "3:7 csv-quote",
      "4:7 csv-quote",
    ]);
  });
});

describe("line ends of two sorts are one fault, since rows can no longer be told apart", () => {
  const rows = ["b,,,,,,乙", "c,,,,,,丙", "d,,,,,,丁"];

  test.each([
    [
      "two records of Windows",
      `${HEADER}\r\n${rows.join("\n")}\n`,
      "1:1 line-ends",
      "第 1 行不是（共 1 行）",
    ],
    [
      "the fewer of them are named",
      `${HEADER}\r\n${rows.join("\r\n")}\n`,
      "4:1 line-ends",
      "多数行是 CRLF，第 4 行不是（共 1 行）",
    ],
    ["line ends of old", `${HEADER}\n${rows.join("\n")}\r`, "4:1 line-ends", "第 4 行"],
    [
      "many of them",
      `${HEADER}\n${`${GOOD}\n`.repeat(20)}${`${GOOD}\r\n`.repeat(9)}`,
      "22:1 line-ends",
      "第 22、23、24、25、26 等行不是（共 9 行）",
    ],
  ])("%s", (_, text, fault, found) => {
    expect(faultsOf(text)).toEqual([fault]);
    expect(read(text).issues[0]?.found).toContain(found);
    expect(rowsOf(text)).toEqual([]);
  });

  test("but not those within a cell, which Excel writes otherwise", () => {
    expect(faultsOf(`${HEADER}\r\na,,,,,,"甲\n乙"\r\n`)).toEqual([]);
  });
});

describe("a cell is held to what its column says of it", () => {
  const bounded = {
    ...plans,
    fields: [
      {
        ...{ ...column, name: "id", title: "编号", type: "string", unique: true, required: true },
        pattern: { expression: "[a-z]+(-[a-z]+)*", meaning: "小写字母" },
      },
      { ...column, name: "nth", title: "第几", type: "integer", minimum: 1, required: false },
      {
        ...{ ...column, name: "starts", title: "各处", required: false },
        ...{ type: "list", itemType: "integer", minimum: 0 },
      },
    ],
  } as const satisfies Table;
  const faultsIn = (row: string) =>
    readTable(bounded, { path: "b.csv", text: `id,nth,starts\n${row}\n` }).issues.map(
      ({ column: at, code, mend }) => `${at} ${code} ${mend}`,
    );

  test.each(["a,1,0", "a-b,,", "a-b-c,7,3；0"])("%s is sound", (row) => {
    expect(faultsIn(row)).toEqual([]);
  });

  test.each([
    ["../../x,1,0", "1 cell-pattern 应为：小写字母"],
    ["a/b,1,0", "1 cell-pattern 应为：小写字母"],
    ["<script>,1,0", "1 cell-pattern 应为：小写字母"],
    ["a b,1,0", "1 cell-pattern 应为：小写字母"],
    ["A,1,0", "1 cell-pattern 应为：小写字母"],
    ["齿条钢,1,0", "1 cell-pattern 应为：小写字母"],
    ["a-,1,0", "1 cell-pattern 应为：小写字母"],
    ["a,0,0", "2 cell-bounds 应为：不小于 1"],
    ["a,-1,0", "2 cell-bounds 应为：不小于 1"],
    ["a,1,3；-1", "3 cell-bounds 应为：不小于 0"],
  ])("%s is not", (row, fault) => {
    expect(faultsIn(row)).toEqual([fault]);
  });
});

describe("a header", () => {
  test.each([
    ["misspells a column", HEADER.replace("year", "yaer"), ["1:2 header"]],
    ["swaps two columns", HEADER.replace("year,value", "value,year"), ["1:2 header"]],
    ["lacks the last column", HEADER.replace(",quote", ""), ["1:7 header"]],
    ["lacks a column in the middle", HEADER.replace("year,", ""), ["1:2 header"]],
    ["lacks two columns", HEADER.replace("year,value,", ""), ["1:2 header", "1:3 header"]],
    ["has a column too many", `${HEADER},note`, ["1:8 header"]],
    ["has a column too many in the middle", HEADER.replace("year", "note,year"), ["1:2 header"]],
    ["has a column twice", HEADER.replace("year", "year,year"), ["1:3 header"]],
    ["has another column in the place of one", HEADER.replace("open", "shut"), ["1:4 header"]],
    ["is parted by semicolons", HEADER.replaceAll(",", ";"), ["1:1 delimiter"]],
    ["is parted by tabs", HEADER.replaceAll(",", "\t"), ["1:1 delimiter"]],
    ["is parted by full-width commas", HEADER.replaceAll(",", "，"), ["1:1 delimiter"]],
    ["is an empty line", "", ["1:1 file-empty"]],
    ["has a space before a name", HEADER.replace("year", " year"), ["1:2 header"]],
    ["is in capitals", HEADER.replace("id", "ID"), ["1:1 header"]],
  ])("that %s is a fault, and no row is read by it", (_, header, faults) => {
    const text = `${header}\n${GOOD}\n`;
    expect(faultsOf(text)).toEqual(faults);
    expect(rowsOf(text)).toEqual([]);
  });

  test("that is missing is one fault, and so is all that should follow it", () => {
    expect(faultsOf("")).toEqual(["1:1 file-empty"]);
    expect(faultsOf(`${GOOD}\n`)).toEqual(["1:1 header"]);
  });

  test.each([
    ["a column that is missing", HEADER.replace("year,", ""), "缺少列 year"],
    ["a column too many", `${HEADER},note`, "没有叫“note”的列"],
    ["another delimiter", HEADER.replaceAll(",", ";"), "分隔符是分号"],
    ["an empty file", "", "文件是空的"],
  ])("is told by its reason: %s", (_, header, found) => {
    expect(read(header).issues.map((issue) => issue.found)).toEqual([
      expect.stringContaining(found),
    ]);
  });
});

test("several faults are all listed at once", () => {
  expect(faultsOf(`${HEADER}\na,x,y,z,,,甲\nb,,,\n\na,,,,,,乙\nc,,,,,,\n`)).toEqual([
    "2:2 cell-type",
    "2:3 cell-type",
    "2:4 cell-type",
    "3:4 row-width",
    "4:1 row-blank",
    "6:7 cell-required",
    "5:1 cell-repeated",
  ]);
});

describe("a list of whole numbers with a mark of its own between them", () => {
  const places = {
    ...plans,
    fields: [
      { ...column, name: "id", title: "编号", type: "string", unique: true, required: true },
      {
        ...{ ...column, name: "starts", title: "各处", required: false },
        ...{ type: "list", itemType: "integer", delimiter: "｜" },
      },
    ],
  } as const satisfies Table;
  const reading = (cell: string) =>
    readTable(places, { path: "data/x/places.csv", text: `id,starts\na,${cell}\n` });

  test.each([
    ["0｜12｜7", [0, 12, 7]],
    ["3", [3]],
    ["", []],
  ])("is read as numbers: %s", (cell, starts) => {
    expect(reading(cell)).toMatchObject({ issues: [], value: { rows: [{ values: { starts } }] } });
  });

  test.each([
    ["a word among them", "0｜无", "cell-type"],
    ["half a number", "0｜1.5", "cell-type"],
    ["the mark of other lists", "0；12", "cell-type"],
    ["an empty item", "0｜｜12", "cell-list"],
  ])("has a fault for %s", (_, cell, code) => {
    expect(reading(cell).issues).toMatchObject([{ row: 2, column: 2, code }]);
  });
});
