import { describe, expect, test } from "vitest";
import type { LexiconRow } from "./lexicon.ts";
import { readLexicon } from "./lexicon.ts";
import { nameMatches, readyNames } from "./names.ts";
import { nearestNames } from "./nearest.ts";
import { readQuery } from "./query.ts";

const ROWS: readonly LexiconRow[] = [
  ["tube", "钛管", "!etitanium tube", "= 钛管材", "~ 钛合金管"],
  ["strip", "钛带", "!etitanium strip"],
  ["plate", "钛复合板材", "!etitanium clad plate"],
  ["ptfe", "聚四氟乙烯纤维", "!epolytetrafluoroethylene fibre", "= PTFE纤维", "< PTFE"],
  ["alumina", "纳米氧化铝", "!enano-alumina", "< 氧化铝", "< Al2O3"],
  ["fibre", "氧化铝增强纤维", "!ealumina reinforcing fibre", "< 氧化铝"],
];
const names = readyNames(readLexicon(ROWS));
const found = (query: string): string[] =>
  nameMatches(names, readQuery(query)).map(({ entry, grade }) => `${entry.id ?? ""} ${grade}`);

describe("a query names entries", () => {
  test.each([
    ["by the own name", "钛 管", ["tube whole"]],
    ["by another name", "ptfe纤维", ["ptfe whole"]],
    ["by a wider name, each that has it", "氧化铝", ["alumina wide", "fibre wide"]],
    ["by what is only related, and says so", "钛合金管", ["tube related"]],
    ["in English in the plural", "titanium tubes", ["tube reordered"]],
    ["in English in another order", "Strip Titanium", ["strip reordered"]],
    ["in Chinese in another order", "板材钛复合", ["plate reordered"]],
    ["by a word that several share", "titaniums", ["tube some", "strip some", "plate some"]],
    ["in two scripts", "polytetrafluoroethylene纤维", ["ptfe some"]],
    ["with more around it", "进口PTFE纤维布", ["ptfe within"]],
    ["but not by a beginning alone", "tita", []],
    ["nor by letters inside a word", "tubeless", []],
    ["nor by nothing", "、", []],
  ])("%s", (_, query, matches) => {
    expect(found(query)).toEqual(matches);
  });
});

test("a word with several slips is near to some name, or to none", () => {
  const nearest = (query: string) => nearestNames(names, readQuery(query)).map(({ id }) => id);
  expect(nearest("politetrafluorethylen fiber")).toEqual(["ptfe"]);
  expect(nearest("xyzzy")).toEqual([]);
});
