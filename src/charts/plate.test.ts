import { describe, expect, test } from "vitest";
import { embedSize } from "./embed-size.ts";
import { textWidth } from "./label.ts";
import { plate, type PlateWords } from "./plate.ts";

const words: PlateWords = {
  title: "规模以上原材料工业总产值增幅：原文所列与由产值算得，很长很长的题目",
  standing: "目标，不是完成数",
  notes: ["说明：空心表示目标。".repeat(8), "出处：《虚构方案》二 表1 2017年。"],
  address: `https://example.org/${"a-long-folder/".repeat(9)}targets/#trend`,
};

describe("the sheet around a picture", () => {
  const picture = { width: 360, height: 228 };
  const sheet = plate(words, picture);
  const labels = [...sheet.title, ...sheet.standing, ...sheet.notes];

  test("holds all of its words within its margins", () => {
    for (const { x, y, text, size } of labels) {
      expect(x + textWidth(text, size), text).toBeLessThanOrEqual(sheet.width);
      expect(y).toBeLessThan(sheet.height - size);
    }
  });

  test("says them in order, and puts no line on another or on the picture", () => {
    const tops = labels.map(({ y, size }) => y - size);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const [above, below] = [sheet.standing, sheet.notes].map((lines) => lines.map(({ y }) => y));
    expect(Math.max(...(above ?? []))).toBeLessThan(sheet.picture.y);
    expect(Math.min(...(below ?? []))).toBeGreaterThan(sheet.picture.y + picture.height);
  });

  test("breaks an address without adding to it or taking from it", () => {
    const printed = sheet.notes.map(({ text }) => text).join("");
    expect(printed.endsWith(words.address ?? "")).toBe(true);
  });

  test("has no line for an address that there is not", () => {
    const without = plate({ ...words, address: null }, picture);
    expect(without.notes.map(({ text }) => text).join("")).toBe(words.notes.join(""));
  });
});

test("a window for a figure is high enough for its words in a narrow column, too", () => {
  const picture = { width: 360, height: 1 };
  const few = embedSize({ title: "题", paragraphs: ["短"] }, picture);
  const many = embedSize({ title: "题", paragraphs: ["长".repeat(200)] }, picture);
  // 248 px hold 15 characters of 16 px; heights are rounded up to tens.
  expect(many.height - few.height).toBeGreaterThanOrEqual(12 * 27 - 10);
  expect(many.width).toBe(few.width);
});
