import { describe, expect, test } from "vitest";
import { isOneSlip, likeness, nearWord, oneSlipFrom } from "./slips.ts";

describe("one slip", () => {
  test.each([
    ["a character wrong", "钛合金", "钛和金", true],
    ["a character missing", "钛合金", "钛金", true],
    ["a character too many", "钛合金", "钛的合金", true],
    ["two changed round", "钛合金", "合钛金", true],
    ["the last missing", "钛合金", "钛合", true],
    ["none at all", "钛合金", "钛合金", false],
    ["two wrong", "钛合金", "太和金", false],
    ["one wrong and one missing", "钛合金板", "太合金", false],
  ])("%s", (_, a, b, is) => {
    expect(isOneSlip([...a], [...b])).toBe(is);
    expect(isOneSlip([...b], [...a])).toBe(is);
  });

  test("is looked for in every part of a name", () => {
    expect(oneSlipFrom(Array.from("钛合金板材"), Array.from("合斤板"))).toContainEqual({
      from: 1,
      to: 4,
    });
  });

  test("changes a short word into another, and a long one hardly", () => {
    expect(nearWord("titanum", "titanium")).toBe(true);
    expect(nearWord("tube", "cube")).toBe(false);
  });
});

test.each([
  ["peek", "peek", 1],
  ["peek", "wc", 0],
])("%s and %s are alike by %d", (a, b, share) => {
  expect(likeness(a, b)).toBe(share);
});
