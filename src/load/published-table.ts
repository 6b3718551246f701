import type { AnyRow, Table, TableData } from "../domain/table.ts";
import type { Claim, QuoteFinder } from "./quotes.ts";
import { isPlaced } from "./quotes.ts";
import type { FiledRow } from "./table.ts";

/**
 * A table as it is published: the rows that an editor wrote, each with the place of its quote in
 * `source.txt` where it has one. A row whose words are not to be found is left out, as it is from
 * the model: that it could not be placed is a fault, which stops the build.
 */
export function publishedTable(
  table: Table,
  rows: readonly FiledRow<AnyRow>[],
  find: QuoteFinder,
): TableData {
  return { table, rows: rows.flatMap(({ values }) => publishedRow(values, find)) };
}

function publishedRow(row: AnyRow, find: QuoteFinder): AnyRow[] {
  const claim = claimOf(row);
  if (claim === null) return [row];
  const found = find(claim);
  return isPlaced(found) ? [{ ...row, quote_start: found.start, quote_end: found.end }] : [];
}

/** What a row claims of the record, or null where its table quotes nothing. */
function claimOf({ eid, quote, occurrence }: AnyRow): Claim | null {
  if (typeof eid !== "string" || typeof quote !== "string") return null;
  return { eid, quote, occurrence: typeof occurrence === "number" ? occurrence : null };
}
