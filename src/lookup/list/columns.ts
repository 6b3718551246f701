import { isHeading, nameRank } from "./headings.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** Where in a sheet the product names stand. */
export interface Columns {
  /** The place among the rows of the row of headings; null where the names begin at once. */
  readonly heading: number | null;
  /** The column of the names. */
  readonly column: number;
}

/** Titles and remarks stand above the headings of many a form; further down are names. */
const HEADING_WITHIN = 6;

/** So many rows tell what a column holds. */
const SAMPLE = 500;

/** Where the product names seem to stand: under their heading, else where most words are. */
export function guessColumns({ rows }: Sheet): Columns {
  const heading = headingRow(rows);
  if (heading === null) return { heading, column: wordiest(rows) };
  return { heading, column: namedColumn(rows[heading]) ?? wordiest(rows.slice(heading + 1)) };
}

/** The sheet of a workbook that seems to hold the names: one that says so, else the longest. */
export function guessSheet(sheets: readonly Sheet[]): number {
  const named = sheets.findIndex(({ rows }) => {
    const heading = headingRow(rows);
    return heading !== null && namedColumn(rows[heading]) !== null;
  });
  const lengths = sheets.map(({ rows }) => rows.length);
  return named >= 0 ? named : lengths.indexOf(Math.max(...lengths));
}

/** The row with the most headings, so that a title which speaks of products is not taken for one. */
function headingRow(rows: readonly SheetRow[]): number | null {
  const counts = rows.slice(0, HEADING_WITHIN).map(headingsIn);
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
}

/**
 * How many headings a row has; none where most of its cells are something else. A word that stands
 * alone below the first row is a name, or a remark among names: nothing above it may be lost.
 */
function headingsIn({ cells }: SheetRow, at: number): number {
  const filled = cells.filter((cell) => cell !== "");
  if (at > 0 && filled.length < 2) return 0;
  const headings = filled.filter(isHeading).length;
  return headings * 3 >= filled.length ? headings : 0;
}

function namedColumn(row: SheetRow | undefined): number | null {
  const ranked = (row?.cells ?? []).flatMap((cell, column) => {
    const rank = nameRank(cell);
    return rank === null ? [] : [{ rank, column }];
  });
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.column ?? null;
}

/** How many columns a sheet has. */
export const widthOf = ({ rows }: Sheet): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.length), 1);

/** The column with the most distinct words; the first of equals. */
function wordiest(rows: readonly SheetRow[]): number {
  const sample = rows.slice(0, SAMPLE);
  const counts = Array.from({ length: widthOf({ name: "", rows: sample }) }, (_, column) => {
    const words = sample.map(({ cells }) => cells[column] ?? "").filter(isWords);
    return new Set(words).size;
  });
  return counts.indexOf(Math.max(...counts));
}

/** Words, and not a number, a date or a code (GB/T 3620, 6061-T6, 2024年3月). */
const isWords = (cell: string): boolean =>
  /\p{Script=Han}|\p{Letter}{3}/u.test(cell) &&
  !/^[\d年月日:：./\- ]+$/.test(cell) &&
  !/^[A-Z]{1,6}[/\d][\w./ -]*$/i.test(cell);
