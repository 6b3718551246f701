import type { Alias, Catalogue } from "../../domain/catalogue.ts";
import type { Quote } from "../../domain/quote.ts";
import type { Table, TableData } from "../../domain/table.ts";
import type { Publication } from "../files.ts";
import type { Origin } from "../json.ts";

/*
 * A table that no policy has: one column of each type, and the cells that break careless writers
 * (a comma, a quote mark, a line break, a space at the end, nothing at all, a formula).
 */

const table = {
  name: "sample",
  title: "样表",
  titleEn: "Sample",
  description: "虚构的表，仅供测试。",
  primaryKey: "id",
  fields: [
    column("id", "编号", { type: "string", unique: true, required: true }),
    column("eid", "条款", { type: "string", references: "provisions.eid", required: true }),
    column("quote", "引文", { type: "string", required: true }),
    column("comparator", "比较", {
      type: "string",
      required: true,
      categories: [
        { value: "=", label: "为" },
        { value: "≥", label: "不低于" },
      ],
    }),
    column("value", "数值", { type: "number", unit: "亿元", required: false }),
    column("year", "年份", { type: "year", required: true }),
    column("occurrence", "第几处", { type: "integer", required: false }),
    column("list_open", "含“等”", { type: "boolean", required: true }),
    column("forms", "形态", { type: "list", required: false }),
    column("starts", "各处", {
      type: "list",
      itemType: "integer",
      delimiter: "｜",
      unit: "码点",
      minimum: 0,
      required: false,
    }),
  ],
} satisfies Table;

function column<Rest>(name: string, title: string, rest: Rest) {
  return { name, title, titleEn: name, description: `${title}的说明。`, ...rest };
}

/** The fabricated table with its rows. */
export const sample: TableData = {
  table,
  rows: [
    {
      id: "plain",
      eid: "s1-p1",
      quote: "铝、镁，钛 ",
      comparator: "≥",
      value: -0.5,
      year: 2017,
      occurrence: 2,
      list_open: true,
      forms: ["板材", "粉末"],
      starts: [0, 12],
    },
    {
      id: "awkward",
      eid: "s1-t1-r1",
      quote: '他说"好",\n另起一行',
      comparator: "=",
      value: null,
      year: 2018,
      occurrence: null,
      list_open: false,
      forms: [],
      starts: [],
    },
    {
      id: "formula",
      eid: "s1-p2",
      quote: '=HYPERLINK("x")\n+1',
      comparator: "=",
      value: 0,
      year: 2019,
      occurrence: 1,
      list_open: false,
      forms: ["-丝", "@管"],
      starts: [7],
    },
  ],
};

/** The fabricated policy that the table says it comes from. */
export const sampleOrigin: Origin = {
  id: "sample-policy",
  title: { value: "样本方案", basis: "据正文" },
  issuer: { value: "样本委员会", basis: "原文" },
  dated: "2017-04-06",
  source: { name: "样本来源", published: "2017-04-07" },
  sourceHash: "0".repeat(64),
};

/** The same with the text it was published in, as the whole-policy files need it. */
export const samplePolicy: Publication["policy"] = {
  ...sampleOrigin,
  sourceText: "样本方案\n铝、镁，钛 \n",
};

const quote = (eid: string, text: string, start: number): Quote => ({
  eid,
  text,
  start,
  end: start + [...text].length,
});

function alias(id: string, text: string, material: string, rest: Partial<Alias> = {}): Alias {
  const of = { kind: "material", id: material } as const;
  const said = { kind: "common", relation: "exact", basis: "common", note: null } as const;
  return { id, of, text, language: "zh-Hans", ...said, ...rest };
}

/**
 * A fabricated catalogue: a group within another, a list left open, a doubt, words with the marks
 * that careless writers of Turtle trip over, and names of every relation. 钛管子 is the very name of
 * one entry and wider than another; TiO₂ is near one and wider than the other.
 */
export const sampleCatalogue: Catalogue = {
  groups: [
    {
      id: "metals",
      name: "金属材料",
      nameEn: "metals",
      level: "division",
      parentId: null,
      quote: quote("s1", "金属材料", 0),
    },
    {
      id: "titanium",
      name: "钛材料",
      nameEn: "titanium materials",
      level: "class",
      parentId: "metals",
      quote: quote("s1-1", "钛材料", 10),
    },
  ],
  phrases: [{ id: "ph-tube", groupId: "titanium", quote: quote("s1-1-p1", "钛管", 20) }],
  materials: [
    {
      id: "tube",
      name: "钛管",
      nameBasis: "printed",
      nameEn: "titanium tube",
      nameEnBasis: "editor",
      groupId: "titanium",
      phraseId: "ph-tube",
      forms: [],
      applications: [],
      list: { kind: "open", words: "等新材料" },
      doubts: null,
    },
    {
      id: "yarn",
      name: "𬭩纱",
      nameBasis: "completed",
      nameEn: "yarn",
      nameEnBasis: "common",
      groupId: "titanium",
      phraseId: "ph-tube",
      forms: [],
      applications: [],
      list: { kind: "closed" },
      doubts: "读法不明：\"纱\"\\线，\n未核。",
    },
  ],
  mentions: [
    {
      id: "m-tube-1",
      of: { kind: "material", id: "tube" },
      phraseId: "ph-tube",
      quote: quote("s1-1-p1", "钛管", 20),
    },
    {
      id: "m-metals-1",
      of: { kind: "group", id: "metals" },
      phraseId: null,
      quote: quote("s2-p1", "金属 “材料”", 40),
    },
  ],
  aliases: [
    alias("al-1", "钛管子", "tube"),
    alias("al-2", "titanium pipe", "tube", { language: "en", kind: "english", basis: "editor" }),
    alias("al-3", "钛管子", "yarn", { relation: "broader", note: "只是宽些" }),
    alias("al-4", "TiO₂", "tube", { language: "zxx", kind: "formula", relation: "related" }),
    alias("al-5", "TiO₂", "yarn", { language: "zxx", kind: "formula", relation: "broader" }),
    alias("al-6", "細𬭩紗", "yarn", { language: "zh-Hant", kind: "taiwan", relation: "narrower" }),
    alias("al-7", "金属", "tube", { of: { kind: "group", id: "metals" }, relation: "broader" }),
    alias("al-8", "五金", "tube", { of: { kind: "group", id: "metals" } }),
  ],
};
