import { expect, test } from "vitest";
import { source, targets } from "./examples.ts";
import { trend, trendInWords } from "./trend.ts";

const figure = trend(targets, source);
const bars = figure.years.flatMap(({ year, bars }) => bars.map((bar) => ({ ...bar, year })));

test("gives every year its place, 2020 too", () => {
  expect(figure.years.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021]);
});

test("draws nothing for 2020, and says that the record states nothing", () => {
  const year = figure.years.find(({ year }) => year === 2020);
  expect(year?.bars).toEqual([]);
  expect(year?.label.text).toBe("2020年");
  expect(year?.absence.map(({ text }) => text).join("")).toBe("原文未载");
  expect(figure.years.filter(({ absence }) => absence.length > 0)).toHaveLength(1);
});

test("never puts a floor on the axis without its sign, its tick and its words", () => {
  const floors = bars.filter(({ kind }) => kind === "floor");
  expect(floors.map(({ open, value }) => [open?.sign.text, value])).toEqual([
    ["≥", "1000以上"],
    [">", "突破200"],
  ]);
  for (const { open, outline, top } of floors) {
    expect(open?.tick).toContain(`,${top - 14}`);
    expect(outline).not.toContain("Z");
  }
});

test("an amount is closed and carries no sign", () => {
  const amounts = bars.filter(({ kind }) => kind === "amount");
  expect(amounts).toHaveLength(6);
  expect(amounts.every(({ open, outline }) => open === null && outline.endsWith("Z"))).toBe(true);
});

test("the part never exceeds the whole, and is drawn after it", () => {
  for (const { bars } of figure.years.filter((year) => year.bars.length > 0)) {
    const [whole, part] = bars;
    expect([whole?.series, part?.series]).toEqual(["whole", "part"]);
    expect(part?.top).toBeGreaterThan(whole?.top ?? Infinity);
  }
});

test("heights are in proportion to the amounts, from zero", () => {
  const foot = figure.ticks[0];
  expect(foot?.label.text).toBe("0");
  const zero = (foot?.label.y ?? 0) - 4;
  const perUnit = bars.map(
    ({ top, label }) => (zero - top) / Number(/目标 (?:突破)?(\d+)/.exec(label)?.[1]),
  );
  for (const height of perUnit) expect(height).toBeCloseTo(perUnit[0] ?? 0, 2);
});

test("the sort of unit is printed once", () => {
  expect(
    JSON.stringify([figure.unit, figure.ticks, figure.years.map(({ label }) => label)]).split(
      "亿元",
    ),
  ).toHaveLength(2);
});

test("each mark names its value, its words and their place", () => {
  const mark = bars.find(({ id }) => id === "new-materials-output-2017");
  expect(mark?.label).toBe(
    "2017年 新材料产业规模以上工业产值 目标 120亿元；原文：“120”（引s2-t1-r1）",
  );
  expect(mark?.href).toBe("/policies/example/compare/#at-0-3");
});

test("says the whole figure in words", () => {
  expect(trendInWords(figure)).toBe(
    "规模以上原材料工业总产值，及其中的新材料产业规模以上工业产值：" +
      "2017年700亿元，其中120亿元；2018年770亿元，其中140亿元；" +
      "2019年850亿元，其中160亿元；2020年原文未载；" +
      "2021年1000亿元以上，其中突破200亿元",
  );
});
