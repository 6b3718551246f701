import type { Table } from "../domain/table.ts";

/** A column whose cells name rows of a table, by that table's key. */
export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

/** The columns of a table that refer, read off its description (`references: "groups.id"`). */
export function foreignKeys({ fields }: Table): ForeignKey[] {
  return fields.flatMap((field) => {
    if (!("references" in field)) return [];
    const [table = "", key = ""] = field.references.split(".");
    return [{ column: field.name, table, key }];
  });
}
