import { describe, expect, it } from "vitest";
import { walk } from "../domain/provision.ts";
import { categoryLabel } from "../domain/table.ts";
import { loadSiteData } from "../load/site-data.ts";
import { described } from "./golden/described.ts";
import { provisionsOf, provisionTable } from "./provision-table.ts";

describe("the table of provisions", () => {
  const { rows } = provisionsOf(described.policy);

  it("has every provision in the order of the record, with the one above it", () => {
    expect(rows.map(({ eid, parent }) => [eid, parent])).toEqual([
      ["s1", null],
      ["s1-p1", "s1"],
      ["s1-t1", "s1"],
      ["s1-t1-r1", "s1-t1"],
      ["s1-p2", "s1"],
    ]);
  });

  it("gives the words of a provision itself, line breaks within a row of a table included", () => {
    expect(rows.map(({ text }) => text)).toEqual([
      "一、虚构的目标",
      "铝、镁，钛 也说，铝、镁，钛 又说。",
      "年份",
      "2018年\n\n好",
      "“末段”。",
    ]);
  });
});

const { policies } = await loadSiteData();

describe.each(policies)("the provisions of $policy.id", ({ policy }) => {
  const { rows } = provisionsOf(policy);
  const source = [...policy.sourceText];

  it("are all there", () => {
    expect(rows.map(({ eid }) => eid)).toEqual(walk(policy.provisions).map(({ eid }) => eid));
  });

  it("have their words where they say, and none are empty", () => {
    for (const { start, end, text } of rows) {
      expect(text).not.toBe("");
      expect(source.slice(Number(start), Number(end)).join("")).toBe(text);
    }
  });

  it("are of kinds that the table explains", () => {
    for (const { kind } of rows)
      expect(categoryLabel(provisionTable, "kind", String(kind))).not.toBe("");
  });
});
