import { expect, test } from "vitest";
import { namesInEnglish } from "./lexicon.ts";
import { readQuery } from "./query.ts";

const ENTRIES = [
  { name: "钛管", nameEn: "titanium tube" },
  { name: "钛带", nameEn: "titanium strip" },
  { name: "聚四氟乙烯纤维", nameEn: "polytetrafluoroethylene (PTFE) fibre" },
];

test.each([
  ["in the plural", "titanium tubes", ["钛管"]],
  ["in another order", "strips titanium", ["钛带"]],
  ["by a word that several share", "titaniums", ["钛管", "钛带"]],
  ["but not by a beginning alone", "tita", []],
  ["nor by two letters", "ti", []],
])("finds Chinese names by their English %s", (_, query, names) => {
  expect(namesInEnglish(ENTRIES, readQuery(query))).toEqual(names);
});
