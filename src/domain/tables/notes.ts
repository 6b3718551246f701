import { CONFIDENCES, type Note, NOTE_KINDS } from "../notes.ts";
import { type AnyRow, categoriesOf, type Table, type TableData } from "../table.ts";
import { id } from "./id.ts";
import { cellsOfQuote, eid, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/**
 * The editor's notes as a table, for whoever counts or compares them: read off notes.yaml, and in
 * its words. What they mean for programs stands in the annotations.
 */
export const notes = {
  name: "notes",
  title: "校注",
  titleEn: "Notes",
  description:
    "编者对原文的校注，按所注文字的次序一条一行，由程序从校注文件生成；未经发文机关确认，原文一字不改。",
  primaryKey: "id",
  fields: [
    { ...id, description: "校注的稳定编号，与校注页锚点一致，公布后不改、不复用。" },
    {
      name: "kind",
      title: "种类",
      titleEn: "Kind",
      type: "string",
      categories: categoriesOf(NOTE_KINDS),
      required: true,
      description: "校注说的是哪一类事。",
    },
    {
      name: "confidence",
      title: "把握",
      titleEn: "Confidence",
      type: "string",
      categories: categoriesOf(CONFIDENCES),
      required: true,
      description: "编者有多大把握。",
    },
    eid,
    quote,
    quoteStart,
    quoteEnd,
    {
      name: "remark",
      title: "说明",
      titleEn: "Remark",
      type: "string",
      required: true,
      description: "看到什么，算出什么：编者的话，不是原文。",
    },
    {
      name: "reading",
      title: "参考读法",
      titleEn: "Suggested reading",
      type: "string",
      required: false,
      description: "只有一种读法时，引文可以读作什么；空格子表示编者没有提出读法。",
    },
    {
      name: "computation",
      title: "算式",
      titleEn: "Computation",
      type: "string",
      required: false,
      description: "说明所据的算式；空格子表示没有算式。",
    },
    {
      name: "related",
      title: "相关",
      titleEn: "Related",
      type: "list",
      required: false,
      description: "所关涉的目标、材料、工作、措施、缺失或其他校注的编号；空格子表示没有列出。",
    },
  ],
} as const satisfies Table;

/** Every note of a policy, in the order of the words that they remark on. */
export function notesAsTable(all: readonly Note[]): TableData {
  return { table: notes, rows: all.map(rowOf) };
}

const rowOf = ({ quote: words, related, ...note }: Note): AnyRow => ({
  ...note,
  ...cellsOfQuote(words),
  related: related.map((one) => one.id),
});
