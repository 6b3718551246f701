import type { Table } from "../domain/table.ts";

/** A column whose cells name rows of a table, by that table's key. */
export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

/**
 * The columns of a table that refer, read off its description (`references: "groups.id"`). A list of
 * references is none: neither standard holds the items of a cell against a key, only the whole cell.
 */
export function foreignKeys({ fields }: Table): ForeignKey[] {
  return fields.flatMap((field) => {
    if (!("references" in field) || field.type === "list") return [];
    const [table = "", key = ""] = field.references.split(".");
    return [{ column: field.name, table, key }];
  });
}
