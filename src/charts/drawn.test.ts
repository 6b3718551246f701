import { describe, expect, test } from "vitest";
import {
  drawnInGrowth,
  drawnInPlaces,
  drawnInRoad,
  drawnInShare,
  drawnInTree,
  drawnInTrend,
} from "./drawn.ts";
import { actions, catalogue, headings, source, targets } from "./examples.ts";
import { growth } from "./growth.ts";
import type { Mark } from "./mark.ts";
import { exampleMap } from "./places-example.ts";
import { places } from "./places.ts";
import { road } from "./road.ts";
import { share } from "./share.ts";
import { tree } from "./tree.ts";
import { trend } from "./trend.ts";

const CASES = [
  ["trend", trend(targets, source), drawnInTrend(trend(targets, source))],
  ["share", share(targets, source), drawnInShare(share(targets, source))],
  ["growth", growth(targets, source), drawnInGrowth(growth(targets, source))],
  ["tree", tree(catalogue), drawnInTree(tree(catalogue))],
  ["road", road(actions, headings, source), drawnInRoad(road(actions, headings, source))],
  ["places", places(exampleMap, source), drawnInPlaces(places(exampleMap, source))],
] as const;

/** Every mark in a figure, at any depth. */
function marksOf(value: unknown): Mark[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "label" in value && "href" in value && "words" in value ? [value as Mark] : [];
  return [...own, ...Object.values(value).flatMap(marksOf)];
}

describe.each(CASES)("the rows of %s", (_, figure, rows) => {
  test("are its marks, each once, and nothing else that claims words of the record", () => {
    const quoted = rows.filter(({ quote }) => quote.length > 0);
    expect(quoted.map(({ id }) => id).sort()).toEqual(
      marksOf(figure)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("give as many provisions as quotes, and no empty ones", () => {
    for (const { eid, quote } of rows) {
      expect(eid).toHaveLength(quote.length);
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

test("what stands only in the table is not said to be in the picture", () => {
  const unseen = CASES.flatMap(([, , rows]) => rows.filter((row) => !row.in_picture));
  expect(unseen.map(({ id }) => id)).toEqual(["raw-materials-growth-2021"]);
});
