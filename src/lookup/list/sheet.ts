import type { ListFault } from "./fault.ts";

/** One row that is not blank, its cells as text. */
export interface SheetRow {
  /** As editors and spreadsheets count, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as it was handed in: a text, or one sheet of a workbook. */
export interface Sheet {
  /** Of a sheet in a workbook; empty for a text. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** What was made of a text or a file. */
export interface SheetsRead {
  /** At least one, each with at least one row. */
  readonly sheets: readonly Sheet[];
  /** How it was read, for the reader to check: 按 GBK 读，逗号分隔. */
  readonly how: string;
  /** What did not stop the reading, and may have spoiled it. */
  readonly warnings: readonly ListFault[];
}

/** Rows in which something stands; their cells without what surrounds the words. */
export function filledRows(rows: readonly SheetRow[]): SheetRow[] {
  return rows
    .map(({ line, cells }) => ({ line, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** Full-width, no-break and zero-width blanks come with cells copied from pages and documents. */
const tidy = (cell: string): string =>
  cell
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
