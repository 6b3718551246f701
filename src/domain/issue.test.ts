import { describe, expect, test } from "vitest";

import type { Issue } from "./issue.ts";
import { SourceFaults, byPlace, formatIssue } from "./issue.ts";

const issue = (file: string, row: number, column: number): Issue => ({
  file,
  row,
  column,
  code: "cell-type",
  found: "年份（year）“x”不合要求",
  mend: "应为：整数",
});

test("a fault is one line that editors turn into a link", () => {
  expect(formatIssue(issue("data/x/targets.csv", 3, 12))).toBe(
    "data/x/targets.csv:3:12 [cell-type] 年份（year）“x”不合要求 → 应为：整数",
  );
});

test("faults stand in the order of files, then rows, then columns, as numbers", () => {
  const sorted = [
    issue("a.csv", 1, 2),
    issue("a.csv", 2, 1),
    issue("a.csv", 2, 10),
    issue("a.csv", 10, 1),
    issue("b.csv", 1, 1),
  ];
  expect(sorted.toReversed().toSorted(byPlace)).toEqual(sorted);
});

describe("what stops a build", () => {
  const faults = new SourceFaults([issue("a.csv", 1, 2), issue("b.csv", 1, 1)]);

  test("says how many faults there are, and lists every one", () => {
    expect(faults.message.split("\n")).toEqual([
      "2 处数据或文本有误：",
      formatIssue(issue("a.csv", 1, 2)),
      formatIssue(issue("b.csv", 1, 1)),
    ]);
    expect(faults.name).toBe("SourceFaults");
  });

  test("carries them as data", () => {
    expect(faults.issues).toHaveLength(2);
    expect(faults).toBeInstanceOf(Error);
  });
});
