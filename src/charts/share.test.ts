import { expect, test } from "vitest";
import { source, targets } from "./examples.ts";
import { share } from "./share.ts";

const figure = share(targets, source);

test("computes the share of each year that states two amounts", () => {
  expect(figure.bars.map(({ year, value, sum }) => [year, value, sum])).toEqual([
    [2017, "17.1%", "120÷700"],
    [2018, "18.2%", "140÷770"],
    [2019, "18.8%", "160÷850"],
  ]);
});

test("makes no ratio of two floors", () => {
  expect(figure.undrawn).toEqual([2021]);
});

test("every share is marked 推算, in the picture and in its name", () => {
  for (const { valueLabel, label } of figure.bars) {
    expect(valueLabel.text).toMatch(/^推算 /);
    expect(label).toContain("推算");
  }
});

test("the part never exceeds the whole, and starts where the whole does", () => {
  for (const { part, whole } of figure.bars) {
    expect(part.x).toBe(whole.x);
    expect(part.width).toBeLessThan(whole.width);
  }
});

test("a share leads to the words of both its numbers", () => {
  expect(figure.bars[0]?.label).toContain("“120”（引s2-t1-r1）“700”（引s2-t1-r1）");
});
