import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { searchTables } from "../../scripts/search-tables.ts";
import { loadSiteData } from "../load/site-data.ts";
import type { LookupAnswer } from "./answer.ts";
import { createLookup } from "./lookup.ts";
import { isSlip } from "./reading.ts";
import { summaryOf } from "./words.ts";

const site = await loadSiteData();
const lookup = createLookup(searchTables(site));
const catalogues = site.policies.map(({ catalogue }) => catalogue);
const materials = catalogues.flatMap((catalogue) => catalogue.materials);
const groups = catalogues.flatMap((catalogue) => catalogue.groups);
const aliases = catalogues.flatMap((catalogue) => catalogue.aliases);
const ids = ({ entries }: LookupAnswer): string[] => entries.map(({ id }) => id);

interface Row {
  readonly query: string;
  readonly answer: string;
  /** Any of these may come first; none for "unlisted". */
  readonly first: string;
  /** All of these must be there. */
  readonly also: string;
  readonly kind: string;
}

const several = (cell: string): string[] => (cell === "" ? [] : cell.split("|"));

/* Written by hand from the rules of the three answers, without looking at the program. */
describe("the table of queries", async () => {
  const text = await readFile(new URL("golden/queries.csv", import.meta.url), "utf8");
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const kinds = [...Map.groupBy(data, ({ kind }) => kind)];

  test("has every kind of query", () => {
    expect(data.length).toBeGreaterThan(1000);
    expect(kinds.length).toBeGreaterThan(40);
  });

  test.each(kinds)("%s: the right answer, and the right entry first", (_, rows) => {
    const wrong = rows.filter(({ query, answer, first, also }) => {
      const found = lookup(query);
      const [best = ""] = ids(found);
      const isFirst = first === "" ? best === "" : several(first).includes(best);
      return (
        found.answer !== answer || !isFirst || !several(also).every((id) => ids(found).includes(id))
      );
    });
    expect(
      wrong.map((row) => [row.query, lookup(row.query).answer, ids(lookup(row.query))]),
    ).toEqual([]);
  });

  test("lists nothing through a slip, and says so on our judgement", () => {
    const entries = data.flatMap(({ query }) => lookup(query).entries);
    const slips = entries.filter(({ reason }) => isSlip(reason.readAs));
    expect(slips.length).toBeGreaterThan(50);
    for (const { standing, reason } of slips) {
      expect([standing, reason.basis]).toEqual(["related", "编者"]);
      expect(reason.sentence).toContain("如果是打错了字，");
    }
  });
});

describe("every name on record", () => {
  const named = [...materials, ...groups].map(({ id, name }) => ({ id, name }));
  const missed = (write: (name: string) => string): string[] =>
    named
      .filter(({ id, name }) => {
        const { answer, entries } = lookup(write(name));
        return (
          answer !== "listed" ||
          !entries.some((entry) => entry.id === id && entry.standing === "listed")
        );
      })
      .map(({ name }) => write(name));

  test.each<[string, (name: string) => string]>([
    ["as printed", (name) => name],
    ["in traditional characters", Converter({ from: "cn", to: "t" })],
    [
      "in full width",
      (name) => name.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
    ],
    ["with spaces", (name) => [...name].join(" ")],
    ["with a grade", (name) => `${name}（GR-5）`],
    [
      "in pinyin",
      (name) => pinyin(name, { toneType: "none", v: true, nonZh: "consecutive", separator: "" }),
    ],
  ])("%s is listed", (_, write) => {
    expect(missed(write)).toEqual([]);
  });

  test("each other name leads to all its entries, and only the very words are listed", () => {
    const sharing = Map.groupBy(aliases, ({ text }) => text);
    for (const [text, rows] of sharing) {
      const found = lookup(text);
      for (const { of, relation } of rows) {
        const entry = found.entries.find(({ id }) => id === of.id);
        expect([text, entry?.id]).toEqual([text, of.id]);
        if (relation !== "exact") expect([text, entry?.standing]).toEqual([text, "related"]);
        if (relation === "related")
          expect([text, entry?.reason.route]).toEqual([text, "different"]);
      }
    }
  });
});

describe("an answer", () => {
  test("quotes the very words of the record, in their sentence", () => {
    const source = site.policies.map(({ policy }) => policy.sourceText).join("");
    for (const { name } of materials)
      for (const { quotes } of lookup(name).entries)
        for (const { before, words, after } of quotes) {
          const sentence = [before.replace(/^……/, ""), words, after.replace(/……$/, "")].join("");
          expect(source).toContain(sentence);
        }
  });

  test("never says that anything is fit or unfit, and always gives a reason", () => {
    for (const query of ["钛管", "不锈钢", "石墨烯", "芳纶", "UHMWPE", "医用钛管"]) {
      const found = lookup(query);
      expect(JSON.stringify(found)).not.toMatch(/符合|可以申报|补贴/);
      for (const { reason } of found.entries) expect(reason.sentence).not.toBe("");
    }
  });

  test("that nothing is listed tells of the lists that are open, the nearest first", () => {
    const { openLists, nearest } = lookup("纳米氧化锌");
    expect(nearest[0]).toMatchObject({ id: "nanomaterials", isOpen: true });
    expect(openLists[0]).toMatchObject({ group: "nanomaterials" });
    for (const { words, quote } of openLists) expect(quote.words).toBe(words);
    expect(lookup("石墨烯").openLists.length).toBe(openLists.length);
  });

  test("shows where words stand that are no listed material", () => {
    const { answer, elsewhere } = lookup("笔类产品");
    expect(answer).toBe("unlisted");
    expect(elsewhere.map(({ label, words }) => [label, words])).toEqual([
      ["五（三）第1点", "笔类产品"],
    ]);
  });

  test.each([
    ["鈦管", "繁体", "钛管"],
    ["taiguan", "拼音", "钛管"],
    ["玄五岩纤维", "近音", "玄武岩纤维"],
    ["钛合板金材", "语序", "钛合金板材"],
    ["稀士彩色不锈钢", "近形", "稀土彩色不锈钢"],
  ])("says that %s was read by its %s as %s", (query, how, text) => {
    expect(lookup(query).entries[0]?.reason.readAs).toEqual({ how, text });
  });

  test("on a slip between two things is no listing", () => {
    for (const query of [
      "纳米氧化铟",
      "镁合金板材",
      "碳化硼纤维",
      "有机玻璃",
      "聚醚酮纤维",
      "油性聚氨酯",
    ])
      expect([query, lookup(query).answer]).not.toEqual([query, "listed"]);
  });

  test.each([
    ["超高分子量聚乙稀纤维", "您写的是“稀”，这里按“烯”查（读音相近）。原文没有单独列出"],
    ["泰管", "您写的是“泰”，这里按“钛”查（读音相近）。原文没有单独列出"],
    ["taiguan", "这里按“钛管”查（拼音）。原文写有“钛管”。"],
  ])("on %s begins with how it was read", (query, words) => {
    expect(summaryOf(lookup(query)).startsWith(words)).toBe(true);
  });

  test("tells of one kind alone only where no other is listed", () => {
    const sentences = (query: string): string[] =>
      lookup(query).entries.map(({ reason }) => reason.sentence);
    expect(sentences("UHMWPE")).toEqual([
      "“UHMWPE”的范围更大（通称），原文只写了其中的“超高分子量聚乙烯纤维”。",
    ]);
    expect(sentences("不锈钢").join("")).not.toContain("原文只写了");
  });

  test("names of a form no more than the query and the entry share", () => {
    const [first] = lookup("钛合金棒").entries;
    expect(first?.reason.sentence).toContain("所查名称里有“钛合金”的字样");
  });

  test("says what was set aside as a specification", () => {
    expect(lookup("钛管（TA2）Φ25×2mm").entries[0]?.reason.sentence).toContain("没有拿来比");
  });

  test("is the same for the same name, however often it is asked", () => {
    const before = lookup("PEEK");
    lookup("石墨烯");
    expect(lookup("PEEK")).toEqual(before);
  });

  test("to nothing is nothing", () => {
    for (const query of ["", "  ", "，。", "400", "😀"])
      expect(lookup(query)).toMatchObject({ answer: "unlisted", entries: [] });
  });
});
