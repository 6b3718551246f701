import { expect, test } from "vitest";
import { actions, headings, source } from "./examples.ts";
import { road, roadInWords } from "./road.ts";

const figure = road(actions, headings, source);
const pillars = figure.years.flatMap((year) => year.pillars);
const rings = pillars.flatMap((pillar) => pillar.rings);

test("runs through the three years in order, each under its own heading", () => {
  expect(figure.years.map(({ year, words }) => [year, words])).toEqual(
    headings.map(({ year, heading }) => [year, heading]),
  );
  const stops = figure.years.map(({ stop }) => stop.y);
  expect(stops).toEqual([...stops].sort((a, b) => a - b));
});

test("has three pillars a year", () => {
  expect(figure.years.map((year) => year.pillars.length)).toEqual([3, 3, 3]);
});

test("draws one ring a deliverable, and none twice", () => {
  expect(rings.map(({ id }) => id)).toEqual(actions.map(({ id }) => id));
});

test("a pillar that we named says so", () => {
  expect(pillars.filter(({ name }) => name.endsWith("（编者拟名）"))).toHaveLength(2);
});

test("a year without deliverables keeps its place and shows none", () => {
  const empty = road([], headings, source);
  expect(empty.years.map((year) => year.pillars)).toEqual([[], [], []]);
});

test("no two rings touch, and all stay within the picture", () => {
  for (const [i, ring] of rings.entries()) {
    expect(ring.x + 9).toBeLessThanOrEqual(figure.width);
    for (const other of rings.slice(i + 1))
      expect(Math.hypot(ring.x - other.x, ring.y - other.y)).toBeGreaterThanOrEqual(18);
  }
});

test("says in words what each year holds", () => {
  expect(roadInWords(figure)).toContain("（一）夯实基础工作（2017年）：“发布产业规划”、");
});
