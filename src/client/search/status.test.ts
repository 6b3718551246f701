import { expect, test } from "vitest";
import { countKinds } from "../../search/record.ts";
import type { SearchAnswer } from "./engine.ts";
import { belongsElsewhere, statusOf } from "./status.ts";

const answer = (
  kind: SearchAnswer["kind"],
  tried: string[],
  total = tried.length,
): SearchAnswer => ({
  kind,
  tried,
  total,
  counts: countKinds(() => 0),
  atLeast: false,
  results: [],
});

test.each([
  ["how many were found", "typed", ["钛管"], "“钛管”：共 1 条。"],
  [
    "what is left without its marks",
    "apart",
    ["规模以上"],
    "没有照此连写的“钛管”。去掉标点，含“规模以上”的有 1 条。",
  ],
  [
    "which words took the query's place",
    "apart",
    ["钛管", "钛带"],
    "去掉标点，同时含“钛管”、“钛带”的有 2 条。",
  ],
  ["for which name the English stands", "english", ["钛管"], "对应“钛管”，共 1 条"],
  ["which part occurs", "parts", ["钛合金"], "没有“钛管”。含其中“钛合金”的有 1 条。"],
  ["which parts occur", "parts", ["钛合", "合金"], "含其中“钛合”或“合金”的有 2 条。"],
  [
    "what was tried in vain",
    "none",
    [],
    "按别名、英文名、繁体字、拼音、相近的读音和写法也没有找到",
  ],
] as const)("tells the reader %s", (_, kind, tried, words) => {
  expect(statusOf("钛管", answer(kind, [...tried]))).toContain(words);
});

test("a product is asked of look-up where its name was not found, and not where it was", () => {
  const kinds = ["none", "parts", "related", "typed", "alias", "pinyin"] as const;
  const sent = kinds.filter((kind) => belongsElsewhere(answer(kind, ["钛管"])));
  expect(sent).toEqual(["none", "parts", "related"]);
});
