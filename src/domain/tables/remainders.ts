import type { RowOf, Table } from "../table.ts";
import { id } from "./id.ts";
import { eid, occurrence, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/** 余文: what is left of the record beside the phrases, the entries and the work. */
export const remainders = {
  name: "remainders",
  title: "余文",
  titleEn: "Remainders",
  description:
    "剩下的文字，逐段列明，用以证明没有遗漏：第三部分除去全部材料短语之后剩下的，各个短语除去所列条目之后剩下的，第四部分除去全部工作的引文之后剩下的。单独的顿号、逗号、分号、句号不列。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "phrase",
      title: "短语",
      titleEn: "Phrase",
      type: "string",
      references: "phrases.id",
      required: false,
      description: "短语之内剩下的，记所在的材料短语；部分之内剩下的，留空。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
    {
      name: "role",
      title: "性质",
      titleEn: "Role",
      type: "string",
      categories: [
        { value: "heading", label: "标题" },
        { value: "introduction", label: "导语" },
        { value: "application", label: "用途说明" },
        { value: "umbrella", label: "总括词" },
        { value: "connective", label: "连接词" },
        { value: "shared", label: "共用词" },
        { value: "narrative", label: "叙述" },
      ],
      required: true,
      description: "这段文字为什么不是材料、条目或工作。",
    },
  ],
} as const satisfies Table;

/** A row as an editor writes it. */
export type RemainderRow = RowOf<typeof remainders>;
