import { describe, expect, test } from "vitest";
import { sectionOf } from "../../domain/policy.ts";
import type { Words } from "../../domain/quote.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { A_MINUTE, aboutLength, charactersOf, headingsOf, minutesOf, wordsOf } from "./length.ts";
import { bonesOf, boneWords } from "./skeleton.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { policy } = data;
const words = (text: string): Words[] => [{ text, start: 0, end: [...text].length }];

describe("the length of a reading", () => {
  test.each([
    ["", 0, "约0字", 0],
    ["一、钛管（3D打印）。", 7, "约0字", 1],
    ["字".repeat(A_MINUTE), A_MINUTE, "约300字", 1],
    ["字".repeat(A_MINUTE + 1), A_MINUTE + 1, "约300字", 2],
  ])("counts characters and figures, not punctuation: “%.9s”", (text, count, about, minutes) => {
    expect(charactersOf(words(text))).toBe(count);
    expect(aboutLength(words(text))).toBe(about);
    expect(minutesOf(words(text))).toBe(minutes);
  });

  test("of the whole is every word of the record", () => {
    expect(charactersOf(wordsOf(policy.provisions))).toBe(charactersOf(words(policy.sourceText)));
  });
});

describe("the ten-minute reading", () => {
  test("takes ten minutes at most, and less than the whole", () => {
    expect(minutesOf(boneWords(policy))).toBeLessThanOrEqual(10);
    expect(minutesOf(boneWords(policy))).toBeLessThan(minutesOf(wordsOf(policy.provisions)));
  });

  test("has the sections in the order of the record, the means by their headings alone", () => {
    expect(bonesOf(policy).map(({ section, isWhole }) => [section.eid, isWhole])).toEqual([
      ["s2", true],
      ["s3", true],
      ["s4", true],
      ["s5", false],
    ]);
  });

  test("has every heading of the means, run-in ones too", () => {
    const headings = headingsOf([sectionOf(policy, "measures")]).map(({ text }) => text);
    expect(headings).toContain("大力培育新材料龙头企业。");
    const shown = new Set(boneWords(policy).map(({ text }) => text));
    for (const heading of headings) expect(shown).toContain(heading);
  });
});
