import { placedProvisions, type Policy } from "../policy.ts";
import { ownWords, type Provision, provisionTitle } from "../provision.ts";
import type { Words } from "../quote.ts";
import type { AnyRow, Table, TableData } from "../table.ts";
import { place } from "./quote-fields.ts";

/**
 * The provisions of a policy as a table. No editor writes it: it is read off the record, so that
 * what the columns `eid` of the other tables name can be looked up in a file too.
 */
export const provisions = {
  name: "provisions",
  title: "条款",
  titleEn: "Provisions",
  description:
    "政策全文的条款，按原文次序一条一行，由程序从原文生成；其他各表的“条款”列指的就是这里的编号。",
  primaryKey: "eid",
  fields: [
    {
      name: "eid",
      title: "编号",
      titleEn: "Identifier",
      type: "string",
      unique: true,
      required: true,
      description: "条款的稳定编号，与政策页锚点一致，公布后不改、不复用。",
    },
    {
      name: "parent",
      title: "上级",
      titleEn: "Parent",
      type: "string",
      references: "provisions.eid",
      required: false,
      description: "所属条款的编号；全文的最上一级没有上级，留空。",
    },
    {
      name: "kind",
      title: "种类",
      titleEn: "Kind",
      type: "string",
      categories: [
        { value: "section", label: "一、" },
        { value: "subsection", label: "（一）" },
        { value: "item", label: "1." },
        { value: "paragraph", label: "段" },
        { value: "point", label: "点" },
        { value: "table", label: "表" },
        { value: "row", label: "表的一行" },
        { value: "addressee", label: "主送机关" },
        { value: "attachment", label: "附件" },
        { value: "signature", label: "落款" },
        { value: "date", label: "成文日期" },
        { value: "publication", label: "公开属性" },
        { value: "source", label: "来源" },
      ],
      required: true,
      description: "是哪一级标题、哪一种文字；点是长段里的一行，由本站划分。",
    },
    {
      name: "label",
      title: "引用写法",
      titleEn: "Label",
      type: "string",
      required: true,
      description: "引用这一条款的写法，由本站据原文的序号编定。",
    },
    {
      name: "title",
      title: "名称",
      titleEn: "Title",
      type: "string",
      required: true,
      description: "引用写法加上原文的标题；没有标题的，同引用写法。",
    },
    {
      ...place,
      name: "start",
      title: "起点",
      titleEn: "Start",
      description: "文字在来源文本 source.txt 中从哪里开始：之前有几个 Unicode 码点（换行也算）。",
    },
    {
      ...place,
      name: "end",
      title: "止点",
      titleEn: "End",
      description: "文字在来源文本 source.txt 中到哪里为止，不含这一位置。",
    },
    {
      name: "text",
      title: "文字",
      titleEn: "Text",
      type: "string",
      required: true,
      description:
        "条款自己的文字，原文照录（含换行和空格）：有标题的各级为标题，表为表头，不含下级条款的文字。",
    },
  ],
} as const satisfies Table;

/** Every provision of a policy, in the order of the record. */
export function provisionsOf(policy: Pick<Policy, "sourceText" | "provisions">): TableData {
  const source = [...policy.sourceText];
  const rows = placedProvisions(policy.provisions).map(({ provision, path }) =>
    rowOf(source, provision, path.at(-1)?.eid ?? null),
  );
  return { table: provisions, rows };
}

function rowOf(source: readonly string[], provision: Provision, parent: string | null): AnyRow {
  const { eid, kind, label } = provision;
  const { text, start, end } = wholeWords(source, provision);
  return { eid, parent, kind, label, title: provisionTitle(provision), start, end, text };
}

/** A provision's own words in one run, with whatever `source.txt` (by code point) has between them. */
export function wholeWords(source: readonly string[], provision: Provision): Words {
  const words = ownWords(provision);
  const start = Math.min(...words.map((run) => run.start));
  const end = Math.max(...words.map((run) => run.end));
  return { text: source.slice(start, end).join(""), start, end };
}
