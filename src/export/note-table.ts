import { CONFIDENCES, type Note, NOTE_KINDS } from "../domain/notes.ts";
import type { AnyRow, Category, Table, TableData } from "../domain/table.ts";

const categories = (words: Readonly<Record<string, string>>): Category[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/**
 * The editor's notes as a table, for whoever counts or compares them: read off notes.yaml, and in
 * its words. What they mean for programs stands in the annotations.
 */
export const noteTable = {
  name: "notes",
  title: "校注",
  titleEn: "Notes",
  description:
    "编者对原文的校注，按所注文字的次序一条一行，由程序从校注文件生成；未经发文机关确认，原文一字不改。",
  primaryKey: "id",
  fields: [
    {
      name: "id",
      title: "编号",
      titleEn: "Identifier",
      type: "string",
      unique: true,
      required: true,
      description: "校注的稳定编号，与校注页锚点一致，公布后不改、不复用。",
    },
    {
      name: "kind",
      title: "种类",
      titleEn: "Kind",
      type: "string",
      categories: categories(NOTE_KINDS),
      required: true,
      description: "校注说的是哪一类事。",
    },
    {
      name: "confidence",
      title: "把握",
      titleEn: "Confidence",
      type: "string",
      categories: categories(CONFIDENCES),
      required: true,
      description: "编者有多大把握。",
    },
    {
      name: "eid",
      title: "条款",
      titleEn: "Provision",
      type: "string",
      references: "provisions.eid",
      required: true,
      description: "所注文字所在条款的编号。",
    },
    {
      name: "quote",
      title: "引文",
      titleEn: "Quote",
      type: "string",
      required: true,
      description: "所注的文字，原文照录。",
    },
    {
      name: "quote_start",
      title: "引文起点",
      titleEn: "Quote start",
      type: "integer",
      minimum: 0,
      required: true,
      description: "引文在来源文本 source.txt 中从哪里开始：之前有几个 Unicode 码点（换行也算）。",
    },
    {
      name: "quote_end",
      title: "引文止点",
      titleEn: "Quote end",
      type: "integer",
      minimum: 0,
      required: true,
      description: "引文在来源文本 source.txt 中到哪里为止，不含这一位置。",
    },
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
export function notesAsTable(notes: readonly Note[]): TableData {
  return { table: noteTable, rows: notes.map(rowOf) };
}

function rowOf({
  id,
  kind,
  confidence,
  quote,
  remark,
  reading,
  computation,
  related,
}: Note): AnyRow {
  return {
    ...{ id, kind, confidence, eid: quote.eid, quote: quote.text },
    ...{ quote_start: quote.start, quote_end: quote.end, remark, reading, computation },
    related: related.map((one) => one.id),
  };
}
