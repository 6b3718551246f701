import type { RowOf, Table } from "../table.ts";
import { lowestGroup } from "./catalogue-fields.ts";
import { id } from "./id.ts";
import { eid, occurrence, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/** 材料短语: what the record lists, as printed. */
export const phrases = {
  name: "phrases",
  title: "材料短语",
  titleEn: "Phrases as printed",
  description: "第三部分列举的材料，按原文的写法一处一行，未作拆分。",
  primaryKey: "id",
  fields: [id, lowestGroup, eid, quote, occurrence, quoteStart, quoteEnd],
} as const satisfies Table;

/** A row as an editor writes it. */
export type PhraseRow = RowOf<typeof phrases>;
