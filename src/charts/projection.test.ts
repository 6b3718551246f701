import { describe, expect, test } from "vitest";
import { GOAL_YEAR } from "../domain/check.ts";
import { basesOf, RATES, type Setting } from "../domain/projection.ts";
import type { Indicator } from "../domain/target.ts";
import { source, targets } from "./examples.ts";
import { panelsOf } from "./projection-points.ts";
import { formulasOf, settingInWords } from "./projection-words.ts";
import { projection, yearByYear } from "./projection.ts";

const settings: readonly Setting[] = basesOf(targets, "raw-materials-output").flatMap(({ year }) =>
  [RATES.least, 8.47, 10, RATES.most].map((rate) => ({ base: year, rate })),
);

describe.each(settings)("from $base at $rate%", (setting) => {
  const { panels, width, height } = projection(targets, setting, source);
  const points = panels.flatMap((panel) => panel.points);

  test("every computed number is marked as such, in words and in shape", () => {
    for (const { label, stem, diamond, formula } of points) {
      expect(label).toContain("推算");
      expect(label).toContain("原文：");
      expect(stem).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
      expect(diamond.match(/L/g)).toHaveLength(3);
      expect(formula).toMatch(/[×÷]/);
    }
  });

  test("every point lies in its panel, whatever the rate", () => {
    for (const { points: own, top, foot, ticks } of panels)
      for (const { diamond, valueLabel } of own) {
        const [, , y = "0"] = /^M([\d.]+),([\d.]+)/.exec(diamond) ?? [];
        expect(Number(y)).toBeGreaterThanOrEqual(top - 8);
        expect(Number(y)).toBeLessThan(foot);
        expect(valueLabel.x).toBeLessThanOrEqual(width - 20);
        expect(valueLabel.y).toBeLessThanOrEqual(height);
        expect(ticks.length).toBeGreaterThan(2);
      }
  });

  test("counts from after its base to the goal, one point a year but for 2020", () => {
    const [whole] = panels;
    const from = setting.base === 2016 ? 2016 : setting.base + 1;
    const years = Array.from({ length: GOAL_YEAR - from + 1 }, (_, at) => from + at);
    expect(whole?.points.map(({ year }) => year)).toEqual(years.filter((year) => year !== 2020));
  });

  test("what is stated does not move", () => {
    const other = projection(targets, { base: 2019, rate: 3 }, source);
    expect(panels.map(({ stated, ticks }) => [stated, ticks])).toEqual(
      other.panels.map(({ stated, ticks }) => [stated, ticks]),
    );
  });

  test("says in words what its last points say", () => {
    const said = settingInWords(targets, setting);
    for (const { points: own } of panels) expect(said).toContain(own.at(-1)?.value ?? "无法推算");
    expect(said).toMatch(/都是推算/);
    expect(said).not.toMatch(/NaN|undefined|null/);
  });

  test("has a sum to copy for each output that can be computed", () => {
    const drawn = panels.filter(({ points: own }) => own.length > 0).map(({ series }) => series);
    expect(formulasOf(targets, setting).map(({ series }) => series)).toEqual(drawn);
  });
});

describe("the targets in it", () => {
  const { panels } = projection(targets, { base: 2017, rate: 10 }, source);

  test.each(panelsOf(targets).map(({ series }) => series))(
    "%s has none for 2016 and 2020",
    (series) => {
      const panel = panels.find((each) => each.series === series);
      expect(panel?.absentYears).toEqual([2016, 2020]);
      expect(panel?.absent.map(({ text }) => text)).toEqual(["未载", "未载"]);
      const listed = panel === undefined ? [] : yearByYear(panel);
      expect(listed.map(({ year, bar }) => [year, bar?.value ?? null])).toEqual(
        [2016, 2017, 2018, 2019, 2020, 2021].map((year) => [
          year,
          panel?.stated.find((bar) => bar.year === year)?.value ?? null,
        ]),
      );
      expect(panel?.stated.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2021]);
    },
  );

  test("floors are open at the top, amounts are closed, and nothing joins them", () => {
    for (const { stated } of panels)
      for (const { kind, outline, open } of stated) {
        expect(open === null).toBe(kind === "目标");
        expect(outline.endsWith("Z")).toBe(kind === "目标");
      }
    const columns = panels.map(({ stated }) => stated.map(({ outline }) => outline));
    for (const outline of columns.flat()) {
      const xs = [...outline.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(20);
    }
  });
});

test("says whether a floor is reached by the words that the record puts on it", () => {
  const low = settingInWords(targets, { base: 2017, rate: 5 });
  expect(low).toContain("低于“1000亿元以上”的下限");
  expect(low).toContain("没有超过“突破200亿元”的下限");
  const high = settingInWords(targets, { base: 2019, rate: 15 });
  expect(high).toContain("不低于“1000亿元以上”的下限");
  expect(high).toContain("超过“突破200亿元”的下限");
});

test("says of 2016 that it is computed back, and that the part has no such year", () => {
  const said = settingInWords(targets, { base: 2016, rate: 10 });
  expect(said).toContain("原文未载，由700 ÷ (1 + 10%)倒推，约636.36亿元");
  expect(said).toContain("新材料产业没有2016年的数，无法推算");
});

describe("a plan that states less", () => {
  const without = (indicator: Indicator) => targets.filter((one) => one.indicator !== indicator);
  const setting = { base: 2017, rate: 10 };

  test.each([
    ["new-materials-output", ["whole"], "原材料工业"],
    ["raw-materials-output", ["part"], "新材料产业"],
    ["raw-materials-growth", ["whole", "part"], "新材料产业"],
  ] as const)("without %s has the panels that can be counted: %j", (indicator, series, named) => {
    const some = without(indicator);
    const { panels, height } = projection(some, setting, source);
    expect(panels.map((panel) => panel.series)).toEqual(series);
    expect(formulasOf(some, setting).map((sum) => sum.series)).toEqual(series);
    for (const { ticks, points, foot } of panels) {
      expect(ticks.length).toBeGreaterThan(2);
      expect(points.map(({ year }) => year)).toEqual([2018, 2019, 2021]);
      expect(foot).toBeLessThan(height);
    }
    expect(JSON.stringify(panels)).not.toMatch(/NaN|Infinity|null,null/);
    expect(settingInWords(some, setting)).toContain(named);
  });

  test("is silent of the output that it does not state", () => {
    expect(settingInWords(without("new-materials-output"), setting)).not.toContain("新材料");
    const said = settingInWords(without("raw-materials-output"), setting);
    expect(said).not.toContain("规模以上原材料工业总产值");
  });

  test("has no picture where it states neither", () => {
    const none = without("new-materials-output").filter(({ unit }) => unit === "%");
    expect(projection(none, setting, source).panels).toEqual([]);
    expect(formulasOf(none, setting)).toEqual([]);
  });
});
