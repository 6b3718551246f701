import type { TableData } from "../domain/table.ts";
import type { Content } from "./content.ts";
import { writeCsv, writeExcelCsv } from "./csv.ts";
import { type Origin, writeJson, writeNdjson } from "./json.ts";
import { writeOds } from "./ods.ts";
import { sheetsOf } from "./workbook.ts";
import { writeXlsx } from "./xlsx.ts";

/** The forms each table is published in. */
export type Form = "xlsx" | "csv" | "ods" | "json" | "ndjson" | "excel-csv";

/** A table with all that its files say of it; `site` where the site is built with its address. */
export interface TableSource {
  readonly origin: Origin;
  readonly data: TableData;
  readonly site: URL | undefined;
}

/** How a form is called, and how a table is written in it. */
interface TableForm {
  readonly form: Form;
  /** What people call it. */
  readonly label: string;
  /** What follows the table's name in the file's name. */
  readonly ending: string;
  /** As registered with IANA; NDJSON is not, and goes by its usual name. */
  readonly mediaType: string;
  readonly write: (source: TableSource) => Content;
}

/** In the order in which they are offered: first what most people can open. */
export const FORMS: readonly TableForm[] = [
  {
    form: "xlsx",
    label: "Excel（XLSX）",
    ending: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: ({ origin, data, site }) => writeXlsx(sheetsOf(origin, data, site)),
  },
  {
    form: "csv",
    label: "CSV",
    ending: "csv",
    mediaType: "text/csv",
    write: ({ data }) => writeCsv(data),
  },
  {
    form: "ods",
    label: "ODS",
    ending: "ods",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    write: ({ origin, data, site }) => writeOds(sheetsOf(origin, data, site)),
  },
  {
    form: "json",
    label: "JSON",
    ending: "json",
    mediaType: "application/json",
    write: ({ origin, data }) => writeJson(origin, data),
  },
  {
    form: "ndjson",
    label: "NDJSON",
    ending: "ndjson",
    mediaType: "application/x-ndjson",
    write: ({ data }) => writeNdjson(data),
  },
  {
    form: "excel-csv",
    label: "供 Excel 打开的 CSV",
    ending: "excel.csv",
    mediaType: "text/csv",
    write: ({ data }) => writeExcelCsv(data),
  },
];
