import { describe, expect, test } from "vitest";

import { placedProvisions, standsIn } from "./policy.ts";
import type { Provision } from "./provision.ts";
import {
  bareName,
  childrenOf,
  isPassage,
  ownWords,
  provisionName,
  provisionTitle,
  walk,
} from "./provision.ts";
import { asRead } from "./quote.ts";

const words = (text: string, start = 0) => ({ text, start, end: start + Array.from(text).length });

const paragraph: Provision = {
  eid: "s1-1-p1",
  label: "一（一）第1段",
  kind: "paragraph",
  heading: null,
  body: words("加快发展。"),
  opensParagraph: true,
};
const point: Provision = {
  eid: "s1-1-1",
  label: "一（一）第1点",
  kind: "point",
  heading: words("培育龙头企业。"),
  body: words("培育龙头企业。筛选一批企业。"),
  opensParagraph: false,
};
const row: Provision = {
  eid: "s1-t1-r1",
  label: "一 表1 2017年",
  kind: "row",
  cells: [words("2017年"), words("700", 7)],
  body: words("2017年\n\n700"),
};
const table: Provision = {
  eid: "s1-t1",
  label: "一 表1",
  kind: "table",
  header: [words("分年度"), words("增幅\n\n（%）", 5)],
  children: [row],
};
const subsection: Provision = {
  eid: "s1-1",
  label: "一（一）",
  kind: "subsection",
  heading: words("（一）先进基础材料。"),
  children: [paragraph, point],
};
const item: Provision = {
  eid: "s2-1-3",
  label: "二（一）3",
  kind: "item",
  heading: words("3.3D打印材料"),
  children: [],
};
const section: Provision = {
  eid: "s1",
  label: "一",
  kind: "section",
  heading: words("一、发展重点"),
  children: [table, subsection],
};
const all = [section, item];

describe("walking a policy", () => {
  test("meets every provision once, in reading order, the container before what it holds", () => {
    expect(walk(all).map(({ eid }) => eid)).toEqual([
      "s1",
      "s1-t1",
      "s1-t1-r1",
      "s1-1",
      "s1-1-p1",
      "s1-1-1",
      "s2-1-3",
    ]);
  });

  test("tells of each provision what it stands in, the outermost first", () => {
    const placed = placedProvisions(all).map(({ provision, path }) => [
      provision.eid,
      path.map(({ eid }) => eid).join(" "),
    ]);
    expect(placed).toEqual([
      ["s1", ""],
      ["s1-t1", "s1"],
      ["s1-t1-r1", "s1 s1-t1"],
      ["s1-1", "s1"],
      ["s1-1-p1", "s1 s1-1"],
      ["s1-1-1", "s1 s1-1"],
      ["s2-1-3", ""],
    ]);
  });

  test("ends at passages and rows, which hold nothing", () => {
    expect([paragraph, point, row].flatMap(childrenOf)).toEqual([]);
  });

  test("tells passages from headings, tables and rows", () => {
    expect(walk(all).filter(isPassage)).toEqual([paragraph, point]);
  });
});

describe("the words that a provision prints itself", () => {
  test.each<[string, Provision, readonly string[]]>([
    ["a section: its heading, not what stands beneath", section, ["一、发展重点"]],
    ["a table: its header, not its rows", table, ["分年度", "增幅\n\n（%）"]],
    ["a row: the whole row", row, ["2017年\n\n700"]],
    ["a point: everything, its run-in heading once", point, ["培育龙头企业。筛选一批企业。"]],
    ["a paragraph: everything", paragraph, ["加快发展。"]],
  ])("%s", (_, provision, texts) => {
    expect(ownWords(provision).map(({ text }) => text)).toEqual(texts);
  });
});

describe("what a provision is called", () => {
  test.each<[string, Provision, string, string, string]>([
    ["a section", section, "一、发展重点", "发展重点", "一、发展重点"],
    ["a subsection", subsection, "（一）先进基础材料", "先进基础材料", "一（一）先进基础材料"],
    ["an item, its number alone gone", item, "3.3D打印材料", "3D打印材料", "二（一）3 3D打印材料"],
    ["a point", point, "培育龙头企业", "培育龙头企业", "一（一）第1点 培育龙头企业"],
    ["a paragraph without a heading", paragraph, "一（一）第1段", "一（一）第1段", "一（一）第1段"],
    ["a table", table, "一 表1", "一 表1", "一 表1"],
    ["a row", row, "一 表1 2017年", "一 表1 2017年", "一 表1 2017年"],
  ])("%s", (_, provision, name, bare, title) => {
    expect(provisionName(provision)).toBe(name);
    expect(bareName(provision)).toBe(bare);
    expect(provisionTitle(provision)).toBe(title);
  });
});

test("line ends in a cell are layout: it reads as one line, its other spaces kept", () => {
  expect(asRead(words("规模以上原材料\n\n工业总产值（亿元）"))).toBe(
    "规模以上原材料工业总产值（亿元）",
  );
  expect(asRead(words("增幅　\n（%）"))).toBe("增幅（%）");
  expect(asRead(words("400 系铁素体"))).toBe("400 系铁素体");
});

test.each([
  ["s1-1-p1", true],
  ["s1-1", true],
  ["s1", false],
  ["s1-1-p10", false],
])("a quote of %s stands in s1-1: %s", (eid, stands) => {
  expect(standsIn({ eid, ...words("加快") }, subsection)).toBe(stands);
});
