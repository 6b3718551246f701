import type { CellObject, Sheet } from "write-excel-file/universal";
import writeXlsx from "write-excel-file/universal";
import type { ResultRow } from "./result-columns.ts";
import { RESULT_COLUMNS } from "./result-columns.ts";

/** A line of the sheet that explains the result: what, and what is to be said of it. */
export type AboutLine = readonly [what: string, said: string];

/**
 * The result as an Excel workbook, and a second sheet on what it is. Every cell has a type, so
 * that a name which looks like a formula stays a name, unaltered.
 */
export function writeWorkbook(
  rows: readonly ResultRow[],
  site: URL,
  about: readonly AboutLine[],
): Promise<Blob> {
  return writeXlsx([resultSheet(rows, site), aboutSheet(about)]).toBlob();
}

function resultSheet(rows: readonly ResultRow[], site: URL): Sheet<Blob> {
  const header = RESULT_COLUMNS.map(({ title }) => heading(title));
  const cells = rows.map((row) => RESULT_COLUMNS.map(({ cell }) => typed(cell(row, site))));
  return {
    sheet: "查询结果",
    data: [header, ...cells],
    columns: RESULT_COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

function aboutSheet(about: readonly AboutLine[]): Sheet<Blob> {
  return {
    sheet: "说明",
    data: about.map(([what, said]) => [heading(what), { ...typed(said), wrap: true }]),
    columns: [{ width: 16 }, { width: 90 }],
  };
}

const heading = (value: string): CellObject => ({
  ...{ value, type: String, fontWeight: "bold", alignVertical: "top" },
});

/** "@" tells Excel that the cell is text even when somebody edits it. */
const typed = (value: string | number): CellObject =>
  typeof value === "number"
    ? { value, type: Number, alignVertical: "top" }
    : { value, type: String, format: "@", alignVertical: "top" };
