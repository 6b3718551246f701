import { describe, expect, test } from "vitest";

import type { Target } from "./target.ts";
import { targetOf, valueInWords } from "./target.ts";

const target: Target = {
  id: "raw-output-2017",
  indicator: "raw-materials-output",
  year: 2017,
  value: { kind: "amount", value: 700 },
  unit: "亿元",
  measure: "annual",
  scope: "规模以上原材料工业总产值（亿元）",
  quote: { eid: "s2-t1-r1", text: "700", start: 0, end: 3 },
};

describe("a value in words", () => {
  test.each([
    ["an amount is its number", { kind: "amount", value: 700 }, "700"],
    ["a part of a number is kept", { kind: "amount", value: 10.5 }, "10.5"],
    ["a floor to reach says 以上", { kind: "floor", value: 1000, passed: false }, "1000以上"],
    ["a floor to pass says 突破", { kind: "floor", value: 200, passed: true }, "突破200"],
    ["nothing stated is said, and is not 0", { kind: "unstated" }, "原文未载"],
  ] as const)("%s", (_, value, words) => {
    expect(valueInWords(value)).toBe(words);
  });
});

describe("the target of an indicator for a year", () => {
  test("is found by both", () => {
    expect(targetOf([target], "raw-materials-output", 2017)).toBe(target);
  });

  test("is never that of another indicator, nor of another year", () => {
    expect(targetOf([target], "new-materials-output", 2017)).toBeUndefined();
    expect(targetOf([target], "raw-materials-output", 2020)).toBeUndefined();
  });
});
