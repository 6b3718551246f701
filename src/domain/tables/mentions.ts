import type { RowOf, Table } from "../table.ts";
import { id } from "./id.ts";
import { eid, occurrence, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/** 提及: where the record names an entry or a group. */
export const mentions = {
  name: "mentions",
  title: "提及",
  titleEn: "Mentions",
  description: "全文中点到某一材料条目或类别的每一处原文，一处一行。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "material",
      title: "条目",
      titleEn: "Material",
      type: "string",
      references: "materials.id",
      required: false,
      description: "所指的材料条目；所指为类别时留空。条目与类别必填其一。",
    },
    {
      name: "group",
      title: "类别",
      titleEn: "Group",
      type: "string",
      references: "groups.id",
      required: false,
      description: "所指的材料类别；所指为条目时留空。",
    },
    {
      name: "phrase",
      title: "短语",
      titleEn: "Phrase",
      type: "string",
      references: "phrases.id",
      required: false,
      description: "该处所在的材料短语；不在第三部分列举之内则留空。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
  ],
} as const satisfies Table;

/** A row as an editor writes it. */
export type MentionRow = RowOf<typeof mentions>;
