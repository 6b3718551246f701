import type { FrozenTable } from "../../domain/frozen-table.ts";
import type { ReleasedPolicy } from "../../domain/release.ts";
import type { TableData } from "../../domain/table.ts";
import { flatCellsOf } from "../cells.ts";
import { type DescribedPolicy, readOffTables } from "../descriptions.ts";

/** What of a policy can be compared between releases: its text, its notes, its data. */
export const comparedTables = (data: DescribedPolicy): TableData[] => [
  ...readOffTables(data),
  ...data.tables,
];

/** A table as a release will hold it: what reading its CSV back gives, without writing it. */
export function frozenTable(data: TableData): FrozenTable {
  const { name, title, primaryKey: key, fields } = data.table;
  return {
    ...{ name, title, key },
    fields: fields.map((field) => ({ name: field.name, title: field.title })),
    rows: flatCellsOf(data).map((cells) => cells.map((cell) => String(cell ?? ""))),
  };
}

/** A policy as a release of today would hold it. */
export const asReleased = (data: DescribedPolicy): ReleasedPolicy => ({
  id: data.policy.id,
  title: data.policy.title.value,
  tables: comparedTables(data).map(frozenTable),
});
