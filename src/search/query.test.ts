import { describe, expect, test } from "vitest";
import type { Term } from "./query.ts";
import { planFor, readQuery, withoutSeparators } from "./query.ts";
import { characterKeys, normalise, runs, units } from "./units.ts";

const SENTENCES = [
  "应用于户外运动、高端餐饮器皿、医疗器械的钛合金板材、钛复合板材、钛带、钛管等材料。",
  "水性聚氨酯、薄膜复合粘合剂、 UV 光固化及热熔压敏粘合剂（PSA）；400 系铁素体",
  "ultra-high-strength steel, 3D printing of Al₂O₃ – naïve 板ㄕ",
  "2017年\n700\n10\n120",
];

/** What the engine does with a plan, on the units of one text: the reference for the real one. */
function matches(text: string, term: Term): boolean {
  const own = [...units(text), ...characterKeys([text])];
  const plan = planFor(term);
  if (plan.kind === "spread") return plan.words.split(" ").every((word) => own.includes(word));
  const words = plan.phrase.slice(1, -1).split(" ");
  return own.some((_, at) => words.every((word, index) => own[at + index] === word));
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
    ["one character by a key of its own", "钛", "phrase"],
    ["eight characters as a phrase", "先进有色金属材料", "phrase"],
    ["nine characters by a few pairs", "先进有色金属材料钛", "spread"],
  ])("is looked for: %s", (_, query, kind) => {
    expect(planFor(readQuery(query)[0] ?? []).kind).toBe(kind);
  });
});

describe.each(SENTENCES)("in “%s”", (text) => {
  const substrings = runs(normalise(text).chars).flatMap((run) =>
    run.flatMap((_, from) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 12].map((length) => run.slice(from, from + length)),
    ),
  );

  test("every run of characters is matched by its plan", () => {
    expect(substrings.filter((term) => !matches(text, term))).toEqual([]);
  });

  test("no run of another sentence is matched that does not occur", () => {
    const normal = normalise(text).chars.join("");
    const others = SENTENCES.filter((other) => other !== text);
    const wrong = substrings
      .filter((term) => term.length <= 8)
      .flatMap((term) =>
        others.filter((other) => matches(other, term)).map((other) => ({ term, other })),
      )
      .filter(({ term, other }) => !normalise(other).chars.join("").includes(term.join("")));
    expect(wrong).toEqual([]);
    expect(matches(text, [...normal.slice(0, 1), "龘"])).toBe(false);
  });
});
