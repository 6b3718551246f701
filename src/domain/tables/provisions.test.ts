import { describe, expect, it } from "vitest";
import { loadSiteData } from "../../load/site-data.ts";
import { type Provision, walk } from "../provision.ts";
import type { Words } from "../quote.ts";
import { categoryLabel } from "../table.ts";
import { provisions, provisionsOf } from "./provisions.ts";

const SOURCE = "𬭩一、目标\n铝、钛。\n年份\n\n2018年\n\n好\n";

/** The words where they first stand in the text. */
function words(text: string): Words {
  const start = [...SOURCE.slice(0, SOURCE.indexOf(text))].length;
  return { text, start, end: start + [...text].length };
}

const section: Provision = {
  ...{ kind: "section", eid: "s1", label: "一", heading: words("一、目标") },
  children: [
    {
      ...{ kind: "paragraph", eid: "s1-p1", label: "一 第1段", heading: null },
      ...{ body: words("铝、钛。"), opensParagraph: true },
    },
    {
      ...{ kind: "table", eid: "s1-t1", label: "一 表1", header: [words("年份")] },
      children: [
        {
          ...{ kind: "row", eid: "s1-t1-r1", label: "一 表1 2018年" },
          ...{ cells: [words("2018年"), words("好")], body: words("2018年\n\n好") },
        },
      ],
    },
  ],
};

describe("the table of provisions", () => {
  const { rows } = provisionsOf({ sourceText: SOURCE, provisions: [section] });

  it("has every provision in the order of the record, with the one above it", () => {
    expect(rows.map(({ eid, parent }) => [eid, parent])).toEqual([
      ["s1", null],
      ["s1-p1", "s1"],
      ["s1-t1", "s1"],
      ["s1-t1-r1", "s1-t1"],
    ]);
  });

  it("gives the words of a provision itself, line breaks within a row of a table included", () => {
    expect(rows.map(({ text, start }) => [text, start])).toEqual([
      ["一、目标", 1],
      ["铝、钛。", 6],
      ["年份", 11],
      ["2018年\n\n好", 15],
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
      expect(categoryLabel(provisions, "kind", String(kind))).not.toBe("");
  });
});
