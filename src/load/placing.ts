import type { Issue } from "../domain/issue.ts";
import type { Quote } from "../domain/quote.ts";
import type { Table } from "../domain/table.ts";
import { writtenFields } from "../domain/table.ts";
import type { QuoteFinder } from "./quotes.ts";
import { isPlaced } from "./quotes.ts";
import type { Reading } from "./reading.ts";
import type { FiledRow } from "./table.ts";

/** What every row has that rests on words of the record. */
interface Quoting {
  readonly eid: string;
  readonly quote: string;
  readonly occurrence?: number | null;
}

/** A row with its quote found in the record. */
export interface PlacedRow<R> extends FiledRow<R> {
  readonly quote: Quote;
}

/** Where a field of a row is written: at that field's column. */
export function placeAt(
  table: Table,
  { file, row }: Pick<FiledRow<unknown>, "file" | "row">,
  field: string,
): Pick<Issue, "file" | "row" | "column"> {
  const column = writtenFields(table).findIndex(({ name }) => name === field) + 1;
  return { file, row, column: Math.max(column, 1) };
}

/** A fault in a field of a row, at that field's column. */
export function faultAt(
  table: Table,
  row: Pick<FiledRow<unknown>, "file" | "row">,
  fault: { readonly field: string } & Pick<Issue, "code" | "found" | "mend">,
): Issue {
  const { field, ...rest } = fault;
  return { ...placeAt(table, row, field), ...rest };
}

/** A character may belong to one row only: a fault for every row that takes one already taken. */
export function overlapIssues<R extends { readonly id: string }>(
  table: Table,
  rows: readonly PlacedRow<R>[],
): Issue[] {
  return rows.flatMap((row, index) => {
    const { start, end } = row.quote;
    const other = rows.slice(0, index).find(({ quote }) => quote.start < end && start < quote.end);
    if (other === undefined) return [];
    const found = `与 ${other.values.id} 的文字重叠`;
    const mend = "缩短其中一处，使每个字只属于一处";
    return [faultAt(table, row, { field: "quote", code: "quote-overlap", found, mend })];
  });
}

/** Finds every row's quote; rows whose words are not to be found are left out, with a fault each. */
export function placeQuotes<R extends Quoting>(
  table: Table,
  rows: readonly FiledRow<R>[],
  find: QuoteFinder,
): Reading<readonly PlacedRow<R>[]> {
  const value: PlacedRow<R>[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const { eid, quote, occurrence = null } = row.values;
    const found = find({ eid, quote, occurrence });
    if (isPlaced(found)) value.push({ ...row, quote: found });
    else {
      const field = found.code === "eid-unknown" ? "eid" : "quote";
      issues.push(faultAt(table, row, { field, ...found }));
    }
  }
  return { value, issues };
}
