import type { RowOf, Table } from "../table.ts";
import { id } from "./id.ts";
import { eid, occurrence, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/** 三年工作: what the record plans, year by year. */
export const actions = {
  name: "actions",
  title: "三年工作",
  titleEn: "Work plan",
  description: "第四部分按年列出的工作及其产出，一项一行。完成情况本站未核查。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "year",
      title: "年份",
      titleEn: "Year",
      type: "year",
      required: true,
      description: "标题括注的年份；原文未载更细的时限。",
    },
    {
      name: "pillar",
      title: "支点",
      titleEn: "Pillar",
      type: "string",
      required: true,
      description:
        "三大基础性工作、三大支撑平台、三大融合平台中的哪一项；名称取自原文，未命名的由编者据正文概括。",
    },
    {
      name: "pillar_basis",
      title: "支点名称依据",
      titleEn: "Basis of the pillar's name",
      type: "string",
      categories: [
        { value: "printed", label: "原文" },
        { value: "editor", label: "编者" },
      ],
      required: true,
      description: "支点名称取自原文，还是由编者概括。",
    },
    {
      name: "deliverable",
      title: "产出",
      titleEn: "Deliverable",
      type: "string",
      required: true,
      description: "要做成的事或物，编者据原文简写。",
    },
    {
      name: "kind",
      title: "性质",
      titleEn: "Kind",
      type: "string",
      categories: [
        { value: "document", label: "文件" },
        { value: "database", label: "库与名录" },
        { value: "organisation", label: "机构" },
        { value: "activity", label: "工作" },
      ],
      required: true,
      description: "产出是文件、库或名录、机构，还是一项工作。",
    },
    {
      name: "actor",
      title: "主体",
      titleEn: "Actor",
      type: "string",
      required: false,
      description: "原文写明的承担者；原文未载则留空。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
    {
      name: "line",
      title: "线索",
      titleEn: "Line of work",
      type: "string",
      categories: [
        { value: "policy", label: "规划与政策" },
        { value: "register", label: "库与名录" },
        { value: "platform", label: "平台与合作" },
        { value: "capacity", label: "研发与人才" },
      ],
      required: true,
      description:
        "编者归并：按要做成的是哪一类事，把三年的工作归成几条线，便于逐年看下去。原文没有这样归类，也没有说后一年的工作是前一年的继续。",
    },
  ],
} as const satisfies Table;

/** A row as an editor writes it. */
export type ActionRow = RowOf<typeof actions>;
