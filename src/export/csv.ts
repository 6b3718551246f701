import Papa from "papaparse";
import { RUNNABLE } from "../domain/runnable.ts";
import type { TableData } from "../domain/table.ts";
import { flatCellsOf } from "./cells.ts";

/** The byte order mark is for Excel, which otherwise reads Chinese CSV as GBK. */
const BOM = "\uFEFF";

/** RFC 4180, section 2.1. A line break inside a cell stays as the record has it. */
const LINE_END = "\r\n";

/** A table as CSV for programs: RFC 4180, UTF-8 without a mark, column names, every cell exact. */
export function writeCsv(data: TableData): string {
  const names = data.table.fields.map(({ name }) => name);
  return Papa.unparse([names, ...flatCellsOf(data)], { newline: LINE_END }) + LINE_END;
}

/** A table as CSV to be opened in Excel: a mark, Chinese headings, and no cell that could run. */
export function writeExcelCsv(data: TableData): string {
  const titles = data.table.fields.map(({ title }) => title);
  // Papa's own pattern misses text of more than one line.
  const form = { newline: LINE_END, escapeFormulae: RUNNABLE };
  return BOM + Papa.unparse([titles, ...flatCellsOf(data)], form) + LINE_END;
}

/** A column in which the Excel form differs from the plain one, and in how many cells. */
export interface Guarded {
  readonly title: string;
  readonly cells: number;
}

/** Where `writeExcelCsv` puts its apostrophes: said beside the file, so that nobody is misled. */
export function guardedColumns(data: TableData): Guarded[] {
  const rows = flatCellsOf(data);
  return data.table.fields
    .map(({ title }, column) => ({
      title,
      cells: rows.filter((row) => isRunnable(row[column])).length,
    }))
    .filter(({ cells }) => cells > 0);
}

const isRunnable = (cell: unknown): boolean => typeof cell === "string" && RUNNABLE.test(cell);
