import { expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { lexicon, nameKey, readLexicon, vocabulary } from "./lexicon.ts";

const site = await loadSiteData();
const rows = lexicon(site, (text) => text.replaceAll("奈", "N"));
const entries = readLexicon(rows);
const entry = (name: string) => entries.find((one) => one.name === name);

test("the lexicon has every material and every heading, each once", () => {
  const names = site.policies.flatMap(({ catalogue: { materials, groups } }) =>
    [...materials, ...groups].map(({ name }) => name),
  );
  expect(entries.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
});

test("and the terms that the record itself sets off, or the tables name", () => {
  for (const name of ["丽水市钛产业发展规划", "股权融资"])
    expect(entry(name)).toMatchObject({ id: null, name });
  for (const name of ["腾笼换鸟", "店小二"]) expect(entry(name)?.id).toEqual(expect.any(String));
});

test("an entry has its English with and without the abbreviation, and its aliases with their relation", () => {
  expect(entry("聚醚醚酮纤维")?.writings).toEqual(
    expect.arrayContaining([
      { text: "聚醚醚酮纤维", relation: "own", isEnglish: false },
      { text: "polyether ether ketone fibre", relation: "own", isEnglish: true },
      { text: "PEEK纤维", relation: "exact", isEnglish: false },
      { text: "PEEK", relation: "broader", isEnglish: false },
    ]),
  );
  expect(entry("3D打印材料")?.writings).toContainEqual({
    text: "增材制造材料",
    relation: "exact",
    isEnglish: false,
  });
});

test("aliases are folded as queries are, and formulas come with digits that a keyboard has", () => {
  const texts = entry("纳米氧化铝")?.writings.map(({ text }) => text) ?? [];
  expect(texts).toContain("Al2O3");
  expect(texts.filter((text) => text.startsWith("N米"))).not.toEqual([]);
});

test.each([
  ["UHMW-PE", "uhmwpe"],
  ["自/易清洁涂料", "自易清洁涂料"],
  ["ＰＥＥＫ 纤维", "peek纤维"],
])("%s is compared as %s", (text, key) => {
  expect(nameKey(text)).toBe(key);
});

test("the vocabulary has the words of the text, each once, and nothing that is no word", () => {
  const words = vocabulary(site);
  expect(words).toEqual(expect.arrayContaining(["缙云钛", "招商引资", "健全"]));
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => /[^\p{Script=Han}]/u.test(word))).toEqual([]);
});
