import { expect, test } from "vitest";
import { source, targets } from "./examples.ts";
import { agreesWhenRounded, growth } from "./growth.ts";

const figure = growth(targets, source);

test("puts what the record states beside what its own amounts give", () => {
  expect(
    figure.years.map(({ year, stated, computed }) => [year, stated.value, computed?.percent]),
  ).toEqual([
    [2017, "10", undefined],
    [2018, "10", "10.00"],
    [2019, "10", "10.39"],
  ]);
});

test("computes nothing for 2017, whose base the record does not state", () => {
  const [first] = figure.years;
  expect(first?.computed).toBeNull();
  expect(first?.absence.map(({ text }) => text).join("")).toBe("基期未载");
});

test("computes nothing for a year whose base was left out", () => {
  const without = targets.filter(({ id }) => id !== "raw-materials-output-2018");
  const years = growth(without, source).years;
  expect(years.map(({ computed }) => computed)).toEqual([null, null, null]);
});

test("the average to 2021 is kept apart and never drawn as a year", () => {
  expect(figure.years.map(({ year }) => year)).toEqual([2017, 2018, 2019]);
  expect(figure.averages.map(({ label }) => label)).toEqual([
    "2021年 规模以上原材料工业总产值增幅（年均） 目标 10%；原文：“年均增长10%”（引s2-p1）",
  ]);
});

test("what is computed says 推算, what is stated says 目标", () => {
  for (const { stated, computed } of figure.years) {
    expect(stated.kindLabel.text).toBe("目标");
    expect(stated.label).toContain("目标");
    if (computed !== null) expect(computed.label).toContain("推算");
  }
});

test("knows whether rounding explains the difference", () => {
  expect(agreesWhenRounded(figure)).toBe(true);
  const amended = targets.map((target) =>
    target.id === "raw-materials-output-2019"
      ? { ...target, value: { kind: "amount" as const, value: 870 } }
      : target,
  );
  expect(agreesWhenRounded(growth(amended, source))).toBe(false);
});
