import type { Catalogue, Group, Material, Mention, MentionOf } from "../../domain/catalogue.ts";
import type { Family, Sighting } from "../../domain/families.ts";
import type { Note } from "../../domain/notes.ts";
import type { Policy } from "../../domain/policy.ts";
import {
  type Container,
  type Passage,
  type Provision,
  type TableProvision,
  type TableRow,
  walk,
} from "../../domain/provision.ts";
import type { Quote, Words } from "../../domain/quote.ts";
import type { PolicyData } from "../../domain/site.ts";
import type { Target } from "../../domain/target.ts";
import type { Action, Measure } from "../../domain/work.ts";

/*
 * A plan that nobody issued, made of the cases that break careless components: words named at the
 * very start and the very end, side by side and across a rare character of two UTF-16 units; run-in
 * headings, alone too; spaces and marks that HTML reads its own way; and parts that hold nothing.
 */

const sourceText = `一、虚构的目标
钛管在句首，也在句末的钛管
𬭩纱要细。有𬭩纱、钛带等钛材料。
只有段首标题。
年份

总产值

（亿元）

2017年

700

2018年

770
（一）里面一层。
1.再里面一层
钛带钛管：3D  打印、<b>粉</b> & "体"\u3000等。
二、空的一部分
`;

/** The words where they first stand in the source from a point on, offsets in code points. */
function words(text: string, from = 0): Words {
  const characters = Array.from(sourceText);
  const at = sourceText.indexOf(text, characters.slice(0, from).join("").length);
  if (at === -1) throw new Error(`the made-up plan does not say ${text}`);
  const start = [...sourceText.slice(0, at)].length;
  return { text, start, end: start + [...text].length };
}

const passage = (eid: string, label: string, body: string, heading?: string): Passage => ({
  kind: "paragraph",
  eid,
  label,
  heading: heading === undefined ? null : words(heading, words(body).start),
  body: words(body),
  opensParagraph: true,
});

const row = (eid: string, label: string, body: string): TableRow => ({
  kind: "row",
  eid,
  label,
  cells: body.split("\n\n").map((cell) => words(cell, words(body).start)),
  body: words(body),
});

export const edges = passage("s1-p1", "一 第1段", "钛管在句首，也在句末的钛管");
export const runIn = passage("s1-p2", "一 第2段", "𬭩纱要细。有𬭩纱、钛带等钛材料。", "𬭩纱要细。");
export const headingAlone: Passage = {
  ...passage("s1-p2-1", "一 第2段第1点", "只有段首标题。", "只有段首标题。"),
  kind: "point",
  opensParagraph: false,
};
export const awkward = passage(
  "s1-1-1-p1",
  "一（一）1",
  `钛带钛管：3D  打印、<b>粉</b> & "体"\u3000等。`,
);

export const table: TableProvision = {
  kind: "table",
  eid: "s1-t1",
  label: "一 表1",
  header: [words("年份"), words("总产值\n\n（亿元）")],
  children: [
    row("s1-t1-r1", "一 表1 2017年", "2017年\n\n700"),
    row("s1-t1-r2", "一 表1 2018年", "2018年\n\n770"),
  ],
};

export const nested: Container = {
  kind: "subsection",
  eid: "s1-1",
  label: "一（一）",
  heading: words("（一）里面一层。"),
  children: [
    {
      kind: "item",
      eid: "s1-1-1",
      label: "一（一）1",
      heading: words("1.再里面一层"),
      children: [awkward],
    },
  ],
};

export const empty: Container = {
  kind: "section",
  eid: "s2",
  label: "二",
  heading: words("二、空的一部分"),
  children: [],
};

const provisions: readonly Provision[] = [
  {
    kind: "section",
    eid: "s1",
    label: "一",
    heading: words("一、虚构的目标"),
    children: [edges, runIn, headingAlone, table, nested],
  },
  empty,
];

export const policy: Policy = {
  id: "plan",
  title: { value: "虚构方案", basis: "据正文" },
  shortTitle: "虚构方案",
  summary: "没有人发布过的方案。",
  issuer: { value: "虚构办公室", basis: "来源页" },
  dated: "2017-04-01",
  source: { name: "虚构的网页", published: "2017-04-02" },
  period: { from: 2017, to: 2019, over: true },
  parts: { targets: "s1", catalogue: "s1", workPlan: "s1", measures: "s1" },
  attachments: [
    { number: 1, title: "《虚构方案》", held: true },
    { number: 2, title: "虚构名单", held: false },
  ],
  gaps: [
    {
      id: "g-number",
      what: "发文字号",
      answer: "发文字号网页上没有写。",
      shown: "来源页未给出",
      eid: null,
      also: [],
    },
    {
      id: "g-validity",
      what: "现行有效性",
      answer: "现在还有没有效，没有核查。",
      shown: "未核",
      eid: null,
      also: ["entries", "notice"],
    },
  ],
  provisions,
  sourceText,
  sourceHash: "0".repeat(64),
};

/** A quote of the words where they stand in a provision, at their first place from a word on. */
function quote(eid: string, text: string, after = ""): Quote {
  const provision = walk(provisions).find((part) => part.eid === eid);
  if (provision === undefined || !("body" in provision)) throw new Error(eid);
  const { start } = provision.body;
  return { eid, ...words(text, after === "" ? start : words(after, start).end) };
}

const mention = (id: string, of: MentionOf, at: Quote): Mention => ({
  id,
  of,
  phraseId: null,
  quote: at,
});

const tube: MentionOf = { kind: "material", id: "tube" };
const band: MentionOf = { kind: "material", id: "band" };
const yarn: MentionOf = { kind: "material", id: "yarn" };

const group = (
  id: string,
  name: string,
  level: Group["level"],
  parentId: string | null,
): Group => ({
  id,
  name,
  nameEn: id,
  level,
  parentId,
  quote: quote("s1-p2", "钛材料"),
});

const material = (id: string, name: string, groupId: string): Material => ({
  id,
  name,
  nameBasis: "printed",
  nameEn: `${id} of titanium`,
  nameEnBasis: "editor",
  groupId,
  phraseId: "ph-1",
  forms: [],
  applications: [],
  list: { kind: "closed" },
  doubts: null,
});

export const catalogue: Catalogue = {
  groups: [
    group("metals", "金属材料", "division", null),
    group("alloys", "合金材料", "class", "metals"),
    group("titanium", "钛材料", "subclass", "alloys"),
    group("frontier", "没有条目的一类", "division", null),
  ],
  phrases: [{ id: "ph-1", groupId: "titanium", quote: quote("s1-p1", "钛管") }],
  materials: [
    { ...material("tube", "钛管", "titanium"), forms: ["管"], applications: ["汽车", "建筑"] },
    { ...material("band", "钛带", "titanium"), list: { kind: "open", words: "等" } },
    { ...material("yarn", "𬭩纱", "metals"), doubts: "读法不明" },
    material("silent", "无处提及的材料", "metals"),
  ],
  // Not in the order of the text: a component must not rely on it.
  aliases: [],
  mentions: [
    mention("m-tube-2", tube, quote("s1-p1", "钛管", "句末的")),
    mention("m-tube-1", tube, quote("s1-p1", "钛管")),
    mention("m-yarn-1", yarn, quote("s1-p2", "𬭩纱", "有")),
    mention("m-band-1", band, quote("s1-p2", "钛带")),
    mention("m-titanium-1", { kind: "group", id: "titanium" }, quote("s1-p2", "钛材料")),
    mention("m-band-2", band, quote("s1-1-1-p1", "钛带")),
    mention("m-tube-3", tube, quote("s1-1-1-p1", "钛管")),
  ],
};

const amount: Target = {
  id: "raw-2017",
  indicator: "raw-materials-output",
  year: 2017,
  value: { kind: "amount", value: 700 },
  unit: "亿元",
  measure: "annual",
  scope: "总产值（亿元）",
  quote: quote("s1-t1-r1", "700"),
};

const targets: readonly Target[] = [
  amount,
  {
    ...amount,
    id: "raw-2018",
    year: 2018,
    value: { kind: "floor", value: 770, passed: true },
    measure: "average",
    scope: "总产值",
    quote: quote("s1-t1-r2", "770"),
  },
];

const actions: readonly Action[] = [
  {
    id: "a1",
    year: 2017,
    pillar: "虚构的支点",
    pillarBasis: "editor",
    deliverable: "虚构的产出",
    kind: "document",
    actor: null,
    quote: quote("s1-p2-1", "只有段首标题。"),
    line: "policy",
  },
];

const measures: readonly Measure[] = [
  {
    id: "ms1",
    verb: "要细",
    object: "𬭩纱",
    actor: null,
    instruments: [],
    quote: quote("s1-p2", "有"),
    instrumentKind: null,
    bodies: [],
    ask: null,
  },
  {
    id: "ms2",
    verb: "打印",
    object: "“粉体”",
    actor: "虚构办公室",
    instruments: ["虚构基金", "虚构平台"],
    quote: quote("s1-1-1-p1", "打印"),
    instrumentKind: "finance",
    bodies: ["虚构办公室"],
    ask: { enterprise: "虚构企业", text: "哪些企业，原文没有写。" },
  },
];

/** A family's word within the words of a mention, or where no mention is. */
function sighting(word: string, at: Quote, named: readonly MentionOf[]): Sighting {
  const [own = ""] = at.text.split(word);
  const start = at.start + Array.from(own).length;
  const provision = walk(provisions).find(({ eid }) => eid === at.eid);
  if (provision === undefined || !("body" in provision)) throw new Error(at.eid);
  return {
    word: { eid: at.eid, text: word, start, end: start + Array.from(word).length },
    quote: at,
    clause: { eid: at.eid, ...provision.body },
    named,
    mention: catalogue.mentions.find(({ quote: { start: from } }) => from === at.start) ?? null,
  };
}

const family = (id: string, words: readonly string[], sightings: readonly Sighting[]): Family => ({
  id,
  name: words.join("、"),
  nameEn: id,
  words,
  except: [],
  note: null,
  sightings,
});

/** One in three places, named by an entry, a group and nothing at all; and one in a single place. */
const families: readonly Family[] = [
  {
    ...family(
      "ti",
      ["钛"],
      [
        sighting("钛", quote("s1-p1", "钛管"), [tube]),
        sighting("钛", quote("s1-p2", "钛带"), [band]),
        sighting("钛", quote("s1-p2", "钛材料"), [{ kind: "group", id: "titanium" }]),
        sighting("钛", quote("s1-1-1-p1", "钛带"), []),
      ],
    ),
    except: ["铝钛"],
    note: "虚构的归并。",
  },
  family(
    "yarns",
    ["𬭩"],
    [
      sighting("𬭩", quote("s1-p2", "𬭩纱", "有"), [yarn]),
      sighting("𬭩", quote("s1-p2", "𬭩纱"), []),
    ],
  ),
];

/** One that is sure and has all that a note can have, one on a row of a table, one that is not sure. */
const notes: readonly Note[] = [
  {
    id: "n-yarn",
    kind: "doubt",
    confidence: "high",
    quote: quote("s1-p2", "𬭩纱要细"),
    remark: "“细”到多少，原文没有写。",
    reading: "𬭩纱要细些",
    computation: "1＋1＝2",
    related: [],
  },
  {
    id: "n-row",
    kind: "calculation",
    confidence: "high",
    quote: quote("s1-t1-r2", "770"),
    remark: "与上一年相比。",
    reading: null,
    computation: null,
    related: [],
  },
  {
    id: "n-form",
    kind: "form",
    confidence: "low",
    quote: quote("s1-p2", "等钛材料"),
    remark: "“等”后有名词。",
    reading: null,
    computation: null,
    related: [],
  },
];

export const data: PolicyData = {
  policy,
  catalogue,
  families,
  targets,
  actions,
  measures,
  checks: [],
  notes,
  tables: [],
  releases: [],
};
