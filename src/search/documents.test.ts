import { describe, expect, test } from "vitest";
import { asRead } from "../domain/quote.ts";
import { loadSiteData } from "../load/site-data.ts";
import { searchUnits } from "./documents.ts";

const site = await loadSiteData();
const all = searchUnits(site);
const byId = new Map(all.map((unit) => [unit.id, unit]));

describe("what search covers", () => {
  test("has one entry for each address", () => {
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
  });

  test("holds the words of the whole text once, and only them", () => {
    const squeezed = (text: string): string => text.replace(/\s/gu, "");
    const policies = site.policies.map(({ policy }) =>
      asRead({ text: policy.sourceText, start: 0, end: 0 }),
    );
    const covered = all.filter(({ kind }) => kind === "条文").map(({ text }) => text);
    expect(squeezed(covered.join(""))).toBe(squeezed(policies.join("")));
  });

  test("takes a heading without what stands under it, and its title without the number", () => {
    expect(byId.get("s3-3-2")).toMatchObject({
      kind: "条文",
      text: "2.钛材料",
      title: "钛材料",
      path: "三（三）2 · 前沿新材料",
    });
  });

  test("says of a paragraph under which heading it stands", () => {
    expect(byId.get("s3-3-2-p1")).toMatchObject({
      url: "/policies/lishui-new-materials-2017/s3-3-2-p1/",
      title: "三（三）2 第1段",
      path: "三（三）2 · 钛材料",
      ownTitle: null,
    });
  });

  test("takes a row of the table cell by cell", () => {
    expect(byId.get("s2-t1-r1")?.text).toBe("2017年\n700\n10\n120");
  });

  test("takes a note's quote and remark, under its kind, and says where its words stand", () => {
    expect(byId.get("n-joint-force")).toMatchObject({
      kind: "校注",
      url: "/policies/lishui-new-materials-2017/notes/#n-joint-force",
      title: "存疑：形成全力",
      path: "五（一）第1段 · 加强组织领导，强化服务职能",
      note: { kind: "存疑", confidence: "高", quote: "形成全力" },
      readings: [{ at: 0, printed: "形成全力", reading: "形成合力" }],
    });
    expect(byId.get("n-joint-force")?.text).toMatch(/^形成全力\n上句说/);
  });

  test("has every note, and each reading at its words, in the clause and in the note", () => {
    const notes = site.policies.flatMap((data) => data.notes);
    const ids = all.filter(({ kind }) => kind === "校注").map(({ id }) => id);
    expect(ids).toEqual(notes.map(({ id }) => id));
    const amended = notes.filter(({ reading }) => reading !== null);
    for (const { id, quote, reading } of amended)
      for (const unit of [byId.get(id), byId.get(quote.eid)])
        expect(unit?.readings?.map((one) => one.reading)).toContain(reading);
    for (const { text, readings = [] } of all)
      for (const { at, printed } of readings) expect(text.startsWith(printed, at)).toBe(true);
    expect(all.flatMap(({ readings = [] }) => readings)).toHaveLength(2 * amended.length);
  });

  test("takes a check's sum and what it says, as computed, at its place on the page of the audit", () => {
    expect(byId.get("share-2017")).toMatchObject({
      ...{ kind: "复算", url: "/audit/#share-2017", whose: "推算" },
      title: "2017年新材料产值占原材料工业总产值",
      path: "丽水新材料三年行动方案",
    });
    expect(byId.get("share-2017")?.text).toContain("120 ÷ 700\n17.14%");
  });

  test("takes each gap, with what is said in its place, at its place on the list of gaps", () => {
    expect(byId.get("g-year-2020")).toMatchObject({
      ...{ kind: "缺什么", title: "原文未载：2020年的目标", whose: "本站文字" },
      url: "/policies/lishui-new-materials-2017/gaps/#g-year-2020",
      text: "2020年的目标\n原文未载",
    });
    const gaps = site.policies.flatMap(({ policy }) => policy.gaps);
    const ids = all.filter(({ kind }) => kind === "缺什么").map(({ id }) => id);
    expect(ids).toEqual(gaps.map(({ id }) => id));
  });

  test("takes a term's names, and tells the first sentence of what it means", () => {
    const term = byId.get("above-designated-size");
    expect(term).toMatchObject({ kind: "名词解释", text: "规模以上\nabove designated size" });
    expect(term?.about).toBe("统计用语，指规模达到国家统计标准的企业。");
  });

  test("takes a material's names", () => {
    expect(byId.get("titanium-tube")).toMatchObject({
      kind: "材料",
      url: "/materials/titanium-tube/",
      path: "前沿新材料 · 钛材料",
      text: "钛管\ntitanium tube",
    });
  });
});
