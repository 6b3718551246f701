import { describe, expect, test } from "vitest";
import { actions, catalogue, headings, source, targets } from "./examples.ts";
import { growth } from "./growth.ts";
import { type Label, SMALL, textWidth } from "./label.ts";
import type { Mark } from "./mark.ts";
import { exampleMap } from "./places-example.ts";
import { places } from "./places.ts";
import { projection } from "./projection.ts";
import { road } from "./road.ts";
import { share } from "./share.ts";
import { tree } from "./tree.ts";
import { trend } from "./trend.ts";

/* What holds for every figure, whatever it shows. */

const draw = {
  trend: () => trend(targets, source),
  share: () => share(targets, source),
  growth: () => growth(targets, source),
  tree: () => tree(catalogue, source),
  road: () => road(actions, headings, source),
  places: () => places(exampleMap, source),
  projection: () => projection(targets, { base: 2016, rate: 20 }, source),
};

/** Everything in a figure, at any depth, that has these fields. */
function all<T>(value: unknown, ...fields: readonly (keyof T & string)[]): T[] {
  if (typeof value !== "object" || value === null) return [];
  const own = fields.every((field) => field in value) ? [value as T] : [];
  return [...own, ...Object.values(value).flatMap((part) => all<T>(part, ...fields))];
}

const labelsOf = (figure: unknown): Label[] => all<Label>(figure, "text", "anchor", "size");
const marksOf = (figure: unknown): Mark[] => all<Mark>(figure, "label", "href", "words");

/** The box that a label takes up, a little generous. */
function boxOf({ x, y, text, anchor, size }: Label) {
  const width = textWidth(text, size);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - 0.85 * size, bottom: y + 0.2 * size };
}

describe.each(Object.entries(draw))("%s", (_, figureOf) => {
  const figure = figureOf();

  test("all labels stay within the picture", () => {
    for (const label of labelsOf(figure)) {
      const { left, right, top, bottom } = boxOf(label);
      expect(Math.min(left, top), label.text).toBeGreaterThanOrEqual(0);
      expect(right, label.text).toBeLessThanOrEqual(figure.width);
      expect(bottom, label.text).toBeLessThanOrEqual(figure.height);
    }
  });

  test("no label lies on another", () => {
    const labels = labelsOf(figure);
    for (const [i, label] of labels.entries()) {
      const a = boxOf(label);
      const onIt = labels.slice(i + 1).filter((other) => {
        const b = boxOf(other);
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      });
      expect(onIt.map(({ text }) => [label.text, text])).toEqual([]);
    }
  });

  test("no text is smaller than a phone can show", () => {
    expect(labelsOf(figure).every(({ size }) => size >= SMALL)).toBe(true);
  });

  test("every mark has an id of its own, its words, its name and its link", () => {
    const marks = marksOf(figure);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
    for (const { words, label, href } of marks) {
      expect(label).toContain(words);
      expect(href).toMatch(
        /^\/(?:policies\/example\/compare\/#at-\d+-\d+|audit\/#.+|materials\/places\/#.+)$/,
      );
    }
  });

  test("is the same bytes each time, and no finer than one decimal", () => {
    const bytes = JSON.stringify(figure);
    expect(JSON.stringify(figureOf())).toBe(bytes);
    expect(bytes).not.toMatch(/NaN|Infinity|null,null|[:ML,]-?\d+\.\d\d/);
  });
});
