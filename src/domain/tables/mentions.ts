import type { RowOf, Table } from "../table.ts";
import { meantGroup, meantMaterial } from "./catalogue-fields.ts";
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
    meantMaterial,
    meantGroup,
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
