import { describe, expect, test } from "vitest";
import type { Term } from "./query.ts";
import { partsOf, readQuery, withoutSeparators } from "./query.ts";
import { characterKeys, normalise, runs, units } from "./units.ts";

const SENTENCES = [
  "应用于户外运动、高端餐饮器皿、医疗器械的钛合金板材、钛复合板材、钛带、钛管等材料。",
  "水性聚氨酯、薄膜复合粘合剂、 UV 光固化及热熔压敏粘合剂（PSA）；400 系铁素体",
  "ultra-high-strength steel, 3D printing of Al₂O₃ – naïve 板ㄕ",
  "2017年\n700\n10\n120",
];

/** What the engine does with a term's parts, on the units of one text: the reference for the real one. */
function matches(text: string, term: Term): boolean {
  const own = [...units(text), ".", ".", ".", ...characterKeys(text)];
  const parts = partsOf(term);
  return own.some((_, start) => parts.every(({ unit, at }) => own[start + at] === unit));
}

describe("a query", () => {
  test("is split at spaces, each side to be found by itself", () => {
    expect(readQuery(" 钛管　钛带 ")).toEqual([
      ["钛", "管"],
      ["钛", "带"],
    ]);
  });

  test("of nothing but space asks for nothing", () => {
    expect(readQuery(" 　\n")).toEqual([]);
  });

  test("can be taken without its punctuation", () => {
    expect(withoutSeparators(readQuery("“钛管”，钛带"))).toEqual([
      ["钛", "管"],
      ["钛", "带"],
    ]);
  });

  test.each([
    ["one character by a key of its own", "钛", ["ㄕ钛"]],
    ["two by their pair", "钛管", ["钛管"]],
    ["an odd number by its last two pairs, too", "钛合管", ["钛合", "合管"]],
    ["more by every second pair", "先进有色金属", ["先进", "有色", "金属"]],
    ["letters by every pair, since a space may part them", "abcd光固", ["ab", "bc", "cd", "光固"]],
  ])("is looked for: %s", (_, query, units) => {
    expect(partsOf(readQuery(query)[0] ?? []).map(({ unit }) => unit)).toEqual(units);
  });
});

describe.each(SENTENCES)("in “%s”", (text) => {
  const substrings = runs(normalise(text).chars).flatMap((run) =>
    run.flatMap((_, from) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 12].map((length) => run.slice(from, from + length)),
    ),
  );

  test("every run of characters is matched by its parts", () => {
    expect(substrings.filter((term) => !matches(text, term))).toEqual([]);
  });

  test("no run of another sentence is matched that does not occur", () => {
    const normal = normalise(text).chars.join("");
    const others = SENTENCES.filter((other) => other !== text);
    const wrong = substrings
      .flatMap((term) =>
        others.filter((other) => matches(other, term)).map((other) => ({ term, other })),
      )
      .filter(({ term, other }) => !normalise(other).chars.join("").includes(term.join("")));
    expect(wrong).toEqual([]);
    expect(matches(text, [...normal.slice(0, 1), "龘"])).toBe(false);
  });

  test("no words are matched that only a space parts", () => {
    const parted = runs(normalise(text).chars).map((run) => run.join(""));
    const joined = parted
      .slice(1)
      .map((run, at) => [...`${parted[at]?.slice(-2)}${run.slice(0, 2)}`]);
    expect(joined.filter((term) => !text.includes(term.join("")) && matches(text, term))).toEqual(
      [],
    );
  });
});
