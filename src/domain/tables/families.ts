import type { RowOf, Table } from "../table.ts";
import { id } from "./id.ts";
import { eids, quoteEnds, quotes, quoteStarts } from "./quote-fields.ts";

/** 材料族: materials that the record writes with the same words. */
export const families = {
  name: "families",
  title: "材料族",
  titleEn: "Material families",
  description:
    "编者选定的材料族：原文用同样字样写到的材料，不论列在哪一类，归为一族，供对照它们写在原文哪几处。选定的依据是：字样在原文至少有两处（分在几处条款，或在一处条款里出现两次），而且是读者会拿来查的材料名；金属、化工之类过宽的说法不选。写在哪里由程序在全文逐字查找，每一处都引在最后四列；同族不表示是同一种材料，一处原文可以属于几族，各族的处数不可相加。",
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
      description: "族的名称，编者所拟。",
    },
    {
      name: "name_en",
      title: "英文名",
      titleEn: "English name",
      type: "string",
      required: true,
      description: "编者译名，仅供参考。",
    },
    {
      name: "words",
      title: "字样",
      titleEn: "Words",
      type: "list",
      required: true,
      description: "原文出现其中任何一个，就算写到了这一族；每一个都须见于原文。",
    },
    {
      name: "except",
      title: "除外",
      titleEn: "Exceptions",
      type: "list",
      required: false,
      description: "字样若是这里某个更长的词的一部分，就不算；没有则留空。",
    },
    {
      name: "note",
      title: "说明",
      titleEn: "Note",
      type: "string",
      required: false,
      description: "编者怎样归并、哪些相近的没有算入；没有则留空。",
    },
    eids,
    {
      ...quotes,
      description:
        "原文写到这一族的每一处，照录，按原文次序，与条款、起点、止点逐项对应：字样在某个条目的提及之内的，引整个提及（如“钛合金板材”），否则只引字样。",
    },
    quoteStarts,
    quoteEnds,
  ],
} as const satisfies Table;

/** A row as an editor writes it. */
export type FamilyRow = RowOf<typeof families>;
