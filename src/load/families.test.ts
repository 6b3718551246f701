import { describe, expect, test } from "vitest";

import {
  cell,
  codes,
  issuesWith,
  placeAndCode,
  policyFiles,
  repeat,
  setAt,
  tableFile,
  writtenRows,
} from "../../scripts/changed-tables.ts";
import { familyMap } from "../domain/families.ts";
import { ownWords, walk } from "../domain/provision.ts";
import { readPolicyData, type WrittenPolicy } from "./policy-data.ts";
import { spansOf } from "./sightings.ts";

function mustBeRead(value: WrittenPolicy | null): WrittenPolicy {
  if (value === null) throw new Error("the policy of 2017 cannot be read");
  return value;
}

const data = mustBeRead(readPolicyData({ ...policyFiles, tables: tableFile }).value);
const { policy, catalogue, families } = data;
const { cells } = familyMap(policy, catalogue, families);
const characters = Array.from(policy.sourceText);
const found = families.flatMap(({ sightings }) => sightings);

/** Where a family stands, as people cite it, with the names found there. */
const standsIn = (id: string): readonly string[] =>
  cells
    .filter(({ family }) => family.id === id)
    .map(({ place, sightings }) =>
      [place.label, ...sightings.map(({ quote }) => quote.text)].join(" "),
    );

describe("the policy of 2017 names", () => {
  test("titanium in four lists, a planned plan, a committee and a park", () => {
    expect(standsIn("titanium")).toEqual([
      "三（一）1 第2段 高强韧钛合金",
      "三（二）2 钛基",
      "三（三）2 钛材料 钛合金板材 钛复合板材 钛带 钛管",
      "三（三）3 高品质钛合金材料",
      "四（一） 钛产业",
      "四（二） 钛材料",
      "五（四） 钛产业 钛材料",
    ]);
    const clauses = families
      .find(({ id }) => id === "titanium")
      ?.sightings.map(({ clause }) => clause.text);
    expect(clauses?.slice(-4)).toEqual([
      "并在调研的基础上配合开展《丽水市钛产业发展规划》的编制及专家论证工作",
      "下设钛材料、金属材料、化工材料等若干专业委员会",
      "积极打造缙云钛产业等若干新材料特色专业园区",
      "促进以钛材料为主导的特色材料产业集聚发展",
    ]);
  });

  test.each([
    ["separators", ["三（一）2 有机电池隔膜", "三（二）3 电池隔膜材料 电容器隔膜材料"]],
    ["silicon-carbide", ["三（二）2 碳化硅纤维 碳化硅"]],
    ["alumina", ["三（二）2 氧化铝", "三（三）1 纳米氧化铝"]],
    [
      "aluminium",
      [
        "三（一）1 第2段 高强铝合金预拉伸板 宽幅中厚铝板 高导电铝合金丝材",
        "三（二）2 纤维增强铝基",
        "三（三）3 铝合金金属粉末",
      ],
    ],
    ["carbon", ["三（二）2 高性能碳纤维 碳纤维复合材料", "三（二）3 碳基负极碳材料"]],
  ])("%s where its words are printed, and nowhere else", (id, places) => {
    expect(standsIn(id)).toEqual(places);
  });

  test("four copper alloys by one shared word, and quotes all that shares it", () => {
    const alloys = families.find(({ id }) => id === "alloys")?.sightings ?? [];
    const copper = alloys.find(({ quote }) => quote.text.endsWith("铜合金"));
    expect(copper?.quote.text).toBe("高强高导、耐磨耐疲劳、高阻尼、高弹性抗蠕变等特殊性能的铜合金");
    expect(copper?.named.map(({ id }) => id)).toEqual([
      "high-strength-high-conductivity-copper-alloy",
      "wear-and-fatigue-resistant-copper-alloy",
      "high-damping-copper-alloy",
      "high-elasticity-creep-resistant-copper-alloy",
    ]);
  });

  test("a family in an umbrella word without naming an entry", () => {
    const umbrellas = found.filter(({ named }) => named.length === 0);
    expect(umbrellas.map(({ clause }) => clause.text)).toEqual([
      expect.stringMatching(/高性能玻璃纤维等增强纤维及树脂基等配套基体材料$/),
      expect.stringMatching(/纳米氧化银等纳米氧化物粉体材料$/),
    ]);
  });
});

describe("every sighting", () => {
  test("is cut out of the source to the character, the word within the name within the clause", () => {
    expect(found.length).toBeGreaterThan(90);
    for (const { word, quote, clause } of found) {
      for (const { text, start, end } of [word, quote, clause])
        expect(characters.slice(start, end).join("")).toBe(text);
      expect([clause.start, quote.start, word.start]).toEqual(
        [clause.start, quote.start, word.start].toSorted((a, b) => a - b),
      );
      expect(word.end).toBeLessThanOrEqual(quote.end);
      expect(quote.end).toBeLessThanOrEqual(clause.end);
    }
  });

  test("is counted in one place, and every place counts only what stands in it", () => {
    const counted = cells.flatMap(({ sightings }) => sightings);
    expect(counted).toHaveLength(found.length);
    expect(new Set(counted)).toEqual(new Set(found));
  });

  test("prints one of the family's words, and all that print one are there", () => {
    const printed = walk(policy.provisions)
      .flatMap((provision) => ownWords(provision).map(({ text }) => text.replace(/\s/g, "")))
      .join("\n");
    for (const { id, words, except, sightings } of families) {
      const counting = except.reduce((text, longer) => text.replaceAll(longer, "※"), printed);
      for (const word of words)
        expect(sightings.filter((one) => one.word.text === word).length, `${id} ${word}`).toBe(
          counting.split(word).length - 1,
        );
    }
  });
});

test("an excepted word hides only what it holds", () => {
  const family = { words: ["铝"], except: ["氧化铝"] };
  expect(spansOf(family, "𬭩氧化铝、铝板、氧化铝铝带")).toEqual([
    { start: 5, end: 6 },
    { start: 11, end: 12 },
  ]);
});

describe("the check fails", () => {
  const row = (id: string): number =>
    writtenRows("families").findIndex((one) => cell(one, "id") === id);
  const change = (id: string, values: Record<string, string>) =>
    issuesWith({ families: setAt(row(id), values) }).map(placeAndCode);
  const at = (id: string): string => `families.csv:${row(id) + 2}`;

  test.each([
    ["a word that the record has not", "carbon", { words: "碳纤维；石墨烯" }, "4 family-word"],
    [
      "a word that is excepted wherever it stands",
      "glass",
      { except: "玻璃纤维；节能玻璃" },
      "4 family-word",
    ],
    [
      "an exception that the record has not",
      "aluminium",
      { except: "氧化铝；铝锂" },
      "5 family-except",
    ],
    [
      "an exception that holds none of the words",
      "aluminium",
      { except: "氧化铝；碳化硅" },
      "5 family-except",
    ],
    [
      "an exception that is the word itself",
      "steel",
      { words: "钢；齿条", except: "齿条" },
      "5 family-except",
    ],
    ["two words that count one name twice", "titanium", { words: "钛；钛管" }, "4 family-twice"],
    ["a material that is named but once", "titanium", { words: "钛管" }, "4 family-lone"],
  ])("for %s, and names the cell", (_, id, values, expected) => {
    expect(change(id, values)).toContain(`${at(id)}:${expected}`);
  });

  test("for a family that is there already", () => {
    expect(codes(issuesWith({ families: repeat(0) }))).toContain("cell-repeated");
  });
});
