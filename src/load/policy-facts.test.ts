import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { placeOfFact, readPolicyFacts } from "./policy-facts.ts";

const path = "content/policies/lishui-new-materials-2017/policy.yaml";
const text = readFileSync(path, "utf8");

/** The place of a line in policy.yaml, and of a word in it. */
const placeIn = (written: string, line: string, word: string): string => {
  const lines = written.split("\n");
  const row = lines.findIndex((candidate) => candidate.includes(line));
  return `${path}:${row + 1}:${(lines[row] ?? "").indexOf(word) + 1}`;
};

const faultsOf = (written: string) =>
  readPolicyFacts({ path, text: written }).issues.map(({ file, row, column, code, found }) => ({
    place: `${file}:${row}:${column}`,
    code,
    found,
  }));

test("the facts of the policy of 2017 are read without a fault", () => {
  const { value, issues } = readPolicyFacts({ path, text });
  expect(issues).toEqual([]);
  expect(value).toMatchObject({
    title: { basis: "据正文" },
    dated: "2017-04-26",
    source: { published: "2017-07-07" },
    period: { from: 2017, to: 2019, over: true },
  });
});

describe("a fact of the wrong kind is a fault at its very place", () => {
  test.each([
    ["a year in words", "from: 2017", "from: 二〇一七", "二〇一七", "period.from"],
    ["a year in quotes", "to: 2019", 'to: "2019"', '"2019"', "period.to"],
    ["a year and a half", "from: 2017", "from: 2017.5", "2017.5", "period.from"],
    ["an end before the beginning", "to: 2019", "to: 2016", "2016", "period.to"],
    ["a day that is none", "dated: 2017-04-26", "dated: 2017-04-31", "2017-04-31", "dated"],
    ["a date in Chinese", "dated: 2017-04-26", "dated: 2017年4月26日", "2017年", "dated"],
    ["yes for true", "    held: true", "    held: yes", "yes", "attachments.0.held"],
    ["an id with a space", "id: lishui-new-materials-2017", "id: lishui 2017", "lishui", "id"],
    [
      "an empty text",
      "short_title: 丽水新材料三年行动方案",
      'short_title: ""',
      '""',
      "short_title",
    ],
    ["a kind of paragraph that is none", "  - addressee", "  - adressee", "adressee", "opening.0"],
    ["a number for a section", "  catalogue: s3", "  catalogue: 3", "3", "parts.catalogue"],
  ])("%s", (_, line, wrong, word, fact) => {
    const written = text.replace(line, wrong);
    const [fault, ...others] = faultsOf(written);
    expect(others).toEqual([]);
    expect(fault?.place).toBe(placeIn(written, wrong, word));
    expect(fault?.code).toBe("policy-facts");
    expect(fault?.found).toMatch(new RegExp(`^${fact}：`));
  });
});

test.each([
  ["from: 2017", "from: 二〇一七", "period.from：“二〇一七”不合要求，应为整数（不加引号）"],
  [
    "    held: true",
    "    held: yes",
    "attachments.0.held：“yes”不合要求，应为 true 或 false（不加引号）",
  ],
  [
    "dated: 2017-04-26",
    "dated: 2017-04-31",
    "dated：“2017-04-31”不合要求，应为确有其日的日期，如 2017-04-26",
  ],
  ["to: 2019", "to: 2016", "period.to：不能早于 from 的那一年"],
  ["id: lishui", "id: Lishui", "id：只用小写英文字母、数字和连字符"],
  ["short_title: 丽水新材料三年行动方案", 'short_title: ""', "short_title：不可留空"],
  ["summary:", "sumary:", "summary：缺少这个字段，应为文字"],
  ["  basis: 据落款\n", "", "issuer.basis：缺少这个字段，应为文字"],
])("what is wrong is said in Chinese: %j as %j", (line, wrong, said) => {
  expect(faultsOf(text.replace(line, wrong))[0]?.found).toBe(said);
});

test("no fault of any field is said in English, whatever stands there", () => {
  const fields = text.split("\n").flatMap((line) => /^ *(?:- )?([a-z_]+): /.exec(line)?.[0] ?? []);
  const wrong = ["[甲]", "{甲: 乙}", "1.5", "真", '""', "null", "true"];
  const said = fields.flatMap((field) =>
    wrong.flatMap((value) =>
      faultsOf(text.replace(new RegExp(`^${field}.*$`, "m"), field + value)).map(
        ({ found }) => found,
      ),
    ),
  );
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((found) => /[a-z]{3,} [a-z]{3,}/i.test(found))).toEqual([]);
});

describe("a fact that is missing, or one too many, is a fault at what should hold it", () => {
  test("a missing fact within another", () => {
    const written = text.replace("  basis: 据落款\n", "");
    expect(faultsOf(written)).toMatchObject([
      {
        place: placeIn(written, "  value: 丽水市经济和信息化委员会", "value"),
        code: "policy-facts",
      },
    ]);
    expect(faultsOf(written)[0]?.found).toMatch(/^issuer.basis：/);
  });

  test("a misspelt name is a missing fact and one too many", () => {
    const faults = faultsOf(text.replace("summary:", "sumary:"));
    expect(faults.map(({ found }) => found)).toEqual([
      expect.stringMatching(/^summary：/),
      expect.stringContaining("sumary"),
    ]);
  });

  test("an empty file", () => {
    expect(faultsOf("")).toMatchObject([{ place: `${path}:1:1`, code: "policy-facts" }]);
  });
});

test("all wrong facts are listed at once", () => {
  const written = text.replace("from: 2017", "from: x").replace("dated: 2017-04-26", "dated: x");
  expect(faultsOf(written).map(({ place }) => place)).toEqual([
    placeIn(written, "dated: x", "x"),
    placeIn(written, "from: x", "x"),
  ]);
});

describe("text that is no YAML is a fault where it goes wrong", () => {
  test.each([
    ["a quotation mark that is not closed", 'id: "lishui\n', `${path}:2:1`],
    ["a name given twice", "id: a\nid: b\n", `${path}:2:1`],
    ["a tab for indentation", "title:\n\tvalue: 甲\n", `${path}:2:1`],
    ["a reference to nothing", "id: *a\n", `${path}:1:5`],
    ["a colon within bare words", "id: a: b\n", `${path}:1:5`],
  ])("%s", (_, written, place) => {
    const faults = faultsOf(written);
    expect(faults[0]).toMatchObject({ code: "yaml", place });
    expect(faults[0]?.found).not.toMatch(/[a-z]{2}/i);
  });
});

test("a fact can be found again by its name, and one that is missing by what should hold it", () => {
  const file = { path, text: "id: a\nparts:\n  catalogue: s3\n" };
  expect(placeOfFact(file, ["parts", "catalogue"])).toEqual({ row: 3, column: 14 });
  expect(placeOfFact(file, ["parts", "measures"])).toEqual({ row: 3, column: 3 });
  expect(placeOfFact(file, ["gaps"])).toEqual({ row: 1, column: 1 });
});
