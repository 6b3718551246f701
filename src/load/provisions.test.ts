import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import type { Passage, Provision } from "../domain/provision.ts";
import { isPassage, ownWords, walk } from "../domain/provision.ts";
import { align } from "./align.ts";
import { readPolicy } from "./policy.ts";
import type { Frame } from "./frame.ts";
import { toProvisions } from "./provisions.ts";
import type { Reading } from "./reading.ts";
import { readRecord } from "./record.ts";

const FOLDER = "content/policies/lishui-new-materials-2017";
const read = (path: string) => ({ path, text: readFileSync(path, "utf8") });
const source = read(`${FOLDER}/source.txt`);
const policy = readPolicy({
  source,
  record: read(`${FOLDER}/record.md`),
  facts: read(`${FOLDER}/policy.yaml`),
});
const provisions = walk(policy.value?.provisions ?? []);
const points = Array.from(source.text);

const passage = (eid: string): Passage | undefined =>
  provisions.filter(isPassage).find((provision) => provision.eid === eid);

/** Provisions of a small record whose source is the same words without Markdown's marks. */
const provisionsOf = (
  text: string,
  frame: Frame = { opening: [], closing: [] },
): Reading<readonly Provision[]> => {
  const record = { path: "record.md", text };
  const printed = text.replace(/^[-| :]+$|^#+ ?|\*\*|\|/gm, "");
  const blocks = readRecord(record);
  const alignment = align(blocks.value, record, { path: "source.txt", text: printed });
  if ("code" in alignment) throw new Error(alignment.found);
  return toProvisions(blocks.value, frame, { record, alignment });
};

describe("the policy of 2017", () => {
  test("is read without a fault", () => {
    expect(policy.issues).toEqual([]);
  });

  test("gives every provision the id that was published, for ids never change", () => {
    const golden = readFileSync("src/load/golden/eids.txt", "utf8");
    expect(provisions.map(({ eid, label }) => `${eid} ${label}\n`).join("")).toBe(golden);
  });

  test("gives no id twice", () => {
    const eids = provisions.map(({ eid }) => eid);
    expect(new Set(eids).size).toBe(eids.length);
  });

  test("has every word where source.txt has it, to the character", () => {
    const words = provisions.flatMap((provision) => [
      ...ownWords(provision),
      ...("heading" in provision && provision.heading !== null ? [provision.heading] : []),
      ...("cells" in provision ? provision.cells : []),
    ]);
    const astray = words.filter(
      ({ text, start, end }) => points.slice(start, end).join("") !== text,
    );
    expect(words.length).toBeGreaterThan(provisions.length);
    expect(astray).toEqual([]);
  });

  test("has every printed character in one provision and no other, in the order of the text", () => {
    const words = provisions.flatMap(ownWords).map(({ text }) => text);
    expect(words.join("").replace(/\s/g, "")).toBe(source.text.replace(/\s/g, ""));
  });

  test("has one table, whose rows can be cited and whose header's lines are joined", () => {
    const [table, ...others] = provisions.filter((provision) => provision.kind === "table");
    expect(others).toEqual([]);
    expect(table?.eid).toBe("s2-t1");
    expect(table?.header).toHaveLength(4);
    expect(table?.children.map(({ eid, cells }) => [eid, cells.map(({ text }) => text)])).toEqual([
      ["s2-t1-r1", ["2017年", "700", "10", "120"]],
      ["s2-t1-r2", ["2018年", "770", "10", "140"]],
      ["s2-t1-r3", ["2019年", "850", "10", "160"]],
    ]);
  });
});

describe("a run-in heading", () => {
  test.each([
    ["s3-1-1-p1", "高性能精品钢。"],
    ["s4-1-1", "“发布产业规划”"],
    ["s4-2-1", "建立丽水市新材料产业联合会。"],
    ["s5-1-1", "要研究制定丽水市新材料推进年度工作任务考核评估体系。"],
    ["s5-2-1", "大力培育新材料龙头企业。"],
    ["s5-2-2", "着力拉动行业内中型企业。"],
    ["s5-5-2", "要完善人才激励机制，建立倾斜性的人才留用机制。"],
  ])("opens %s: %s", (eid, heading) => {
    expect(passage(eid)?.heading?.text).toBe(heading);
    expect(passage(eid)?.body.text.startsWith(heading)).toBe(true);
  });

  test.each(["s1-p1", "s4-2-2", "s5-1-p1", "s5-2-4"])("is not invented for %s", (eid) => {
    expect(passage(eid)?.heading).toBeNull();
  });

  test("belongs to its provision alone: no two provisions have the same words", () => {
    const starts = provisions.filter(isPassage).map(({ body }) => body.start);
    expect(new Set(starts).size).toBe(starts.length);
  });
});

describe("whether a passage opens a paragraph", () => {
  test("is told by source.txt: what runs on there is never shown as a paragraph of its own", () => {
    const running = provisions
      .filter(isPassage)
      .filter(({ opensParagraph }) => !opensParagraph)
      .filter(({ body }) => points[body.start - 1] === "\n");
    expect(running).toEqual([]);
  });

  test.each([
    ["s5-2-1", true],
    ["s5-2-2", false],
    ["s5-2-4", false],
    ["s3-1-1-p2", true],
    ["notice-p1", true],
  ])("%s: %s", (eid, opens) => {
    expect(passage(eid)?.opensParagraph).toBe(opens);
  });
});

describe("numbers", () => {
  test("follow the place, and labels follow the printed numerals", () => {
    const { value, issues } = provisionsOf(
      "## 一、甲\n\n乙\n\n### （一）丙\n\n#### 1.丁\n\n戊\n\n己\n\n#### 2.庚\n\n**辛**。壬\n癸\n\n## 二、子",
    );
    expect(issues).toEqual([]);
    expect(walk(value).map(({ eid, label }) => [eid, label])).toEqual([
      ["s1", "一"],
      ["s1-p1", "一 第1段"],
      ["s1-1", "一（一）"],
      ["s1-1-1", "一（一）1"],
      ["s1-1-1-p1", "一（一）1 第1段"],
      ["s1-1-1-p2", "一（一）1 第2段"],
      ["s1-1-2", "一（一）2"],
      ["s1-1-2-1", "一（一）2 第1点"],
      ["s1-1-2-2", "一（一）2 第2点"],
      ["s2", "二"],
    ]);
  });

  test.each([
    ["a section is left out", "## 一、甲\n\n## 三、乙", "3:4", "“二、”"],
    ["a section is numbered twice", "## 一、甲\n\n## 一、乙", "3:4", "“二、”"],
    ["a subsection begins at two", "## 一、甲\n\n### （二）乙", "3:5", "“（一）”"],
    ["an item is out of order", "## 一、甲\n\n### （一）乙\n\n#### 2.丙", "5:6", "“1.”"],
    ["a heading has no number", "## 甲", "1:4", "“一、”"],
    ["a numeral of another kind is used", "## 1、甲", "1:4", "“一、”"],
  ])("are a fault where %s", (_, text, place, expected) => {
    const { issues } = provisionsOf(text);
    expect(issues.map(({ row, column }) => `${row}:${column}`)).toEqual([place]);
    expect(issues[0]).toMatchObject({ file: "record.md", code: "heading-number" });
    expect(issues[0]?.found).toContain(expected);
  });
});

describe("the outline", () => {
  test.each([
    ["a level is passed over", "## 一、甲\n\n#### 1.乙", "3:6"],
    ["the text begins below a section", "### （一）甲", "1:5"],
    ["a heading stands above a section", "# 一、甲", "1:3"],
    [
      "a heading stands below an item",
      "## 一、甲\n\n### （一）乙\n\n#### 1.丙\n\n##### 1.丁",
      "7:7",
    ],
  ])("is a fault where %s", (_, text, place) => {
    const { issues } = provisionsOf(text);
    const [first] = issues.filter(({ code }) => code === "heading-depth");
    expect(`${first?.row ?? 0}:${first?.column ?? 0}`).toBe(place);
  });

  test.each([
    ["a heading is empty", "## 一、甲\n\n##\n", ["heading-number", "record-empty"]],
    ["a cell is empty", "## 一、甲\n\n| 年 | 值 |\n| --- | --- |\n| 2017 |  |", ["record-empty"]],
    ["a point and a subsection get one id", "## 一、甲\n\n**乙**。丙\n\n### （一）丁", []],
    [
      "points of a broken paragraph stand beside subsections",
      "## 一、甲\n\n**乙**。丙\n丁\n\n### （一）戊",
      ["eid-repeated"],
    ],
  ])("where %s", (_, text, codes) => {
    expect(
      provisionsOf(text)
        .issues.map(({ code }) => code)
        .sort(),
    ).toEqual(codes);
  });
});

describe("the paragraphs outside the sections", () => {
  const text = "甲局：\n\n现予印发。\n\n## 一、乙\n\n丙\n\n---\n\n来源：丁";
  const frame: Frame = { opening: ["addressee", "paragraph"], closing: ["source"] };

  test("are what policy.yaml says, in order", () => {
    const { value, issues } = provisionsOf(text, frame);
    expect(issues).toEqual([]);
    expect(walk(value).map(({ eid, kind, label }) => [eid, kind, label])).toEqual([
      ["notice-p1", "addressee", "印发通知 主送机关"],
      ["notice-p2", "paragraph", "印发通知 正文"],
      ["s1", "section", "一"],
      ["s1-p1", "paragraph", "一 第1段"],
      ["source-p1", "source", "转载页 来源"],
    ]);
  });

  test.each<[string, string, Frame, string]>([
    ["policy.yaml names one too many", text, { ...frame, closing: ["source", "date"] }, "source"],
    ["policy.yaml names one too few", text, { ...frame, opening: ["addressee"] }, "notice"],
    ["the rule is missing", text.replace("---\n\n", ""), frame, "source"],
    [
      "a table stands among them, which has no kind there",
      text.replace("甲局：", "甲局：\n\n| 年 |\n| --- |\n| 2017 |"),
      frame,
      "notice",
    ],
  ])("are a fault where %s", (_, record, kinds, part) => {
    const { issues } = provisionsOf(record, kinds);
    expect(issues.map(({ code }) => code)).toEqual(["frame"]);
    expect(issues[0]?.found).toContain(`${part} 部分`);
  });
});
