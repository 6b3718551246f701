import { describe, expect, test } from "vitest";
import { characterKeys, normalText, pairs, units } from "./units.ts";

describe("normal text", () => {
  test.each([
    ["full width becomes half width", "３Ｄ打印（％）", "3d打印(%)"],
    ["capitals become small", "UV", "uv"],
    ["white space goes where it touches Chinese", "， 400 系\n铁素体", ",400系铁素体"],
    ["white space goes where it touches punctuation", "strength, high", "strength,high"],
    ["one space stays between two words in letters", "titanium \n tube", "titanium tube"],
    ["one space stays between two numbers", "700\n10", "700 10"],
    ["nothing stays of space alone", " \n　", ""],
  ])("%s", (_, text, normal) => {
    expect(normalText(text)).toBe(normal);
  });
});

describe("units", () => {
  test("are overlapping pairs, and the last character marked", () => {
    expect(units("钛合金板")).toEqual(["钛合", "合金", "金板", "ㄕ板"]);
  });

  test("never cross a space between words", () => {
    expect(units("ti tube")).not.toContain("it");
    expect(units("ab cd")).toEqual(["ab", "ㄕb", "cd", "ㄕd"]);
  });

  test("hold a separator as a character of its own kind, which no letter equals", () => {
    const separated = units("钛带、钛管");
    expect(separated).not.toContain("带钛");
    expect(separated).toHaveLength(5);
    expect(separated.every((unit) => /^[\p{L}]+$/u.test(unit))).toBe(true);
  });

  test("tell apart a mark that the text itself contains", () => {
    expect(units("板ㄕ")[0]).not.toBe(units("板")[0]);
  });

  test("keep a letter whole that the engine would strip of its accent", () => {
    expect(units("é")[0]).not.toContain("é");
    expect(units("é")).not.toEqual(units("e"));
  });

  test("are as many as the characters that they stand for, so that a place tells a character", () => {
    for (const text of ["钛合金板", "ti tube", "钛带、钛管", "3D 打印"])
      expect(units(text)).toHaveLength(normalText(text).replace(" ", "").length);
  });

  test("and the keys of single characters hold each character once or more", () => {
    const text = "ab合金 cd合金";
    const keys = [...units(text), ...characterKeys(text)].filter((key) => key.startsWith("ㄕ"));
    expect([...new Set(keys)].sort()).toEqual(["ㄕa", "ㄕb", "ㄕc", "ㄕd", "ㄕ合", "ㄕ金"]);
  });

  test("of a single character are none, when they are pairs", () => {
    expect(pairs(["钛"])).toEqual([]);
  });
});
