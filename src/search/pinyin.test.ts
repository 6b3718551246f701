import { describe, expect, test } from "vitest";
import type { Mode } from "./pinyin.ts";
import { lettersOf, spelledIn, spellings } from "./pinyin.ts";

const NAME = ["铝", "重", "管", "3", "D"].map((char) => char.toLowerCase());
const name = spellings(NAME, [["lv"], ["zhong", "chong"], ["guan"], [], []]);

describe("a query is read as letters", () => {
  test.each([
    ["tài hé jīn", ["taihejin"]],
    ["LǙ Guǎn", ["lvguan"]],
    ["tai4he2jin1", ["tai4he2jin1", "taihejin"]],
    ["xi'an", ["xian"]],
    ["钛hejin", ["钛hejin"]],
  ])("%s", (query, letters) => {
    expect(lettersOf(query)).toEqual(letters);
  });
});

describe("铝重管3D is spelled", () => {
  test.each<[string, Mode, string, [number, number]]>([
    ["in full", "full", "lvzhongguan", [0, 3]],
    ["by another reading", "full", "chongguan", [1, 3]],
    ["with u for ü", "full", "luzhong", [0, 2]],
    ["to its end, letters and digits as they are", "full", "guan3d", [2, 5]],
    ["with Chinese between", "full", "lv重guan", [0, 3]],
    ["as some speakers say it", "loose", "nvzongguang", [0, 3]],
    ["by its initials", "initials", "lzg", [0, 3]],
    ["by initials of two letters", "initials", "lzhg", [0, 3]],
    ["by some of each", "mixed", "lzhongg", [0, 3]],
  ])("%s", (_, mode, letters, [from, to]) => {
    expect(spelledIn(letters, name, mode)).toEqual([{ from, to }]);
  });

  test("by nothing less than whole syllables", () => {
    expect(spelledIn("lvzho", name, "full")).toEqual([]);
  });
});
