import type { RowOf, Table } from "../table.ts";
import { id } from "./id.ts";
import { eid, occurrence, quote, quoteEnd, quoteStart } from "./quote-fields.ts";

/** 主要措施: the sentences of section 五. */
export const measures = {
  name: "measures",
  title: "主要措施",
  titleEn: "Measures",
  description:
    "第五部分除段首标题外的每一句，一句一行。段首标题本身（如“要研究制定……考核评估体系。”）不另列行，见各点的标题。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "verb",
      title: "动作",
      titleEn: "Verb",
      type: "string",
      required: true,
      description: "句中的主要动词，取自原文。",
    },
    {
      name: "object",
      title: "对象",
      titleEn: "Object",
      type: "string",
      required: true,
      description: "动作的对象，取自原文，可简写。",
    },
    {
      name: "actor",
      title: "主体",
      titleEn: "Actor",
      type: "string",
      required: false,
      description: "原文写明的施动者，可简写；原文未载则留空。",
    },
    {
      name: "instrument",
      title: "工具",
      titleEn: "Instrument",
      type: "list",
      required: false,
      description:
        "句中点名的机制、制度、工程、计划、平台、会展、金融工具，以及财税、生活保障方面的支持，照录原文；没有则留空。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
    {
      name: "instrument_kind",
      title: "工具类别",
      titleEn: "Kind of instrument",
      type: "string",
      categories: [
        { value: "mechanism", label: "机制与制度" },
        { value: "finance", label: "财税与融资" },
        { value: "association", label: "联合会" },
        { value: "programme", label: "工程、计划与方向" },
        { value: "site", label: "园区与平台" },
        { value: "guarantee", label: "住房等生活保障" },
        { value: "event", label: "会展" },
      ],
      required: false,
      description: "编者归并：句中点名的工具属于哪一类，一句只归一类；没有点名工具则留空。",
    },
    {
      name: "bodies",
      title: "提到的机构",
      titleEn: "Bodies mentioned",
      type: "list",
      required: false,
      description:
        "句中提到的机构，照录原文，不表示原文写明由它去做（那记在主体）；没有提到则留空。",
    },
    {
      name: "enterprise",
      title: "涉及的一方",
      titleEn: "Whom it may concern",
      type: "string",
      required: false,
      description:
        "编者选出的句子里，可能指到企业、其人员、会员或产业的词语，照录原文，不都是企业；其他句子留空，不表示与企业无关。",
    },
    {
      name: "ask",
      title: "可以问什么",
      titleEn: "What is left open",
      type: "string",
      required: false,
      description:
        "编者所拟：这一句留下了什么没有写，企业可以拿去问。只写点名了一种工具、而企业可能是对象的句子；不表示有补助或可以申请。其他句子留空。",
    },
  ],
} as const satisfies Table;

/** A row as an editor writes it. */
export type MeasureRow = RowOf<typeof measures>;
