import type { Table, TableData } from "../domain/table.ts";
import { writeCsv, writeExcelCsv } from "./csv.ts";
import { type Origin, writeJson } from "./json.ts";

/** The forms each table is published in. */
export type Form = "csv" | "excel-csv" | "json";

/** What files are made from: PolicyData, or as much of it as they need. */
export interface Publication {
  readonly policy: Origin;
  readonly tables: readonly TableData[];
}

/** A file that people can take away: what it is called, what it holds, and how to write it. */
export interface PublishedFile {
  /** Last part of its address; see `fileAddress`. */
  readonly name: string;
  readonly title: string;
  /** As registered with IANA. Every file is UTF-8. */
  readonly mediaType: string;
  readonly table: Table;
  readonly form: Form;
  readonly write: () => string;
}

/** Every published file of a policy: the one list that pages, endpoint and tests read. */
export function publishedFiles(data: Publication): PublishedFile[] {
  return data.tables.flatMap((tableData) => filesOfTable(data, tableData));
}

function filesOfTable({ policy }: Publication, data: TableData): PublishedFile[] {
  const { table } = data;
  return [
    {
      name: `${table.name}.csv`,
      title: `${table.title}（CSV）`,
      mediaType: "text/csv",
      table,
      form: "csv",
      write: () => writeCsv(data),
    },
    {
      name: `${table.name}.excel.csv`,
      title: `${table.title}（供 Excel 打开的 CSV）`,
      mediaType: "text/csv",
      table,
      form: "excel-csv",
      write: () => writeExcelCsv(data),
    },
    {
      name: `${table.name}.json`,
      title: `${table.title}（JSON）`,
      mediaType: "application/json",
      table,
      form: "json",
      write: () => writeJson(policy, data),
    },
  ];
}
