import { describe, expect, test } from "vitest";

import { policy } from "../golden/plan.ts";
import { outline, render } from "../golden.ts";
import type { Term } from "../../domain/glossary.ts";
import { termPlaces } from "../../domain/glossary.ts";
import { loadSiteData } from "../../load/site-data.ts";
import TermEntry from "./TermEntry.astro";
import { termIndex } from "./term-index.ts";
import { clausesOf } from "./term-places.ts";

const tube: Term = {
  id: "tube",
  name: "钛制的管",
  nameEn: "tube of titanium",
  printed: ["钛管"],
  basis: "common",
  confidence: "medium",
  sources: [
    { title: "甲", issuer: "乙", address: "https://example.org/a?b=1&c=2", copy: false },
    { title: "丙<b>", issuer: "丁", address: null, copy: true },
  ],
  meaning: ["第一段。", "第二段。"],
  usages: [{ policyId: policy.id, paragraphs: ["用作例子。", "再说一句。"] }],
};
const places = { policy, places: termPlaces([tube], policy.provisions) };

/** The texts that an entry shows, in order. */
const texts = async (term: Term, policies = [places]): Promise<string[]> =>
  [...outline(await render(TermEntry, { term, policies })).matchAll(/"((?:[^"\\]|\\.)*)"$/gm)]
    .map(([, text = ""]) => text.replaceAll("\\n", "").trim())
    .filter((text) => text !== "");

describe("an entry of the glossary", () => {
  test("says what the term means, on what that rests, and where it stands", async () => {
    const shown = await texts(tube);
    expect(shown.slice(0, 2)).toEqual(["钛制的管", "tube of titanium"]);
    expect(shown).toContain("通称");
    expect(shown).toEqual(
      expect.arrayContaining(["第一段。", "第二段。", "本文中：", "用作例子。"]),
    );
    expect(shown.slice(shown.indexOf("原文写作"))).toEqual([
      "原文写作",
      "钛管",
      "见于",
      "一 第1段",
      "（2处）",
      "一（一）1",
      "出处",
      "甲",
      "，乙",
      "丙<b>，丁",
      "（所见为转载）",
      "把握",
      "中",
    ]);
  });

  test("is the editor's own where no source was found, and says so", async () => {
    const shown = await texts({ ...tube, basis: "editor", sources: [] });
    expect(shown).toContain("编者");
    expect(shown).toContain("编者的解释，没有另外的出处");
  });

  test("does not repeat a name that is printed as it is called", async () => {
    expect(await texts({ ...tube, name: "钛管" })).not.toContain("原文写作");
  });

  test("says which policy is meant where there are several", async () => {
    const other = { policy: { ...policy, id: "other", shortTitle: "另一份" }, places: [] };
    const shown = await texts(tube, [places, other]);
    expect(shown).toContain("虚构方案中：");
    expect(shown).not.toContain("另一份：");
  });

  test("links each clause once", () => {
    expect(clausesOf(tube, places)).toEqual([
      { eid: "s1-p1", label: "一 第1段", count: 2 },
      { eid: "s1-1-1-p1", label: "一（一）1", count: 1 },
    ]);
  });
});

describe("the index of the glossary", async () => {
  const { terms } = await loadSiteData();

  test("holds every term once, by pinyin", () => {
    const index = termIndex(terms);
    const letters = index.map(({ letter }) => letter);
    expect(letters).toEqual([...letters].sort());
    expect(letters.join("")).toMatch(/^[A-Z]+$/);
    const listed = index.flatMap(({ terms: own }) => own);
    expect(listed).toHaveLength(terms.length);
    expect(new Set(listed)).toEqual(new Set(terms));
    const first = index.find(({ letter }) => letter === "F");
    expect(first?.terms.map(({ name }) => name)).toEqual([
      "法人治理结构",
      "分子筛",
      "复合板",
      "负极",
      "负面清单",
      "服役寿命",
    ]);
  });

  test("is the same whatever the order of the files", () => {
    expect(termIndex(terms.toReversed())).toEqual(termIndex(terms));
  });
});
