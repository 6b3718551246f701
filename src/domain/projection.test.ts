import { describe, expect, test } from "vitest";
import { sumsOf } from "../load/sums.ts";
import { loadSiteData } from "../load/site-data.ts";
import type { Projected } from "./projection.ts";
import { basesOf, besideTarget, isImplied, projected, RATES, statedSetting } from "./projection.ts";
import type { Target } from "./target.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { targets } = data;
const RAW = "raw-materials-output";
const NEW = "new-materials-output";

/** A formula done by the notes' own calculator, which shares nothing with what computed it. */
const valueOf = (formula: string): number => {
  const [sum] = sumsOf(`${formula.replaceAll(" ", "").replaceAll("+", "＋")}＝0`);
  return sum?.value ?? NaN;
};

describe("the years that growth can be counted from", () => {
  test("are those that the record states, and the one before, computed back", () => {
    expect(basesOf(targets, RAW).map((base) => [base.year, isImplied(base)])).toEqual([
      [2016, true],
      [2017, false],
      [2018, false],
      [2019, false],
    ]);
  });

  test("are never computed back where the record states no growth", () => {
    expect(basesOf(targets, NEW).map(({ year }) => year)).toEqual([2017, 2018, 2019]);
  });

  test("begin with the record's own: its first year and its average growth", () => {
    expect(statedSetting(targets)).toEqual({ base: 2017, rate: 10 });
    expect(statedSetting([])).toBeNull();
  });
});

describe("what the outputs come to", () => {
  test.each([
    [2017, 10, [770, 847, 1024.87]],
    [2018, 10, [847, 1024.87]],
    [2019, 10, [1028.5]],
    [2019, 0, [850]],
  ])("from %d at %d%%", (base, rate, values) => {
    const found = projected(targets, RAW, { base, rate }).map(({ value }) => value);
    expect(found.map((value) => Math.round(100 * value) / 100)).toEqual(values);
  });

  test("begin with the base itself where it is ours", () => {
    const [first, second] = projected(targets, RAW, { base: 2016, rate: 5 });
    expect(first).toMatchObject({ year: 2016, formula: "700 ÷ (1 + 10%)" });
    expect(second).toMatchObject({ year: 2017, formula: "700 ÷ (1 + 10%) × (1 + 5%)" });
  });

  test("is nothing where there is nothing to count from", () => {
    expect(projected(targets, NEW, { base: 2016, rate: 10 })).toEqual([]);
    expect(projected(targets, RAW, { base: 2020, rate: 10 })).toEqual([]);
  });

  test("is what the formula says that stands beside it, at any year and rate", () => {
    for (const indicator of [RAW, NEW] as const)
      for (const { year: base } of basesOf(targets, indicator))
        for (const rate of [RATES.least, 9.33, 10, RATES.most])
          for (const { value, formula } of projected(targets, indicator, { base, rate }))
            expect(valueOf(formula)).toBeCloseTo(value, 9);
  });
});

describe("beside the targets", () => {
  const compared = (value: number, target: Target | null) =>
    besideTarget({ value, target } satisfies Pick<Projected, "value" | "target">);
  const of = (id: string): Target | null => targets.find((target) => target.id === id) ?? null;

  test.each([
    ["raw-output-2018", 770, "same"],
    ["raw-output-2019", 847, "less"],
    ["raw-output-2019", 850.01, "more"],
    ["raw-output-2021", 1000, "reached"],
    ["raw-output-2021", 999.99, "missed"],
    ["new-output-2021", 200, "missed"],
    ["new-output-2021", 200.01, "reached"],
    ["nothing", 931.7, "unstated"],
  ])("%s: %d is %s", (id, value, beside) => {
    expect(compared(value, of(id))).toBe(beside);
  });

  test.each([2016, 2017, 2018, 2019])("2020 has no number of ours either, from %d", (base) => {
    const years = projected(targets, RAW, { base, rate: 10 }).map(({ year }) => year);
    expect(years).toContain(2021);
    expect(years).not.toContain(2020);
  });
});
