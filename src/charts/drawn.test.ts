import { describe, expect, test } from "vitest";
import {
  drawnInGrowth,
  drawnInPlaces,
  drawnInRoad,
  drawnInShare,
  drawnInTree,
  drawnInTrend,
} from "./drawn.ts";
import { drawnInProjection } from "./drawn-projection.ts";
import { actions, catalogue, headings, source, targets } from "./examples.ts";
import { growth } from "./growth.ts";
import type { Mark } from "./mark.ts";
import { exampleMap } from "./places-example.ts";
import { places } from "./places.ts";
import { projection } from "./projection.ts";
import { road } from "./road.ts";
import { share } from "./share.ts";
import { tree } from "./tree.ts";
import { trend } from "./trend.ts";

const setting = { base: 2017, rate: 10 };
const moved = projection(targets, setting, source);

const CASES = [
  ["trend", trend(targets, source), drawnInTrend(trend(targets, source))],
  ["share", share(targets, source), drawnInShare(share(targets, source))],
  ["growth", growth(targets, source), drawnInGrowth(growth(targets, source))],
  ["tree", tree(catalogue, source), drawnInTree(tree(catalogue, source))],
  ["road", road(actions, headings, source), drawnInRoad(road(actions, headings, source))],
  ["places", places(exampleMap, source), drawnInPlaces(places(exampleMap, source))],
  ["projection", moved, drawnInProjection(moved, targets, setting)],
] as const;

/** Every mark in a figure, at any depth. */
function marksOf(value: unknown): Mark[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "label" in value && "href" in value && "words" in value ? [value as Mark] : [];
  return [...own, ...Object.values(value).flatMap(marksOf)];
}

describe.each(CASES)("the rows of %s", (_, figure, rows) => {
  test("are its marks, each once, and nothing else that claims words of the record", () => {
    const quoted = rows.filter(({ quote, kind }) => quote.length > 0 && kind !== "假设");
    expect(quoted.map(({ id }) => id).sort()).toEqual(
      marksOf(figure)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("give a provision and a place to every quote, and no empty ones", () => {
    for (const { eid, quote, quote_start, quote_end } of rows) {
      expect([eid, quote_start, quote_end].map(({ length }) => length)).toEqual(
        Array.from({ length: 3 }, () => quote.length),
      );
      expect(quote_end.map((end, at) => end - (quote_start[at] ?? 0))).toEqual(
        quote.map((text) => Array.from(text).length),
      );
      expect([...eid, ...quote]).not.toContain("");
    }
  });

  test("have ids of their own, and a unit wherever there is a number", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { value, unit, comparator } of rows)
      expect([unit === null, comparator === null]).toEqual([value === null, value === null]);
  });
});

const rowsOf = (wanted: string) => CASES.find(([name]) => name === wanted)?.[2] ?? [];

test("a year that the record leaves out is a row without a number, never zero", () => {
  const row = rowsOf("trend").find(({ year }) => year === 2020);
  expect(row).toMatchObject({ label: "原文未载", value: null, kind: "未载" });
});

test("a floor keeps its sign: at least, or more than", () => {
  const floors = rowsOf("trend").filter(({ year }) => year === 2021);
  expect(floors.map(({ comparator, value }) => [comparator, value])).toEqual([
    ["≥", 1000],
    [">", 200],
  ]);
});

test("a computed number says so, with its sum and both its quotes", () => {
  expect(rowsOf("growth").find(({ id }) => id === "growth-2019")).toMatchObject({
    ...{ kind: "推算", value: 10.39, formula: "850÷770−1", quote: ["850", "770"] },
  });
});

describe("the projection", () => {
  const rows = rowsOf("projection");

  test("says first what is assumed: the year, the rate with its words, the same rate for the part", () => {
    expect(rows.filter(({ kind }) => kind === "假设").map(({ id }) => id)).toEqual(
      rows.slice(0, 3).map(({ id }) => id),
    );
    expect(rows[1]).toMatchObject({ value: 10, unit: "%", quote: ["年均增长10%"] });
    const alone = targets.filter(({ indicator }) => indicator !== "new-materials-output");
    const whole = drawnInProjection(projection(alone, setting, source), alone, setting);
    expect(whole.filter(({ kind }) => kind === "假设")).toHaveLength(2);
  });

  test("quotes no words for a rate that the record does not state", () => {
    const other = { base: 2018, rate: 8.5 };
    const [, rate] = drawnInProjection(projection(targets, other, source), targets, other);
    expect(rate).toMatchObject({ value: 8.5, quote: [] });
  });

  test("has no number for 2020 and 2016, ours neither", () => {
    const absent = rows.filter(({ year }) => year === 2016 || year === 2020);
    expect(absent.map(({ kind, value }) => [kind, value])).toEqual(
      Array.from({ length: 4 }, () => ["未载", null]),
    );
  });

  test("calls every number of ours computed, with its formula and its assumption in the row", () => {
    const ours = rows.filter(({ formula }) => formula !== null);
    expect(ours).toHaveLength(6);
    for (const { kind, series } of ours) {
      expect(kind).toBe("推算");
      expect(series).toContain("假定每年增长10%");
    }
  });
});

test("what stands only in the table is not said to be in the picture", () => {
  const unseen = CASES.flatMap(([, , rows]) =>
    rows.filter((row) => !row.in_picture && row.kind !== "假设"),
  );
  expect(unseen.map(({ id }) => id)).toEqual(["raw-materials-growth-2021"]);
});
