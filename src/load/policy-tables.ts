import type { Issue } from "../domain/issue.ts";
import type { AnyRow, Table } from "../domain/table.ts";
import { TABLES } from "../domain/tables.ts";
import { actions } from "../domain/tables/actions.ts";
import { aliases } from "../domain/tables/aliases.ts";
import { families } from "../domain/tables/families.ts";
import { groups } from "../domain/tables/groups.ts";
import { materials } from "../domain/tables/materials.ts";
import { measures } from "../domain/tables/measures.ts";
import { mentions } from "../domain/tables/mentions.ts";
import { phrases } from "../domain/tables/phrases.ts";
import { remainders } from "../domain/tables/remainders.ts";
import { targets } from "../domain/tables/targets.ts";
import { faultAt } from "./placing.ts";
import type { FileText, Reading } from "./reading.ts";
import type { FiledRow, TableReading } from "./table.ts";
import { readTable } from "./table.ts";

/** Every table of a policy as read, by name. */
export interface PolicyTables {
  readonly groups: TableReading<typeof groups>;
  readonly phrases: TableReading<typeof phrases>;
  readonly materials: TableReading<typeof materials>;
  readonly mentions: TableReading<typeof mentions>;
  readonly aliases: TableReading<typeof aliases>;
  readonly families: TableReading<typeof families>;
  readonly remainders: TableReading<typeof remainders>;
  readonly targets: TableReading<typeof targets>;
  readonly actions: TableReading<typeof actions>;
  readonly measures: TableReading<typeof measures>;
}

/** A policy's CSV files by table name. */
export type TableFiles = (name: string) => FileText;

/** Reads all tables of a policy, and checks that what they refer to exists. */
export function readPolicyTables(file: TableFiles): Reading<PolicyTables> {
  const issues: Issue[] = [];
  const read = <T extends Table>(table: T): TableReading<T> => {
    const reading = readTable(table, file(table.name));
    issues.push(...reading.issues);
    return reading.value;
  };
  const value = {
    groups: read(groups),
    phrases: read(phrases),
    materials: read(materials),
    mentions: read(mentions),
    aliases: read(aliases),
    families: read(families),
    remainders: read(remainders),
    targets: read(targets),
    actions: read(actions),
    measures: read(measures),
  };
  return { value, issues: [...issues, ...danglingReferences(value)] };
}

/** A table's rows, whichever table it is. */
export function rowsOf(tables: PolicyTables, table: Table): readonly FiledRow<AnyRow>[] {
  return readingOf(tables, table).rows;
}

type AnyReading = Pick<TableReading<Table>, "keys"> & {
  readonly rows: readonly FiledRow<AnyRow>[];
};

function readingOf(tables: PolicyTables, table: Table): AnyReading {
  const readings: Readonly<Record<string, AnyReading>> = { ...tables };
  const reading = readings[table.name];
  if (reading === undefined) throw new Error(`no table is called ${table.name}`);
  return reading;
}

/**
 * References between tables; those to provisions are checked where the quotes are placed. Nothing
 * is said of references to a table that cannot be read: its own fault is the one to mend.
 */
function danglingReferences(tables: PolicyTables): Issue[] {
  return TABLES.flatMap((table: Table) =>
    table.fields.flatMap((field) => {
      const target = TABLES.find(
        ({ name, primaryKey }) =>
          "references" in field && field.references === `${name}.${primaryKey}`,
      );
      const known = target === undefined ? null : readingOf(tables, target).keys;
      if (target === undefined || known === null) return [];
      return rowsOf(tables, table).flatMap((row): Issue[] => {
        const id = row.values[field.name] ?? null;
        if (id === null || known.has(String(id))) return [];
        const found = `${field.title}（${field.name}）“${String(id)}”不在${target.title}表中`;
        const mend = `改为 ${target.name}.csv 中已有的编号，或先在那里加上`;
        return [faultAt(table, row, { field: field.name, code: "reference", found, mend })];
      });
    }),
  );
}
