import type { Table, TableData } from "../../domain/table.ts";
import type { Origin } from "../json.ts";

/*
 * A table that no policy has: one column of each type, and the cells that break careless writers
 * (a comma, a quote mark, a line break, a space at the end, nothing at all, a formula).
 */

const table = {
  name: "sample",
  title: "样表",
  titleEn: "Sample",
  description: "虚构的表，仅供测试。",
  primaryKey: "id",
  fields: [
    column("id", "编号", { type: "string", unique: true, required: true }),
    column("eid", "条款", { type: "string", references: "provisions.eid", required: true }),
    column("quote", "引文", { type: "string", required: true }),
    column("comparator", "比较", {
      type: "string",
      required: true,
      categories: [
        { value: "=", label: "为" },
        { value: "≥", label: "不低于" },
      ],
    }),
    column("value", "数值", { type: "number", unit: "亿元", required: false }),
    column("year", "年份", { type: "year", required: true }),
    column("occurrence", "第几处", { type: "integer", required: false }),
    column("list_open", "含“等”", { type: "boolean", required: true }),
    column("forms", "形态", { type: "list", required: false }),
  ],
} satisfies Table;

function column<Rest>(name: string, title: string, rest: Rest) {
  return { name, title, titleEn: name, description: `${title}的说明。`, ...rest };
}

/** The fabricated table with its rows. */
export const sample: TableData = {
  table,
  rows: [
    {
      id: "plain",
      eid: "s1-p1",
      quote: "铝、镁，钛 ",
      comparator: "≥",
      value: -0.5,
      year: 2017,
      occurrence: 2,
      list_open: true,
      forms: ["板材", "粉末"],
    },
    {
      id: "awkward",
      eid: "s1-t1-r1",
      quote: '他说"好",\n另起一行',
      comparator: "=",
      value: null,
      year: 2018,
      occurrence: null,
      list_open: false,
      forms: [],
    },
    {
      id: "formula",
      eid: "s1-p2",
      quote: '=HYPERLINK("x")\n+1',
      comparator: "=",
      value: 0,
      year: 2019,
      occurrence: 1,
      list_open: false,
      forms: ["-丝", "@管"],
    },
  ],
};

/** The fabricated policy that the table says it comes from. */
export const sampleOrigin: Origin = {
  id: "sample-policy",
  title: { value: "样本方案", basis: "据正文" },
  issuer: { value: "样本委员会", basis: "原文" },
  dated: "2017-04-06",
  source: { name: "样本来源", published: "2017-04-07" },
  sourceHash: "0".repeat(64),
};
