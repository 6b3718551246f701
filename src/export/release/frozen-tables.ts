import type { FrozenTable } from "../../domain/frozen-table.ts";
import type { ReleasedPolicy } from "../../domain/release.ts";
import type { TableData } from "../../domain/table.ts";
import { isReadOff } from "../../domain/tables.ts";
import { flatCellsOf } from "../cells.ts";
import type { DescribedPolicy } from "../descriptions.ts";

/** What of a policy can be compared between releases: its text, its notes, its data. */
export const comparedTables = ({ tables }: DescribedPolicy): TableData[] => [
  ...tables.filter(({ table }) => isReadOff(table)),
  ...tables.filter(({ table }) => !isReadOff(table)),
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

/** A policy as a release of today would hold it; `figures` are what its figures show. */
export const asReleased = (
  data: DescribedPolicy,
  figures: readonly FrozenTable[],
): ReleasedPolicy => ({
  id: data.policy.id,
  title: data.policy.title.value,
  tables: comparedTables(data).map(frozenTable),
  figures,
});
