import { describe, expect, test } from "vitest";
import { sameRows } from "./differences.ts";

const entry = (rows: Readonly<Record<string, string>>) => new Map(Object.entries(rows));

describe("the rows that say the same", () => {
  test.each([
    ["all the same", [entry({ form: "管" }), entry({ form: "管" })], ["form"]],
    [
      "the line breaks of markup aside",
      [entry({ form: "管 " }), entry({ form: "\n管" })],
      ["form"],
    ],
    ["one of three differs", [entry({ f: "a" }), entry({ f: "a" }), entry({ f: "b" })], []],
    ["a row that one has not", [entry({ f: "a" }), entry({})], []],
    ["one entry alone", [entry({ f: "a" })], []],
    ["none", [], []],
  ])("%s", (_, entries, same) => {
    expect([...sameRows(entries)]).toEqual(same);
  });
});
