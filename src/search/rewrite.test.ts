import { describe, expect, test } from "vitest";
import type { LexiconRow } from "./lexicon.ts";
import { readLexicon } from "./lexicon.ts";
import { readQuery } from "./query.ts";
import type { Rewriting } from "./rewrite.ts";
import { ALIKE, byPinyin, bySlip, bySound, NEARLY, spokenNames } from "./rewrite.ts";

const READINGS: Readonly<Record<string, readonly string[]>> = {
  钛: ["tai"],
  泰: ["tai"],
  合: ["he"],
  金: ["jin"],
  晶: ["jing"],
  板: ["ban"],
  带: ["dai"],
  高: ["gao"],
  强: ["qiang"],
};
const sounds = (char: string): readonly string[] => READINGS[char] ?? [];
const ROWS: readonly LexiconRow[] = [
  ["strong", "高强钛合金"],
  ["plate", "钛合金板", "= 钛板"],
  ["strip", "钛带", "~ 钛合金带"],
];
const names = spokenNames(readLexicon(ROWS), sounds);
const told = (found: readonly Rewriting[]): string[] =>
  found.map(({ entry, words }) => `${entry.id ?? ""} ${words}`);

describe("pinyin stands for the part of a name that it spells", () => {
  test.each([
    ["the name itself first", "taihejinban", ["plate 钛合金板"]],
    [
      "names that begin so, then that end so, related ones last",
      "taihejin",
      ["plate 钛合金", "strong 钛合金", "strip 钛带"],
    ],
    ["from any syllable", "hejinban", ["plate 合金板"]],
    ["by an alias, for the whole name", "taiban", ["plate 钛合金板"]],
    ["nothing, where letters are left over", "taihejinbanx", []],
  ])("%s", (_, query, words) => {
    expect(told(byPinyin(names, readQuery(query)))).toEqual(words);
  });
});

describe("characters stand for those that they sound like", () => {
  test.each([
    ["the same", "泰合金板", ALIKE, ["plate 钛合金板"]],
    ["and not nearly the same", "钛合晶板", ALIKE, []],
    ["or nearly the same", "钛合晶板", NEARLY, ["plate 钛合金板"]],
  ])("%s", (_, query, form, words) => {
    const [term = []] = readQuery(query);
    expect(told(bySound(names, { term, sounds }, form))).toEqual(words);
  });
});

test("a slip in what is only related to an entry does not lead to it", () => {
  expect(told(bySlip(names, Array.from("钛合金袋")))).toEqual(["plate 钛合金板", "strong 钛合金"]);
});
