import { describe, expect, test, vi } from "vitest";

import type { WrittenRow } from "../../scripts/changed-tables.ts";
import {
  cell,
  codes,
  columnOf,
  issuesWith,
  placeAndCode as place,
  setAt,
  without,
  writtenRows as rows,
} from "../../scripts/changed-tables.ts";

vi.setConfig({ testTimeout: 60_000 });

const targets = rows("targets");
const indexOf = (id: string): number => targets.findIndex((row) => cell(row, "id") === id);
const placesWith = (id: string, values: WrittenRow): readonly string[] =>
  issuesWith({ targets: setAt(indexOf(id), values) }).map(place);

describe("what a target claims must follow from its words", () => {
  test("every number of a target stands in its quote", () => {
    const missed = rows("targets").filter((target, index) => {
      const value = `${cell(target, "value")}1`;
      const [issue] = issuesWith({ targets: setAt(index, { value }) });
      return issue === undefined || place(issue) !== `targets.csv:${index + 2}:5 value-unprinted`;
    });
    expect(missed).toEqual([]);
  });

  test("every year of a target stands in its provision", () => {
    const missed = rows("targets").filter((_, index) => {
      const [issue] = issuesWith({ targets: setAt(index, { year: "2020" }) });
      return issue === undefined || place(issue) !== `targets.csv:${index + 2}:3 year-unprinted`;
    });
    expect(missed).toEqual([]);
  });

  test("every target is a floor by the record's own words, or no floor", () => {
    const missed = rows("targets").filter((target, index) => {
      const others = ["=", "≥", ">"].filter((sign) => sign !== cell(target, "comparator"));
      return others.some((comparator) => {
        const [issue] = issuesWith({ targets: setAt(index, { comparator }) });
        return issue === undefined || place(issue) !== `targets.csv:${index + 2}:4 comparator`;
      });
    });
    expect(missed).toEqual([]);
  });
});

describe("a target is called what the record calls it", () => {
  const inTable = "其中：新材料产业规模以上工业产值（亿元）";
  const part = "新材料产业规模以上工业产值";

  test.each<[string, string, WrittenRow, string]>([
    [
      "by its column, not its neighbour's",
      "new-output-2018",
      { value: "770", quote: "770" },
      "scope scope-unprinted",
    ],
    ["by its whole heading", "new-output-2018", { scope: part }, "scope scope-unprinted"],
    [
      "in the record's own words",
      "raw-output-2017",
      { scope: "原材料工业总产值（亿元）" },
      "scope scope-unprinted",
    ],
    [
      "by the words before it",
      "raw-output-2021",
      { scope: "新材料产业规模以上工业产值" },
      "scope scope-unprinted",
    ],
    ["by words of the sentence", "new-output-2021", { scope: inTable }, "scope scope-unprinted"],
    [
      "as the indicator of its name",
      "new-output-2021",
      { indicator: "raw-materials-output" },
      "indicator indicator",
    ],
    [
      "and 以新材料为支柱 is no 新材料产业",
      "raw-output-2021",
      { indicator: "new-materials-output" },
      "indicator indicator",
    ],
    [
      "and 增幅 is growth",
      "raw-growth-2019",
      { indicator: "raw-materials-output" },
      "indicator indicator",
    ],
    ["in the unit that is printed", "raw-growth-2019", { unit: "亿元" }, "unit unit-unprinted"],
    [
      "an average where 年均 is printed",
      "raw-growth-average-2021",
      { measure: "annual" },
      "measure measure",
    ],
    ["no average where it is not", "raw-growth-2018", { measure: "average" }, "measure measure"],
    [
      "by a whole number",
      "raw-output-2021",
      { value: "0", quote: "0亿元以上" },
      "value value-unprinted",
    ],
    [
      "by the whole of its cell",
      "raw-output-2017",
      { value: "70", quote: "70" },
      "value value-unprinted",
    ],
  ])("%s", (_, id, values, expected) => {
    const [field = "", code = ""] = expected.split(" ");
    expect(placesWith(id, values)).toContain(
      `targets.csv:${indexOf(id) + 2}:${columnOf("targets", field)} ${code}`,
    );
  });

  test("white space in its scope aside", () => {
    expect(placesWith("raw-growth-2017", { scope: "增幅 （%）" })).toEqual([]);
  });
});

describe("the targets are complete: the check fails", () => {
  test("where any one target is left out, of the table or of the text, and quotes its number", () => {
    const missed = targets.filter((target, index) => {
      const [issue, ...others] = issuesWith({ targets: without(index) });
      const number = `“${cell(target, "value")}”`;
      return others.length > 0 || issue?.code !== "target-missing" || !issue.found.includes(number);
    });
    expect(targets).toHaveLength(12);
    expect(missed).toEqual([]);
  });

  test("where all are left out, and names them all at once", () => {
    const issues = issuesWith({ targets: (all) => all.slice(0, 0) });
    expect(codes(issues)).toEqual(targets.map(() => "target-missing"));
  });
});

/** All pairs of two different rows, as numbers. */
const pairs = targets.flatMap((_, one) =>
  targets.flatMap((__, two) => (one < two ? [[one, two] as const] : [])),
);

describe("no two targets can be taken for one another: the check fails", () => {
  const columns = Object.keys(targets[0] ?? {}).filter((column) => column !== "id");

  test.each(columns)("where any two rows change their %s", (column) => {
    const missed = pairs.filter(([one, two]) => {
      const [first, second] = [cell(targets[one], column), cell(targets[two], column)];
      if (first === second) return false;
      const issues = issuesWith({
        targets: (all) => setAt(two, { [column]: first })(setAt(one, { [column]: second })(all)),
      });
      return issues.length === 0;
    });
    expect(missed).toEqual([]);
  });

  test.each([
    ["the words and the number", ["quote", "value"]],
    ["the place, the words and the number", ["eid", "quote", "value"]],
    ["the year, the place, the words and the number", ["year", "eid", "quote", "value"]],
  ])("where any row takes over from another %s", (_, taken) => {
    const missed = pairs
      .flatMap(([one, two]) => [[one, two] as const, [two, one] as const])
      .filter(([one, two]) => {
        const values = Object.fromEntries(
          taken.map((column) => [column, cell(targets[two], column)]),
        );
        const isSame = taken.every((column) => cell(targets[one], column) === values[column]);
        return !isSame && issuesWith({ targets: setAt(one, values) }).length === 0;
      });
    expect(missed).toEqual([]);
  });
});
