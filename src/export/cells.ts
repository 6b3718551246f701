import {
  type AnyRow,
  type Cell,
  type Field,
  joinedItems,
  type TableData,
} from "../domain/table.ts";

/** The cell of a row. A column that the row does not have is our fault, never an empty cell. */
function cellOf(row: AnyRow, name: string): Cell {
  const cell = row[name];
  if (cell === undefined) throw new Error(`The row has no column ${name}.`);
  return cell;
}

/** What one cell of a sheet or a CSV holds; null is written as nothing. */
export type FlatCell = string | number | boolean | null;

/** The cells of each row in the order of the table's columns, a list as one cell. */
export function flatCellsOf({ table, rows }: TableData): FlatCell[][] {
  return rows.map((row) => table.fields.map((field) => flat(field, cellOf(row, field.name))));
}

/** A list of nothing is an empty cell too, in every form that knows no lists. */
function flat(field: Field, cell: Cell): FlatCell {
  if (typeof cell !== "object" || cell === null) return cell;
  if (field.type !== "list") throw new Error(`${field.name} is no list, and holds one.`);
  return joinedItems(field, cell);
}

/** The row with its columns in the table's order, whatever order it came in. */
export function orderedRow({ table }: TableData, row: AnyRow): Record<string, Cell> {
  return Object.fromEntries(table.fields.map(({ name }) => [name, cellOf(row, name)]));
}
