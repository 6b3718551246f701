import type { Issue } from "../domain/issue.ts";
import type { AnyRow, Cell, Table } from "../domain/table.ts";
import {
  actions,
  families,
  groups,
  materials,
  measures,
  mentions,
  targets,
} from "../domain/tables.ts";
import { faultAt } from "./placing.ts";
import type { PolicyTables } from "./policy-tables.ts";
import { rowsOf } from "./policy-tables.ts";
import type { FiledRow } from "./table.ts";

type Row = FiledRow<AnyRow>;

/** The tables whose ids are addresses of pages, or anchors on pages that all policies share. */
const ADDRESSED: readonly Table[] = [
  groups,
  materials,
  mentions,
  families,
  targets,
  actions,
  measures,
];

/** An id belongs to one policy only: a fault for every row whose id an earlier policy has. */
export function takenIds(policies: readonly PolicyTables[]): Issue[] {
  return ADDRESSED.flatMap((table) => {
    const rows = policies.map((tables) => rowsOf(tables, table));
    return rows.flatMap((own, index) => {
      const earlier = new Map(rows.slice(0, index).flatMap((others) => others.map(keyed(table))));
      return own.flatMap((row) => takenId(table, row, earlier));
    });
  });
}

function keyed(table: Table): (row: Row) => [Cell | undefined, Row] {
  return (row) => [row.values[table.primaryKey], row];
}

function takenId(table: Table, row: Row, earlier: ReadonlyMap<Cell | undefined, Row>): Issue[] {
  const id = row.values[table.primaryKey];
  const other = earlier.get(id);
  if (other === undefined) return [];
  const found = `编号“${String(id)}”已用于 ${other.file} 第 ${other.row} 行`;
  const mend = "改用别的编号；各份政策的编号都是网址，不可相同";
  return [faultAt(table, row, { field: table.primaryKey, code: "id-taken", found, mend })];
}
