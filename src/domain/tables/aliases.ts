import type { RowOf, Table } from "../table.ts";
import { basis } from "./basis.ts";
import { meantGroup, meantMaterial } from "./catalogue-fields.ts";
import { id } from "./id.ts";
import { eid, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/** 别名: what else people call an entry or a group. */
export const aliases = {
  name: "aliases",
  title: "别名",
  titleEn: "Aliases",
  description:
    "人们查找某一材料条目或类别时会写的其他名称，一名一行。繁体字形和拼音由程序换算，不列；同一名称可以指向几个条目。别名多半不见于原文：引文引的是所指条目或类别自己在原文中的文字，说明这个名称通到哪里，不是别名的出处。",
  primaryKey: "id",
  fields: [
    id,
    meantMaterial,
    meantGroup,
    {
      name: "alias",
      title: "别名",
      titleEn: "Alias",
      type: "string",
      required: true,
      description: "别名，按通行的写法；大小写、全角半角、空格和连字符的不同写法不另列。",
    },
    {
      name: "language",
      title: "语言",
      titleEn: "Language",
      type: "string",
      categories: [
        { value: "zh-Hans", label: "简体中文" },
        { value: "zh-Hant", label: "繁体中文" },
        { value: "en", label: "英文" },
        { value: "zxx", label: "不分语言" },
      ],
      required: true,
      description: "语言与字体（BCP 47）；化学式和牌号不分语言。",
    },
    {
      name: "kind",
      title: "种类",
      titleEn: "Kind",
      type: "string",
      categories: [
        { value: "abbreviation", label: "缩写、牌号" },
        { value: "english", label: "英文" },
        { value: "formula", label: "化学式" },
        { value: "common", label: "通称" },
        { value: "trade", label: "商品名" },
        { value: "standard", label: "标准名" },
        { value: "taiwan", label: "台湾用语" },
      ],
      required: true,
      description: "是哪一种名称；缩写、化学式后面接中文的，仍记缩写、化学式。",
    },
    {
      name: "relation",
      title: "关系",
      titleEn: "Relation",
      type: "string",
      categories: [
        { value: "exact", label: "同一" },
        { value: "broader", label: "较宽" },
        { value: "narrower", label: "较窄" },
        { value: "related", label: "相关" },
      ],
      required: true,
      description:
        "同一：该条目的另一个名称；较宽：别名所指比条目宽，包含条目；较窄：别名所指是条目的一种；相关：相近而不相同，不作同义词。",
    },
    {
      name: "basis",
      title: "依据",
      titleEn: "Basis",
      type: "string",
      categories: basis,
      required: true,
      description:
        "原文：见于原文；标准：见于国家标准，标准号写在说明里；通称：行业通行；编者：本站所拟。",
    },
    {
      name: "note",
      title: "说明",
      titleEn: "Note",
      type: "string",
      required: false,
      description: "关系或依据的说明；没有则留空。",
    },
    {
      ...eid,
      derived: true,
      description: "所指条目首次列出之处、或所指类别的标题所在条款的编号。",
    },
    {
      ...quote,
      derived: true,
      description:
        "所指条目首次列出时的原文，或所指类别的标题，照录。不是别名的出处：别名是否见于原文，看“依据”，记原文的才见于原文，也不一定就在这一处；关系不是“同一”的，引文说的更不是别名所指的东西。",
    },
    quoteStart,
    quoteEnd,
  ],
} as const satisfies Table;

/** A row as an editor writes it. */
export type AliasRow = RowOf<typeof aliases>;
