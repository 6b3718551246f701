import type { RowOf, Table } from "./table.ts";
import { comparator } from "./tables/comparator.ts";
import { PLACES_DELIMITER } from "./tables/quote-fields.ts";

/** What a row of a figure is: a promise of the record, a number of ours, or neither. */
const KINDS = [
  { value: "目标", label: "原文提出的目标，不是完成数" },
  { value: "推算", label: "本站由目标值算得" },
  { value: "计数", label: "本站的计数，不是发文机关的计数" },
  { value: "条目", label: "本站按拆分规则得出的材料条目" },
  { value: "安排", label: "原文安排的工作，不表示已经完成" },
  { value: "标题", label: "原文的标题" },
  { value: "未载", label: "原文没有，图中留空" },
  { value: "假设", label: "本站算数时的假定，原文没有这样说" },
  { value: "工具", label: "原文的措施点名的工具，不表示已经设立或可以申请" },
  { value: "引文", label: "原文的字" },
  { value: "归纳", label: "本站对原文的归纳" },
  { value: "校注", label: "编者的校注，未经发文机关确认" },
] as const;

/** Places in `source.txt`, as many as there are quotes and in their order. */
const PLACES = {
  type: "list",
  itemType: "integer",
  delimiter: PLACES_DELIMITER,
  unit: "码点",
  minimum: 0,
  required: false,
} as const;

/** What is drawn in a figure, a row a mark: the table that goes with the picture when it is taken away. */
export const drawn = {
  name: "drawn",
  title: "图中各数",
  titleEn: "What is drawn",
  description: "一行是图中的一个标记，次序与图后的数据表相同。",
  primaryKey: "id",
  fields: [
    {
      name: "id",
      title: "编号",
      titleEn: "Identifier",
      type: "string",
      unique: true,
      required: true,
      description: "标记的编号，与 SVG 里的 data-mark 一致。",
    },
    {
      name: "series",
      title: "系列",
      titleEn: "Series",
      type: "string",
      required: true,
      description: "标记所属的指标、类别、支点或材料族。",
    },
    {
      name: "label",
      title: "标记",
      titleEn: "Label",
      type: "string",
      required: true,
      description: "标记的名称，或图中印在标记旁的写法。",
    },
    {
      name: "year",
      title: "年份",
      titleEn: "Year",
      type: "year",
      required: false,
      description: "数或工作所属的年份；与年份无关时留空。",
    },
    {
      ...comparator,
      required: false,
      description: "“以上”记≥，“突破”记>，其余的数记=；没有数时留空。",
    },
    {
      name: "value",
      title: "数值",
      titleEn: "Value",
      type: "number",
      required: false,
      description: "图中的数，推算的取图中所印的位数；没有数时留空。",
    },
    {
      name: "unit",
      title: "单位",
      titleEn: "Unit",
      type: "string",
      required: false,
      description: "数值的单位；没有数时留空。",
    },
    {
      name: "kind",
      title: "性质",
      titleEn: "Kind",
      type: "string",
      categories: KINDS,
      required: true,
      description: "这一行是原文的目标、本站的推算，还是别的；没有一行是实际完成数。",
    },
    {
      name: "formula",
      title: "算式",
      titleEn: "Formula",
      type: "string",
      required: false,
      description: "推算的算式；不是推算的留空。",
    },
    {
      name: "in_picture",
      title: "是否画出",
      titleEn: "In the picture",
      type: "boolean",
      required: true,
      description: "false 表示只列在图后的数据表里，图中没有画。",
    },
    {
      name: "eid",
      title: "条款",
      titleEn: "Provision",
      type: "list",
      delimiter: PLACES_DELIMITER,
      required: false,
      description: "引文所在条款的编号，与引文一一对应。",
    },
    {
      name: "quote",
      title: "引文",
      titleEn: "Quote",
      type: "list",
      delimiter: PLACES_DELIMITER,
      required: false,
      description: "标记所依据的原文，一字不改；不止一处时用“｜”隔开，原文里没有这个符号。",
    },
    {
      ...PLACES,
      name: "quote_start",
      title: "引文起点",
      titleEn: "Starts of the quotes",
      description:
        "各处引文在来源文本 source.txt 中从哪里开始：引文之前有几个 Unicode 码点（换行也算一个）。",
    },
    {
      ...PLACES,
      name: "quote_end",
      title: "引文止点",
      titleEn: "Ends of the quotes",
      description: "各处引文到哪里为止，不含这一位置：从起点取到止点之前，正好是引文，一字不差。",
    },
  ],
} as const satisfies Table;

/** One mark of a figure as a row of a table. */
export type Drawn = RowOf<typeof drawn>;
