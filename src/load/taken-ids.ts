import type { Issue } from "../domain/issue.ts";
import type { AnyRow, Cell, Table } from "../domain/table.ts";
import { actions } from "../domain/tables/actions.ts";
import { families } from "../domain/tables/families.ts";
import { groups } from "../domain/tables/groups.ts";
import { materials } from "../domain/tables/materials.ts";
import { measures } from "../domain/tables/measures.ts";
import { mentions } from "../domain/tables/mentions.ts";
import { targets } from "../domain/tables/targets.ts";
import type { FiledNote } from "./notes-file.ts";
import { faultAt } from "./placing.ts";
import type { PolicyTables } from "./policy-tables.ts";
import { rowsOf } from "./policy-tables.ts";
import type { FiledRow } from "./table.ts";

type Row = FiledRow<AnyRow>;
type Fault = Pick<Issue, "code" | "found" | "mend">;

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

/** What a policy gives ids to, as far as its files can be read. */
interface Named {
  readonly tables: PolicyTables;
  readonly notes: readonly FiledNote[];
}

/** An id belongs to one policy only: a fault for every row or note whose id an earlier one has. */
export function takenIds(policies: readonly Named[]): Issue[] {
  return [...takenByRows(policies.map(({ tables }) => tables)), ...takenByNotes(policies)];
}

function takenByRows(policies: readonly PolicyTables[]): Issue[] {
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
  return [faultAt(table, row, { field: table.primaryKey, ...taken(String(id), other) })];
}

/** Notes of all policies share a page, so that a note's id is taken by any row or note before it. */
function takenByNotes(policies: readonly Named[]): Issue[] {
  const takers = new Map<string, Pick<Row, "file" | "row">>(
    policies.flatMap(({ tables }) => ADDRESSED.flatMap((table) => keysOf(table, tables))),
  );
  return policies
    .flatMap(({ notes }) => notes)
    .flatMap(({ file, values: { id }, placeOf }) => {
      const place = { file, ...placeOf("id") };
      const other = takers.get(id);
      if (other !== undefined) return [{ ...place, ...taken(id, other) }];
      takers.set(id, place);
      return [];
    });
}

function keysOf(table: Table, tables: PolicyTables): [string, Row][] {
  return rowsOf(tables, table).map((row) => [String(row.values[table.primaryKey]), row]);
}

function taken(id: string, { file, row }: Pick<Row, "file" | "row">): Fault {
  const found = `编号“${id}”已用于 ${file} 第 ${row} 行`;
  return { code: "id-taken", found, mend: "改用别的编号；各份政策的编号都是网址，不可相同" };
}
