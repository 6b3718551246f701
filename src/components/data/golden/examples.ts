import { citedAt } from "../../../domain/citable.ts";
import { clauseCitable } from "../../../domain/clause-citation.ts";
import type { Table } from "../../../domain/table.ts";
import { awkward, policy } from "../../golden/plan.ts";
import { gallery } from "../../golden.ts";
import CiteBelow from "../CiteBelow.astro";
import Downloads from "../Downloads.astro";
import DictionaryTable from "../DictionaryTable.astro";
import FileList from "../FileList.astro";
import LinkedItems from "../LinkedItems.astro";
import TablePreview from "../TablePreview.astro";
import UseNotes from "../UseNotes.astro";

const base = { titleEn: "", description: "虚构。", required: false };
const table: Table = {
  ...base,
  name: "sample",
  title: "样表",
  primaryKey: "id",
  fields: [
    { ...base, name: "eid", title: "条款", type: "string", references: "provisions.eid" },
    { ...base, name: "quote", title: "引文", type: "string" },
    { ...base, name: "value", title: "数值", type: "number" },
    { ...base, name: "list_open", title: "含“等”", type: "boolean" },
  ],
};
const rows = [
  { eid: "s1-p1", quote: '他说"好"，\n<b>另起</b>  一行 ', value: 0, list_open: false },
  { eid: null, quote: null, value: null, list_open: null },
];
const long = Array.from({ length: 101 }, (_, i) => ({ id: `x${i}` }));
const narrow: Table = {
  ...table,
  fields: [{ ...base, name: "id", title: "编号", type: "string" }],
};

const keyed: Table = {
  ...table,
  fields: [
    { ...base, name: "id", title: "编号", type: "string" },
    { ...base, name: "value", title: "数值", type: "number" },
  ],
};
const listed: Table = {
  ...table,
  fields: [
    { ...base, name: "eid", title: "条款", type: "list", references: "provisions.eid" },
    { ...base, name: "quote", title: "引文", type: "list", delimiter: "｜" },
    { ...base, name: "quote_start", title: "起点", type: "list", itemType: "integer" },
  ],
};
const sighted = { eid: ["s1-p1", "s2"], quote: ["钛；管", "钛带"], quote_start: [0, 7] };
const cited = citedAt({ ...clauseCitable(policy, awkward), kind: "cell" }, undefined);
const citations = new Map([["x1.value", { cited, files: [] }]]);

const entry = {
  name: "quote",
  title: "引文",
  type: "文字",
  unit: null,
  constraints: ["必填", "唯一"],
  description: "原文照录。",
};
const file = {
  name: "sample.csv",
  title: "样表：CSV",
  label: "CSV",
  href: "/data/plan/sample.csv",
  bytes: 1234567,
  sha256: "0".repeat(64),
  note: "供程序读取。",
};

export const galleries = [
  gallery("CiteBelow", CiteBelow, [
    ["the citation of a number, as a row across the table", { citation: { cited, files: [] }, columns: 6 }],
  ]),
  gallery("DictionaryTable", DictionaryTable, [
    [
      "a field without a unit, and one without constraints",
      {
        title: "样表",
        entries: [entry, { ...entry, name: "value", title: "数值", unit: "亿元", constraints: [] }],
      },
    ],
    ["a table without fields", { title: "样表", entries: [] }],
  ]),
  gallery("Downloads", Downloads, [
    ["a table in all its forms", { policyId: "plan", table: "targets" }],
  ]),
  gallery("FileList", FileList, [
    ["a large file and an empty one", { files: [file, { ...file, name: "empty.csv", bytes: 0 }] }],
    ["no files", { files: [] }],
  ]),
  gallery("LinkedItems", LinkedItems, [
    [
      "items that lead somewhere, and one that leads nowhere",
      {
        items: [
          { text: '他说"好"，\n<b>另起</b>', href: "/policies/plan/#s1-p1" },
          { text: "钛带", href: null },
        ],
        delimiter: "｜",
      },
    ],
    ["one item", { items: [{ text: "钛带", href: "/policies/plan/#s1-p1" }], delimiter: "｜" }],
  ]),
  gallery("TablePreview", TablePreview, [
    [
      "zero, false, a line break, and a row of empty cells",
      { policyId: "plan", data: { table, rows }, citations },
    ],
    ["a table without rows", { policyId: "plan", data: { table, rows: [] }, citations }],
    [
      "a long table, of which the first rows are shown",
      { policyId: "plan", data: { table: narrow, rows: long }, citations },
    ],
    [
      "a list of places, each leading to its own words",
      { policyId: "plan", data: { table: listed, rows: [sighted] }, citations },
    ],
    [
      "a number that can be cited by itself, in a row that has an address",
      { policyId: "plan", data: { table: keyed, rows: [{ id: "x1", value: 7 }] }, citations },
    ],
  ]),
  gallery("UseNotes", UseNotes, [["what a reader must know", { licence: "虚构的许可 & 条件" }]]),
];
