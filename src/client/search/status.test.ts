import { expect, test } from "vitest";
import { countKinds } from "../../search/record.ts";
import type { SearchAnswer } from "./engine.ts";
import { statusOf } from "./status.ts";

const answer = (kind: SearchAnswer["kind"], tried: string[]): SearchAnswer => ({
  kind,
  tried,
  total: tried.length,
  counts: countKinds(() => 0),
  atLeast: false,
  results: [],
});

test.each([
  ["how many were found", "typed", ["钛管"], "“钛管”：共 1 条。"],
  ["which words took the query's place", "apart", ["钛管", "钛带"], "“钛管”、“钛带”都有的共 2 条"],
  ["for which name the English stands", "english", ["钛管"], "对应“钛管”，共 1 条"],
  ["which parts occur", "parts", ["钛合金"], "最长部分是“钛合金”"],
  ["what was tried in vain", "none", [], "和部分字词找过"],
] as const)("tells the reader %s", (_, kind, tried, words) => {
  expect(statusOf("钛管", answer(kind, [...tried]))).toContain(words);
});
