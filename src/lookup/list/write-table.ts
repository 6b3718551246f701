import Papa from "papaparse";
import { RUNNABLE } from "../../domain/runnable.ts";
import type { ResultRow } from "./result-columns.ts";
import { RESULT_COLUMNS } from "./result-columns.ts";

/** The byte order mark is for Excel, which otherwise reads Chinese CSV as GBK. */
const BOM = "\uFEFF";

/** RFC 4180, section 2.1. */
const LINE_END = "\r\n";

/** The result as CSV for Excel: a byte order mark, CRLF, and no cell that could run. */
export const writeCsvForExcel = (rows: readonly ResultRow[], site: URL): string =>
  BOM + unparse(rows, site, ",") + LINE_END;

/** The result to be pasted into a spreadsheet, which would run a formula as readily. */
export const writeTsvForPasting = (rows: readonly ResultRow[], site: URL): string =>
  unparse(rows, site, "\t");

function unparse(rows: readonly ResultRow[], site: URL, delimiter: string): string {
  const titles = RESULT_COLUMNS.map(({ title }) => title);
  const cells = rows.map((row) => RESULT_COLUMNS.map(({ cell }) => cell(row, site)));
  return Papa.unparse([titles, ...cells], {
    ...{ delimiter, newline: LINE_END, escapeFormulae: RUNNABLE },
  });
}
