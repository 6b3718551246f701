import type { RowOf, Table } from "../table.ts";
import { id } from "./id.ts";
import { eid, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/** 大类, 中类, 小类: the headings of section 三 as a tree. */
export const groups = {
  name: "groups",
  title: "材料类别",
  titleEn: "Material groups",
  description: "第三部分的标题构成的目录：大类、中类、小类，一行一类。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "name",
      title: "名称",
      titleEn: "Name",
      type: "string",
      required: true,
      description: "原文标题去掉序号和句号。",
    },
    {
      name: "name_en",
      title: "英文名",
      titleEn: "English name",
      type: "string",
      required: true,
      description: "编者译名，仅供参考。",
    },
    {
      name: "level",
      title: "级别",
      titleEn: "Level",
      type: "string",
      categories: [
        { value: "division", label: "大类" },
        { value: "class", label: "中类" },
        { value: "subclass", label: "小类" },
      ],
      required: true,
      description: "大类对应（一）（二）（三），中类对应1. 2. 3.，小类对应段首标题。",
    },
    {
      name: "parent",
      title: "上级",
      titleEn: "Parent",
      type: "string",
      references: "groups.id",
      required: false,
      description: "上一级类别的编号；大类没有上级，留空。",
    },
    eid,
    quote,
    quoteStart,
    quoteEnd,
  ],
} as const satisfies Table;

/** A row as an editor writes it. */
export type GroupRow = RowOf<typeof groups>;
