import { type Check, VERDICTS } from "../check.ts";
import { quotesUsed, targetsUsed } from "../check-links.ts";
import type { AnyRow, Table, TableData } from "../table.ts";
import { valueWithUnit } from "../target.ts";
import { id } from "./id.ts";
import { cellsOfQuotes, eids, quoteEnds, quotes, quoteStarts } from "./quote-fields.ts";

/** 复算: what the record's numbers give when they are computed again, a row a sum of the audit. */
export const checks = {
  name: "checks",
  title: "复算",
  titleEn: "Checks",
  description:
    "把原文的数按原文重新算一遍，一项一行，由程序算出。引文和“原文的说法”是原文的；算式、结果、相差、结论和说明都是本站的推算，未经发文机关确认，不是原文的数，也不是实际完成数。",
  primaryKey: "id",
  fields: [
    { ...id, description: "复算的稳定编号，与复算页锚点一致，公布后不改、不复用。" },
    {
      name: "title",
      title: "事项",
      titleEn: "What is checked",
      type: "string",
      required: true,
      description: "算的是什么。",
    },
    {
      name: "target",
      title: "对照的目标",
      titleEn: "Target held against",
      type: "string",
      references: "targets.id",
      required: false,
      description: "原文给出、可以拿来对照的目标；原文没有给出对照的数则留空。",
    },
    {
      name: "stated",
      title: "原文的说法",
      titleEn: "As the record states it",
      type: "string",
      required: false,
      description: "对照的目标，连同单位和“以上”“突破”；原文没有给出则留空。",
    },
    {
      name: "formula",
      title: "算式",
      titleEn: "Formula",
      type: "string",
      required: true,
      description: "代入数以后的算式；几个算式用全角分号隔开。不能算的，写拿什么与什么相比。",
    },
    {
      name: "targets",
      title: "代入的目标",
      titleEn: "Targets used",
      type: "list",
      references: "targets.id",
      required: true,
      description: "算式用到和拿来对照的全部目标。",
    },
    {
      name: "assumptions",
      title: "假定",
      titleEn: "Assumptions",
      type: "list",
      required: false,
      description: "代入的数里不见于原文、由本站假定的；没有则留空。",
    },
    {
      name: "computed",
      title: "算得",
      titleEn: "Computed",
      type: "string",
      required: true,
      description: "推算的结果，用一句话说：本站算出，不是原文的数。",
    },
    {
      name: "difference",
      title: "相差",
      titleEn: "Difference",
      type: "number",
      required: false,
      description:
        "算得的数减去原文的数，按结果的小数位取整；原文的数是下限的，减去下限，正数表示高出下限多少。不能这样相减的留空，不表示没有差别。",
    },
    {
      name: "difference_unit",
      title: "相差的单位",
      titleEn: "Unit of the difference",
      type: "string",
      categories: [
        { value: "个百分点", label: "两个百分数之差" },
        { value: "亿元", label: "亿元人民币" },
      ],
      required: false,
      description: "相差一列的单位；那一列空着，这里也空着。",
    },
    {
      name: "tolerance",
      title: "容差",
      titleEn: "Tolerance",
      type: "string",
      required: true,
      description: "两个数相差多少仍算一致，或为什么不相比。",
    },
    {
      name: "verdict",
      title: "结论",
      titleEn: "Verdict",
      type: "string",
      categories: VERDICTS.map(({ verdict, meaning }) => ({ value: verdict, label: meaning })),
      required: true,
      description: "原文与它自己的数合不合；不是对政策的评价。",
    },
    {
      name: "remark",
      title: "说明",
      titleEn: "Remark",
      type: "string",
      required: true,
      description: "怎样看这个结果：编者的话，不是原文。",
    },
    eids,
    {
      ...quotes,
      description:
        "这一项所依据的各处原文，照录，与条款、起点、止点逐项对应：代入和对照的各个目标的引文，次序同“代入的目标”，然后是另外引到的字样。",
    },
    quoteStarts,
    quoteEnds,
  ],
} as const satisfies Table;

/** Every check of a policy, in the order of the record. */
export function checksAsTable(all: readonly Check[]): TableData {
  return { table: checks, rows: all.map(rowOf) };
}

function rowOf(check: Check): AnyRow {
  const { title, stated, formula, difference, tolerance, verdict, remark } = check;
  return {
    ...{ id: check.id, title, formula, tolerance, verdict, remark },
    target: stated?.id ?? null,
    stated: stated === null ? null : valueWithUnit(stated),
    targets: targetsUsed(check).map((target) => target.id),
    assumptions: assumptionsOf(check),
    computed: check.result,
    difference: difference?.value ?? null,
    difference_unit: difference?.unit ?? null,
    ...cellsOfQuotes(quotesUsed(check)),
  };
}

const assumptionsOf = ({ inputs }: Check): string[] =>
  inputs
    .filter(({ source }) => source.kind === "assumption")
    .map(({ name, value }) => `${name}：${value}`);
