import type { AnyRow, Cell, TableData } from "../domain/table.ts";

/** The cell of a row. A column that the row does not have is our fault, never an empty cell. */
export function cellOf(row: AnyRow, name: string): Cell {
  const cell = row[name];
  if (cell === undefined) throw new Error(`The row has no column ${name}.`);
  return cell;
}

/** The cells of each row, in the order of the table's columns. */
export function cellsOf({ table, rows }: TableData): Cell[][] {
  return rows.map((row) => table.fields.map((field) => cellOf(row, field.name)));
}
