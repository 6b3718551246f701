/*
 * The record's own numbers and a catalogue of the record's size, made by hand, so that the
 * figures can be tested and looked at without reading any file.
 */
import type { Catalogue, Group, Material, Phrase } from "../domain/catalogue.ts";
import type { Quote } from "../domain/quote.ts";
import type { Indicator, Target } from "../domain/target.ts";
import type { Action } from "../domain/work.ts";
import type { Source } from "./mark.ts";
import type { YearHeading } from "./road.ts";

export const source: Source = { policyId: "example", cite: (eid) => `引${eid}` };

const quote = (eid: string, text: string): Quote => ({
  eid,
  text,
  start: 0,
  end: [...text].length,
});

const SCOPE = {
  "raw-materials-output": "规模以上原材料工业总产值",
  "raw-materials-growth": "规模以上原材料工业总产值增幅",
  "new-materials-output": "新材料产业规模以上工业产值",
} as const satisfies Record<Indicator, string>;

function amount(indicator: Indicator, year: number, value: number): Target {
  return {
    id: `${indicator}-${year}`,
    indicator,
    year,
    value: { kind: "amount", value },
    unit: indicator === "raw-materials-growth" ? "%" : "亿元",
    measure: "annual",
    scope: SCOPE[indicator],
    quote: quote(`s2-t1-r${year - 2016}`, String(value)),
  };
}

function goal(target: Target, change: Pick<Target, "value" | "measure">, words: string): Target {
  return { ...target, ...change, quote: quote("s2-p1", words) };
}

/** The table's nine numbers and the three of the prose. */
export const targets: readonly Target[] = [
  ...[700, 770, 850].map((value, i) => amount("raw-materials-output", 2017 + i, value)),
  ...[10, 10, 10].map((value, i) => amount("raw-materials-growth", 2017 + i, value)),
  ...[120, 140, 160].map((value, i) => amount("new-materials-output", 2017 + i, value)),
  goal(
    amount("raw-materials-output", 2021, 1000),
    { value: { kind: "floor", value: 1000, passed: false }, measure: "annual" },
    "规模以上原材料工业总产值1000亿元以上",
  ),
  goal(
    amount("raw-materials-growth", 2021, 10),
    { value: { kind: "amount", value: 10 }, measure: "average" },
    "年均增长10%",
  ),
  goal(
    amount("new-materials-output", 2021, 200),
    { value: { kind: "floor", value: 200, passed: true }, measure: "annual" },
    "新材料产业规模以上工业产值突破200亿元",
  ),
];

/** Ids tell the level: a, a-1, a-1-1. The number is of the entries that stand directly there. */
const GROUPS: readonly (readonly [id: string, name: string, entries: number])[] = [
  ["a", "先进基础材料", 0],
  ["a-1", "先进金属材料", 0],
  ["a-1-1", "高性能精品钢", 11],
  ["a-1-2", "先进有色金属材料", 7],
  ["a-2", "化工新材料", 8],
  ["a-3", "新型无机非金属材料", 10],
  ["b", "关键战略材料", 0],
  ["b-1", "高端装备用特种合金材料", 4],
  ["b-2", "高性能纤维及复合材料", 16],
  ["b-3", "新能源材料", 3],
  ["c", "前沿新材料", 0],
  ["c-1", "纳米材料", 9],
  ["c-2", "钛材料", 4],
  ["c-3", "3D打印材料", 2],
];

const LEVELS = ["division", "class", "subclass"] as const;

function groupFrom(id: string, name: string): Group {
  const parts = id.split("-");
  return {
    id,
    name,
    nameEn: "",
    level: LEVELS[parts.length - 1] ?? "subclass",
    parentId: parts.length === 1 ? null : parts.slice(0, -1).join("-"),
    quote: quote(`s3-${id}`, `${name}。`),
  };
}

const ENTRIES = GROUPS.flatMap(([groupId, name, entries]) =>
  Array.from({ length: entries }, (_, i) => ({
    id: `${groupId}-m${i + 1}`,
    groupId,
    name: `${name}之${i + 1}`,
  })),
);

const phrases: readonly Phrase[] = ENTRIES.map(({ id, groupId, name }) => ({
  id: `${id}-phrase`,
  groupId,
  quote: quote(`s3-${groupId}`, name),
}));

const materials: readonly Material[] = ENTRIES.map(({ id, groupId, name }) => ({
  id,
  name,
  nameBasis: "printed",
  nameEn: "",
  nameEnBasis: "editor",
  groupId,
  phraseId: `${id}-phrase`,
  forms: [],
  applications: [],
  list: { kind: "closed" },
  doubts: null,
}));

export const catalogue: Catalogue = {
  groups: GROUPS.map(([id, name]) => groupFrom(id, name)),
  phrases,
  materials,
  mentions: [],
  aliases: [],
};

const yearHeading = (year: number, heading: string, eid: string): YearHeading => ({
  year,
  heading,
  quote: quote(eid, heading),
});

export const headings: readonly YearHeading[] = [
  yearHeading(2017, "（一）夯实基础工作（2017年）", "s4-1"),
  yearHeading(2018, "（二）建立支撑体系（2018年）", "s4-2"),
  yearHeading(2019, "（三）建立融合机制（2019年）", "s4-3"),
];

const PILLARS: readonly (readonly [
  year: number,
  pillar: string,
  printed: boolean,
  deliverables: string,
])[] = [
  [2017, "“发布产业规划”", true, "新材料产业发展规划 钛产业发展规划"],
  [2017, "“制定工作方案”", true, "本推进工作方案"],
  [2017, "“建立产业库”", true, "发展项目库 产品名录 专家库"],
  [2018, "建立丽水市新材料产业联合会", true, "联合会 专业委员会 共性技术攻关"],
  [2018, "人才与研究平台", false, "新材料专科 新材料研究院"],
  [2018, "政策支持平台", false, "实施意见 扶持政策"],
  [2019, "建立两创融合平台", true, "研发新材料 应用新材料"],
  [2019, "建立两化融合平台", true, "新一代信息技术 软件与服务业 物联网 机联网 大数据"],
  [
    2019,
    "建立军民融合平台",
    true,
    "研发合作 设计合作 人才合作 制造合作 产品转移 装备提升 再上台阶",
  ],
];

export const actions: readonly Action[] = PILLARS.flatMap(([year, pillar, printed, deliverables]) =>
  deliverables.split(" ").map((deliverable) => ({
    id: `${year}-${deliverable}`,
    year,
    pillar,
    pillarBasis: printed ? ("printed" as const) : ("editor" as const),
    deliverable,
    kind: "activity" as const,
    actor: null,
    quote: quote(`s4-${year - 2016}-p1`, deliverable),
    line: "platform" as const,
  })),
);
