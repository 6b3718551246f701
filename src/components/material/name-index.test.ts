import { describe, expect, test } from "vitest";
import { type Name, namesOf } from "../../domain/names.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { nameIndex } from "./name-index.ts";

const { policies } = await loadSiteData();

const named = (text: string): Name => ({ text, language: "zh-Hans", uses: [] });

/** What stands under each letter, in order. */
const shown = (texts: readonly string[]) => {
  const { latin, chinese } = nameIndex(texts.map(named));
  return [...latin, ...chinese].map(({ letter, names }) => [
    letter,
    ...names.map(({ text }) => text),
  ]);
};

describe("the index of names", () => {
  test("has Latin letters before Chinese, and digits before letters", () => {
    expect(shown(["钛管", "PEEK", "3D打印粉", "氧化铝", "Al₂O₃", "peek"])).toEqual([
      ["0", "3D打印粉"],
      ["A", "Al₂O₃"],
      ["P", "PEEK", "peek"],
      ["T", "钛管"],
      ["Y", "氧化铝"],
    ]);
  });

  test("reads a character as the name does, not as it is read most often", () => {
    expect(shown(["弹性铜合金", "弹丸钢"])).toEqual([
      ["D", "弹丸钢"],
      ["T", "弹性铜合金"],
    ]);
  });

  test.each(policies)(
    "holds every name of $policy.id once, under one letter from A to Z",
    (data) => {
      const names = namesOf(data.catalogue);
      const { latin, chinese } = nameIndex(names);
      const listed = [...latin, ...chinese].flatMap((initial) => initial.names);
      expect(listed).toHaveLength(names.length);
      expect(new Set(listed)).toEqual(new Set(names));
      for (const initials of [latin, chinese]) {
        const letters = initials.map(({ letter }) => letter);
        expect(letters).toEqual([...new Set(letters)].sort());
        expect(letters.filter((letter) => !/^[A-Z0]$/.test(letter))).toEqual([]);
      }
    },
  );
});
