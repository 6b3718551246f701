import { describe, expect, test } from "vitest";
import { characterKeys, normalText, pairs, titleUnits, units } from "./units.ts";

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
    expect(units("钛合金板")).toEqual(["钛合", "合金", "金板", "板ㄕ"]);
  });

  test("never cross a space between words", () => {
    expect(units("ti tube")).not.toContain("it");
    expect(units("ab cd")).toEqual(["ab", "bㄕ", "cd", "dㄕ"]);
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

  test("open and close a title with marks beside its first and its last", () => {
    expect(titleUnits("钛合管")).toEqual(["钛合ㄊ", "钛合", "合管", "合管ㄋ"]);
    expect(titleUnits("钛")).toEqual(["钛ㄕ"]);
    expect(titleUnits("")).toEqual([]);
  });

  test("and the keys of single characters hold each character once or more", () => {
    const texts = ["钛合金", "合金"];
    const keys = [...texts.flatMap(units), ...characterKeys(texts)];
    expect(keys.filter((key) => key.endsWith("ㄕ")).sort()).toEqual([
      "合ㄕ",
      "金ㄕ",
      "金ㄕ",
      "钛ㄕ",
    ]);
  });

  test("of a single character are none, when they are pairs", () => {
    expect(pairs(["钛"])).toEqual([]);
  });
});
