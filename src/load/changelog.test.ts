import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readChangelog } from "./changelog.ts";

const read = (...lines: string[]) =>
  readChangelog({ path: "data/CHANGELOG.md", text: lines.join("\n\n") });

test("the project's own changelog can be read whole", () => {
  const { value, issues } = readChangelog({
    path: "data/CHANGELOG.md",
    text: readFileSync("data/CHANGELOG.md", "utf8"),
  });
  expect(issues).toEqual([]);
  expect(value.length).toBeGreaterThan(1);
});

test("a change has its day, its title, and its paragraphs and lists with the names in them", () => {
  const { value } = read(
    "# 题",
    "导言",
    "## 2026-03-04 改一处",
    "见 `targets.csv`。",
    "- 甲\n- 乙",
  );
  expect(value).toEqual([
    {
      id: "2026-03-04-1",
      date: "2026-03-04",
      title: "改一处",
      body: [
        {
          kind: "paragraph",
          runs: [
            { text: "见 ", isCode: false },
            { text: "targets.csv", isCode: true },
            { text: "。", isCode: false },
          ],
        },
        {
          kind: "list",
          items: [[{ text: "甲", isCode: false }], [{ text: "乙", isCode: false }]],
        },
      ],
    },
  ]);
});

test("a change keeps its id when others are added above it, on the same day or later", () => {
  const first = ["## 2026-03-04 甲", "甲"];
  const second = ["## 2026-03-04 乙", "乙"];
  const third = ["## 2026-03-05 丙", "丙"];
  const ids = (...lines: string[]) => read(...lines).value.map(({ id }) => id);
  expect(ids(...first)).toEqual(["2026-03-04-1"]);
  expect(ids(...second, ...first)).toEqual(["2026-03-04-2", "2026-03-04-1"]);
  expect(ids(...third, ...second, ...first)).toEqual([
    "2026-03-05-1",
    "2026-03-04-2",
    "2026-03-04-1",
  ]);
});

test("a heading without a day says nothing of the order of the others", () => {
  const { issues } = read("## 改一处", "甲", "## 2026-02-03 乙", "乙");
  expect(issues.map(({ code }) => code)).toEqual(["changelog-heading"]);
});

test.each([
  ["a heading without a day", ["## 改一处", "甲"], "1:1 changelog-heading"],
  ["a day that does not exist", ["## 2026-02-30 改", "甲"], "1:1 changelog-heading"],
  ["a change that says nothing", ["## 2026-02-03 改"], "1:1 changelog-empty"],
  [
    "an older change above a newer",
    ["## 2026-02-03 甲", "甲", "## 2026-02-04 乙", "乙"],
    "5:1 changelog-order",
  ],
  ["a numbered list", ["## 2026-02-03 甲", "1. 甲"], "3:1 changelog-markup"],
  ["a file without a change", ["nonsense"], "1:1 changelog-none"],
  ["an empty file", [""], "1:1 changelog-none"],
  [
    "a list above the first change",
    ["# 题", "- 甲", "## 2026-02-03 甲", "甲"],
    "3:1 changelog-above",
  ],
  [
    "a change under a small heading",
    ["### 2026-02-03 甲", "## 2026-02-02 乙", "乙"],
    "1:1 changelog-above",
  ],
  ["words in bold", ["## 2026-02-03 甲", "**甲**"], "3:1 changelog-markup"],
])("%s is a fault, with its place", (_, lines, place) => {
  const { issues } = read(...lines);
  expect(issues.map(({ row, column, code }) => `${row}:${column} ${code}`)).toContain(place);
});
