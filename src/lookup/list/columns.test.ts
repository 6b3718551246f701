import { describe, expect, test } from "vitest";
import type { Columns } from "./columns.ts";
import { guessColumns, guessSheet } from "./columns.ts";
import { NAMES_LIMIT, namesIn } from "./names.ts";
import type { Sheet } from "./sheet.ts";

const sheet = (...rows: readonly (readonly string[])[]): Sheet => ({
  name: "",
  rows: rows.map((cells, at) => ({ line: at + 1, cells })),
});

describe("where the names stand", () => {
  const cases: readonly (readonly [string, Sheet, Columns])[] = [
    ["under their heading", sheet(["序号", "产品名称"], ["1", "钛管"]), { heading: 0, column: 1 }],
    [
      "under the surest of several headings",
      sheet(["企业名称", "材料", "产品名称*"], ["甲公司", "钛", "钛管"]),
      { heading: 0, column: 2 },
    ],
    [
      "never under the name of a company",
      sheet(["企业名称", "主要产品名称（必填）"], ["丽水甲公司", "钛管"], ["丽水乙公司", "钛管"]),
      { heading: 0, column: 1 },
    ],
    [
      "below a title and a remark",
      sheet(
        ["甲公司产品清单"],
        ["填报日期：2024年3月"],
        ["序号", "品名", "规格"],
        ["1", "钛管", "TC4"],
      ),
      { heading: 2, column: 1 },
    ],
    [
      "under an English heading",
      sheet(["SKU", "Product Name"], ["A1", "Titanium tube"]),
      { heading: 0, column: 1 },
    ],
    [
      "below a title that speaks of product names",
      sheet(["产品名称一览表"], ["序号", "名称", "数量"], ["1", "钛管", "5"]),
      { heading: 1, column: 1 },
    ],
    [
      "where most words are, where no heading says",
      sheet(
        ["1", "TC4", "钛管", "吨"],
        ["2", "6061-T6", "铝合金板", "吨"],
        ["3", "2024-03-05", "碳纤维", "吨"],
      ),
      { heading: null, column: 2 },
    ],
    [
      "where most words are, where the headings are of other columns",
      sheet(["序号", "牌号", "内容"], ["1", "TC4", "钛管"], ["2", "TA2", "钛棒"]),
      { heading: 0, column: 2 },
    ],
    [
      "from the first row of bare names on",
      sheet(["钛管"], ["碳纤维"]),
      { heading: null, column: 0 },
    ],
    ["below a heading that stands alone", sheet(["产品"], ["钛管"]), { heading: 0, column: 0 }],
    [
      "and a heading's word among names of one column is a name: no row above it is lost",
      sheet(["钛管"], ["碳纤维"], ["材料"], ["石墨烯"], ["备注"], ["铜线"]),
      { heading: null, column: 0 },
    ],
    [
      "and so is one that stands alone beside an empty cell",
      sheet(["钛管", "5"], ["碳纤维", "3"], ["材料", ""], ["石墨烯", "2"]),
      { heading: null, column: 0 },
    ],
    [
      "and a product whose name ends like a heading heads nothing",
      sheet(["高性能精品钢"], ["复合材料"], ["钛管"]),
      { heading: null, column: 0 },
    ],
  ];

  test.each(cases)("%s", (_, given, expected) => {
    expect(guessColumns(given)).toEqual(expected);
  });
});

describe("the sheet with the names", () => {
  const remarks = sheet(["填表说明"], ["一"], ["二"], ["三"]);

  test("is the one that says so", () => {
    expect(guessSheet([remarks, sheet(["品名"], ["钛管"])])).toBe(1);
  });

  test("is the longest where none says so", () => {
    expect(guessSheet([sheet(["钛管"]), remarks])).toBe(1);
  });
});

describe("the names", () => {
  const first = { heading: null, column: 0 };

  test("keep their rows, and leave blanks out", () => {
    const given = sheet(["品名"], ["钛管"], ["", "备注"], ["碳纤维"]);
    expect(namesIn(given, { heading: 0, column: 0 }, null)).toEqual({
      names: [
        { line: 2, name: "钛管" },
        { line: 4, name: "碳纤维" },
      ],
      fault: null,
      warnings: [],
    });
  });

  test("leave totals out, and say so", () => {
    const given = sheet(["钛管"], ["小计："], ["碳纤维"], ["合计"]);
    const { names, warnings } = namesIn(given, first, "a.csv");
    expect(names.map(({ line }) => line)).toEqual([1, 3]);
    expect(warnings).toMatchObject([
      { code: "total", row: 2, found: "“小计：”（这样的共 2 行）不是产品，没有查" },
    ]);
  });

  test("of an empty column are a fault", () => {
    expect(namesIn(sheet(["钛管"]), { heading: null, column: 3 }, "a.csv").fault).toMatchObject({
      code: "no names",
      file: "a.csv",
    });
  });

  test("may be ten thousand, and not one more", () => {
    const rows = Array.from({ length: NAMES_LIMIT + 1 }, (_, at) => [`材料${at}`]);
    expect(namesIn(sheet(...rows.slice(1)), first, null).fault).toBeNull();
    expect(namesIn(sheet(...rows), first, "a.csv").fault).toMatchObject({
      code: "too many",
      row: NAMES_LIMIT + 1,
    });
  });

  test("of more characters than any name are left out, and it is said where they stand", () => {
    const { names, warnings } = namesIn(
      sheet(["钛管"], ["钛".repeat(121)], ["钛".repeat(120)]),
      first,
      null,
    );
    expect(names.map(({ line }) => line)).toEqual([1, 3]);
    expect(warnings).toMatchObject([{ code: "too long", row: 2 }]);
  });
});
