import type { Policy } from "../domain/policy.ts";
import type { Cell, TableData } from "../domain/table.ts";
import { cellOf } from "./cells.ts";
import { LICENCE } from "./terms.ts";

/** What of a policy travels with each of its JSON files, since files get parted from their page. */
export type Origin = Pick<Policy, "id" | "title" | "issuer" | "dated" | "source" | "sourceHash">;

/**
 * A table as JSON: where it comes from, its description as in domain/tables.ts, and its rows with
 * typed values. A number is a number, a list an array (empty where nothing is listed), absence null.
 */
export function writeJson(origin: Origin, { table, rows }: TableData): string {
  const typed = rows.map((row): Record<string, Cell> =>
    Object.fromEntries(table.fields.map(({ name }) => [name, cellOf(row, name)])),
  );
  return (
    JSON.stringify({ policy: originOf(origin), licence: LICENCE, table, rows: typed }, null, 2) +
    "\n"
  );
}

const originOf = ({ id, title, issuer, dated, source, sourceHash }: Origin) => ({
  id,
  title: title.value,
  titleBasis: title.basis,
  issuer: issuer.value,
  dated,
  source,
  sourceSha256: sourceHash,
});
