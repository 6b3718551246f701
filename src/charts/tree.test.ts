import { expect, test } from "vitest";
import { quoteAddress } from "../domain/address.ts";
import { catalogue, source } from "./examples.ts";
import { tree, treeInWords } from "./tree.ts";

const figure = tree(catalogue, source);
const dots = figure.rows.flatMap((row) => row.dots);

test("draws one dot an entry, and each leads to its words and to its entry", () => {
  expect(dots.map(({ id }) => id)).toEqual(catalogue.materials.map(({ id }) => id));
  expect(dots.every(({ id, page }) => page === `/materials/${id}/`)).toBe(true);
  const quotes = catalogue.phrases.map(({ quote }) => quoteAddress(source.policyId, quote));
  expect(dots.map(({ href }) => href)).toEqual(quotes);
});

test("has a row a group, a parent above its children, in the order of the record", () => {
  expect(figure.rows.map(({ id }) => id)).toEqual(catalogue.groups.map(({ id }) => id));
});

test("a group's count is that of all the entries beneath it", () => {
  const counts = new Map(figure.rows.map(({ id, value }) => [id, Number(value)]));
  expect(counts.get("a-1")).toBe((counts.get("a-1-1") ?? 0) + (counts.get("a-1-2") ?? 0));
  expect(["a", "b", "c"].reduce((sum, id) => sum + (counts.get(id) ?? 0), 0)).toBe(dots.length);
  expect(figure.root.count.text).toBe(String(dots.length));
});

test("sixteen fibres fit the width by wrapping", () => {
  const fibres = figure.rows.find(({ id }) => id === "b-2")?.dots ?? [];
  expect(fibres).toHaveLength(16);
  expect(new Set(fibres.map(({ y }) => y)).size).toBe(2);
});

test("no two dots touch, and all stay within the picture", () => {
  for (const [i, dot] of dots.entries()) {
    expect(dot.x + 7.5).toBeLessThanOrEqual(figure.width);
    expect(dot.y + 7.5).toBeLessThanOrEqual(figure.height);
    for (const other of dots.slice(i + 1))
      expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(15);
  }
});

test("says in words how many there are of each", () => {
  expect(figure.summary).toBe("3个大类、9个中类、2个小类，共74条");
  expect(treeInWords(figure)).toMatch(/^先进基础材料36条，先进金属材料18条，/);
});
