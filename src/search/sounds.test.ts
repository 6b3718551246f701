import { describe, expect, test } from "vitest";
import { searchTables } from "../../scripts/search-tables.ts";
import { blurred, gb2312, readSounds, soundTable } from "./sounds.ts";

const sounds = readSounds(searchTables({ policies: [], terms: [], changes: [] }).sounds);

test("GB 2312 has 6763 Chinese characters, from 啊 to 齄", () => {
  const all = gb2312();
  expect([all.length, all[0], all.at(-1)]).toEqual([6763, "啊", "齄"]);
});

test.each([
  ["钛", ["tai"]],
  ["铝", ["lv"]],
  ["粘", ["nian", "zhan"]],
  ["薄", ["bao", "bo"]],
  ["A", []],
])("%s sounds like %j", (char, readings) => {
  expect([...sounds(char)].sort()).toEqual(readings);
});

test("a table read again says the same", () => {
  const readings = (char: string): string[] => (char === "啊" ? ["a", "e"] : ["yi"]);
  const again = readSounds(soundTable(readings));
  expect([again("啊"), again("齄")]).toEqual([["a", "e"], ["yi"]]);
});

describe("sounds that are often confused have one form", () => {
  test.each([
    ["zhong", "zong"],
    ["lan", "nan"],
    ["jing", "jin"],
    ["sheng", "sen"],
  ])("%s and %s", (a, b) => {
    expect(blurred(a)).toBe(blurred(b));
  });
});
