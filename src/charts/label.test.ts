import { expect, test } from "vitest";
import { stack, textWidth, wrap } from "./label.ts";

test("a Chinese character is as wide as its size, a figure six tenths of it", () => {
  expect(textWidth("目标", 10)).toBe(20);
  expect(textWidth("2017", 10)).toBe(24);
});

test.each([
  ["建立产业库", 60, ["建立产业库"]],
  ["建立丽水市新材料产业联合会", 60, ["建立丽水市", "新材料产业", "联合会"]],
  ["面向2017年的规划", 60, ["面向2017", "年的规划"]],
  ["产业规划，工作方案", 50, ["产业规", "划，工作", "方案"]],
  ["名称（编者拟名）", 72, ["名称", "（编者拟名）"]],
  ["", 60, [""]],
])("wraps %s within %d", (text, width, lines) => {
  expect(wrap(text, width, 12)).toEqual(lines);
});

test("wrapping loses no character", () => {
  const text = "完成《丽水市新材料产业发展规划（2016-2025年）》专家论证，并发布实施。";
  for (const width of [12, 40, 90, 400]) expect(wrap(text, width, 12).join("")).toBe(text);
});

test("stacked lines stand one step apart", () => {
  const labels = stack(["一", "二"], { x: 1, y: 2, anchor: "start", size: 12 }, 16);
  expect(labels.map(({ y }) => y)).toEqual([2, 18]);
});
