import type { RowOf, Table } from "../table.ts";
import { comparator } from "./comparator.ts";
import { id } from "./id.ts";
import { eid, occurrence, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/** 目标: what the record promises in numbers. */
export const targets = {
  name: "targets",
  title: "目标",
  titleEn: "Targets",
  description:
    "2017年4月提出的目标值：目标表的九个数和正文的三个数。均为目标，不是实际完成数；没有2020年的数。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "indicator",
      title: "指标",
      titleEn: "Indicator",
      type: "string",
      categories: [
        { value: "raw-materials-output", label: "规模以上原材料工业总产值" },
        { value: "raw-materials-growth", label: "规模以上原材料工业总产值增幅" },
        { value: "new-materials-output", label: "新材料产业规模以上工业产值" },
      ],
      required: true,
      description: "数所说的是哪一项。新材料产业是规模以上原材料工业的其中一部分。",
    },
    {
      name: "year",
      title: "年份",
      titleEn: "Year",
      type: "year",
      required: true,
      description: "目标所属年份。",
    },
    {
      ...comparator,
      required: true,
      description: "“以上”记≥，“突破”记>，表中直接给出的数记=。",
    },
    {
      name: "value",
      title: "数值",
      titleEn: "Value",
      type: "number",
      required: true,
      description: "目标值，单位见单位列。",
    },
    {
      name: "unit",
      title: "单位",
      titleEn: "Unit",
      type: "string",
      categories: [
        { value: "亿元", label: "亿元人民币" },
        { value: "%", label: "百分比" },
      ],
      required: true,
      description: "亿元为10⁸元人民币；原文未说明按现价还是不变价。",
    },
    {
      name: "measure",
      title: "口径",
      titleEn: "Measure",
      type: "string",
      categories: [
        { value: "annual", label: "当年" },
        { value: "average", label: "年均" },
      ],
      required: true,
      description: "当年值，或一段时期的年均值；年均增长的基期原文未载。",
    },
    {
      name: "scope",
      title: "范围",
      titleEn: "Scope",
      type: "string",
      required: true,
      description: "原文给该数的名称。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
  ],
} as const satisfies Table;

/** A row as an editor writes it. */
export type TargetRow = RowOf<typeof targets>;
