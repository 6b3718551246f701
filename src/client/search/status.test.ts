import { expect, test } from "vitest";
import type { Answer } from "../../search/engine.ts";
import { statusOf } from "./status.ts";

const answer = (way: Answer["way"], tried: string[]): Answer => ({
  way,
  tried,
  total: tried.length,
  counts: { 条文: 0, 材料: tried.length },
  results: [],
});

test.each([
  ["how many were found", "typed", ["钛管"], "“钛管”：共 1 条。"],
  ["which words took the query's place", "apart", ["钛管", "钛带"], "“钛管”、“钛带”都有的共 2 条"],
  ["for which name the English stands", "english", ["钛管"], "对应“钛管”，共 1 条"],
  ["which parts occur", "parts", ["钛合金"], "最长部分是“钛合金”"],
  ["what was tried in vain", "none", [], "已按原文、英文名和部分字词找过"],
] as const)("tells the reader %s", (_, way, tried, words) => {
  expect(statusOf("钛管", answer(way, [...tried]))).toContain(words);
});
