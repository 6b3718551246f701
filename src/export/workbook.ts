import stringWidth from "string-width";
import type { TableData } from "../domain/table.ts";
import { aboutTable } from "./about.ts";
import { type FlatCell, flatCellsOf } from "./cells.ts";
import { dictionaryOf } from "./dictionary.ts";
import type { Origin } from "./json.ts";

/** A sheet of a workbook, whatever program the workbook is for: headings, then rows beneath them. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly FlatCell[])[];
  /** How wide each column is, counted in half-width characters. */
  readonly widths: readonly number[];
}

/** The sheets of a table's workbook: its rows, what its columns hold, and where it comes from. */
export function sheetsOf(origin: Origin, data: TableData, site: URL | undefined): Sheet[] {
  const { table } = data;
  return [
    sheet(
      table.title,
      table.fields.map(({ title }) => title),
      flatCellsOf(data),
    ),
    sheet(
      "字段说明",
      ["列", "字段名", "类型", "单位", "约束", "说明"],
      dictionaryOf(table).map(({ name, title, type, unit, constraints, description }) => [
        ...[title, name, type, unit, constraints.join("；"), description],
      ]),
    ),
    sheet("来源", ["事项", "说明"], aboutTable(origin, data, site)),
  ];
}

function sheet(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly FlatCell[])[],
): Sheet {
  for (const cell of rows.flat()) refuseUnwritable(cell);
  const widths = headings.map((heading, column) =>
    widthOf([heading, ...rows.map((row) => row[column] ?? null)]),
  );
  return { name, headings, rows, widths };
}

/** What XML 1.0 cannot hold, or what the writer of XLSX would leave out without a word. */
const UNWRITABLE = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD|_x[0-9A-Fa-f]{4}_/u;

/** A published cell is exact or is not published. */
function refuseUnwritable(cell: FlatCell): void {
  if (typeof cell === "string" && UNWRITABLE.test(cell))
    throw new Error(`A spreadsheet cannot hold ${JSON.stringify(cell)} as it is.`);
}

/** Room for the longest line, within what is easy to read; longer text is wrapped. */
const NARROWEST = 8;
const WIDEST = 60;

function widthOf(cells: readonly FlatCell[]): number {
  const lines = cells.flatMap((cell) => (cell === null ? "" : String(cell)).split("\n"));
  const longest = Math.max(...lines.map((line) => stringWidth(line)));
  return Math.min(Math.max(longest + 2, NARROWEST), WIDEST);
}
