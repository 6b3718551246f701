import type { RowOf, Table } from "../table.ts";
import { basis } from "./basis.ts";
import { lowestGroup } from "./catalogue-fields.ts";
import { id } from "./id.ts";
import { eid, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/** 材料条目: what the phrases name, by the published splitting rule. */
export const materials = {
  name: "materials",
  title: "材料条目",
  titleEn: "Material entries",
  description:
    "由材料短语按本站公布的拆分规则得到的条目，一行一个。条目数是本站的计数，不是政府的计数；本表也不是方案要求另行建立的产品名录。引文是首次列出该条目的那一处，其余各处见提及表。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "name",
      title: "名称",
      titleEn: "Name",
      type: "string",
      unique: true,
      required: true,
      description: "条目的中文名称。",
    },
    {
      name: "name_basis",
      title: "名称依据",
      titleEn: "Basis of the name",
      type: "string",
      categories: [
        { value: "printed", label: "原文照录" },
        { value: "completed", label: "拆分补足" },
      ],
      required: true,
      description:
        "原文照录：名称连续见于原文（不计空格）；拆分补足：共用中心词被拆开、或中间的“等”字被略去后由编者补足。",
    },
    {
      name: "name_en",
      title: "英文名",
      titleEn: "English name",
      type: "string",
      required: true,
      description: "英文名称，供检索与对照。",
    },
    {
      name: "name_en_basis",
      title: "英文名依据",
      titleEn: "Basis of the English name",
      type: "string",
      categories: basis,
      required: true,
      description: "原文未给英文名。标准：见于术语标准；通称：行业通行译名；编者：本站直译。",
    },
    lowestGroup,
    {
      name: "phrase",
      title: "短语",
      titleEn: "Phrase",
      type: "string",
      references: "phrases.id",
      required: true,
      description: "首次列出该条目的材料短语；其余各处见提及表。",
    },
    {
      name: "forms",
      title: "形态",
      titleEn: "Forms",
      type: "list",
      required: false,
      description:
        "该短语、其所在列举的总括词写明的产品形态（板、管、带、丝材、粉体等）；未写明则留空。",
    },
    {
      name: "applications",
      title: "用途",
      titleEn: "Applications",
      type: "list",
      required: false,
      description: "该短语、其所在列举或所在类别标题写明的用途；未写明则留空。",
    },
    {
      name: "list_open",
      title: "所在列举含“等”",
      titleEn: "Open list",
      type: "boolean",
      required: true,
      description: "该条目所在的列举以“等”字结尾为 true，表示没有列全；否则为 false。",
    },
    {
      name: "list_words",
      title: "“等”字原文",
      titleEn: "Words that open the list",
      type: "string",
      required: false,
      description: "表明没有列全的原文用语；列举不含“等”时留空。",
    },
    {
      name: "doubts",
      title: "存疑",
      titleEn: "Doubts",
      type: "string",
      required: false,
      description: "编者对该条目的拆分、断句或读法的疑问；没有则留空。",
    },
    {
      ...eid,
      derived: true,
      description: "首次列出该条目之处所在条款的编号，取自提及表。",
    },
    {
      ...quote,
      derived: true,
      description:
        "首次列出该条目的原文，照录，取自提及表中属于该条目、又在上面“短语”之内的那一处；拆开的短语，引文只取能区别该条目的词。",
    },
    quoteStart,
    quoteEnd,
  ],
} as const satisfies Table;

/** A row as an editor writes it. */
export type MaterialRow = RowOf<typeof materials>;
