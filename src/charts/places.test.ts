import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { source } from "./examples.ts";
import { exampleMap } from "./places-example.ts";
import { places, placesInWords, TINTS } from "./places.ts";

const figure = places(exampleMap, source);
const cells = figure.rows.flatMap((row) => row.cells);

test("has a row a family and a column a place, in their own order", () => {
  expect(figure.rows.map(({ name }) => name.text)).toEqual([
    "钛",
    "不锈钢",
    "复合材料",
    "隔膜",
    "纳米材料",
  ]);
  expect(figure.columns.map(({ eid }) => eid)).toEqual(exampleMap.places.map(({ eid }) => eid));
});

test("prints in each cell how often the family stands there, and draws no empty cell", () => {
  expect(cells.map(({ id, value, count }) => [id, value, count.text])).toEqual(
    exampleMap.cells.map(({ family, place, sightings }) => {
      const count = String(sightings.length);
      return [`${family.id}-${place.eid}`, count, count];
    }),
  );
});

test("every cell leads to its quotes, and has every one of them with its link", () => {
  for (const [index, { href, quotes, id }] of cells.entries()) {
    expect(href).toBe(`/materials/places/#${id}`);
    expect(quotes).toHaveLength(exampleMap.cells[index]?.sightings.length ?? 0);
    for (const quote of quotes)
      expect(quote.href).toMatch(/^\/policies\/example\/compare\/#at-\d+-\d+$/);
  }
});

test("where no entry is named the whole clause is quoted", () => {
  const [first, second] = cells.find(({ id }) => id === "不锈钢-p0")?.quotes ?? [];
  expect([first?.text, second?.text]).toEqual(["某不锈钢之1", "列出某不锈钢之2等"]);
});

test("a long list is cut short aloud, and says so", () => {
  const long = cells.find(({ id }) => id === "复合材料-p5");
  expect(long?.label).toMatch(/：13处；原文：(“[^”]+”){4}……$/);
  expect(cells.find(({ id }) => id === "隔膜-p6")?.label).not.toContain("……");
});

test("the more places, the stronger the tint: never colour alone", () => {
  const byCount = cells.toSorted((a, b) => Number(a.value) - Number(b.value));
  const tints = byCount.map(({ tint }) => tint);
  expect(tints).toEqual(tints.toSorted((a, b) => a - b));
  expect([tints[0], tints.at(-1)]).toEqual([...TINTS]);
});

test("no two cells touch, none leaves the picture, and each stands under its own head", () => {
  for (const [i, cell] of cells.entries()) {
    expect(cell.x + cell.width).toBeLessThanOrEqual(figure.width);
    expect(cell.y + cell.height).toBeLessThanOrEqual(figure.height);
    for (const other of cells.slice(i + 1))
      expect(
        cell.x + cell.width < other.x ||
          other.x + other.width < cell.x ||
          cell.y + cell.height < other.y ||
          other.y + other.height < cell.y,
      ).toBe(true);
    const head = figure.columns.find(({ eid }) => eid === cell.eid);
    for (const line of head?.lines ?? []) {
      expect(line.x).toBeGreaterThan(cell.x);
      expect(line.x).toBeLessThan(cell.x + cell.width);
    }
  }
});

test("the heads fit between the parts above and the grid beneath, none on another", () => {
  const foot = Math.max(...figure.parts.map(({ label }) => label.y));
  const grid = Math.min(...cells.map(({ y }) => y));
  const lines = figure.columns.flatMap((column) => column.lines);
  for (const line of lines) {
    // Upright, every character takes a full em, Latin ones and spaces too.
    expect(line.foot - Array.from(line.text).length * line.size, line.text).toBeGreaterThan(foot);
    expect(line.foot).toBeLessThan(grid);
    for (const other of lines)
      if (other !== line) expect(Math.abs(other.x - line.x)).toBeGreaterThanOrEqual(line.size);
  }
});

test("a head that is too long breaks after a comma, or before brackets", () => {
  const heads = figure.columns.map(({ lines }) => lines.map(({ text }) => text));
  expect(heads.slice(-2)).toEqual([
    ["（二）建立支撑体系", "（2018年）"],
    ["（四）打造特色园区，", "加强产业集聚"],
  ]);
  expect(heads[1]).toEqual(["1第2段 先进有色金属材料"]);
});

test("says in words which family stands in how many places, the most spread out first", () => {
  expect(figure.summary).toBe("5个材料族，13个地方");
  expect(placesInWords(figure)).toBe(
    "钛写在7个地方；隔膜写在2个地方；不锈钢、复合材料、纳米材料各写在1个地方",
  );
});

test("without families there are the heads, and no rows", () => {
  const empty = places({ ...exampleMap, cells: [] }, source);
  expect(empty.rows).toEqual([]);
  expect(empty.columns).toHaveLength(13);
});

describe("a number on the strongest tint is as legible as text must be", () => {
  const read = (name: string) =>
    readFileSync(new URL(`../styles/${name}`, import.meta.url), "utf8");
  const dark = read("schemes.css").split("@media")[1] ?? "";

  test.each([
    ["light", read("theme.css")],
    ["dark", dark],
  ])("in the %s scheme", (_, css) => {
    const [ink, green, paper] = ["ink", "green", "paper"].map((name) => colour(css, name));
    const share = TINTS[1] / 100;
    const tinted = [0, 1, 2].map(
      (part) => share * (green?.[part] ?? 0) + (1 - share) * (paper?.[part] ?? 0),
    );
    expect(contrast(ink ?? [], tinted)).toBeGreaterThanOrEqual(4.5);
  });
});

function colour(css: string, name: string): number[] {
  const hex = new RegExp(`--color-${name}: #([0-9a-f]{6});`).exec(css)?.[1];
  if (hex === undefined) throw new Error(`no colour is called ${name}`);
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** As WCAG defines it, from parts between 0 and 1. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const luminance = (parts: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
