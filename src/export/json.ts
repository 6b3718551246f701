import type { Policy } from "../domain/policy.ts";
import type { TableData } from "../domain/table.ts";
import { orderedRow } from "./cells.ts";
import { RELEASE } from "./publisher.ts";
import { LICENCE } from "./terms.ts";

/** What of a policy travels with each of its JSON files, since files get parted from their page. */
export type Origin = Pick<Policy, "id" | "title" | "issuer" | "dated" | "source" | "sourceHash">;

/**
 * A table as JSON: where it comes from, its version, its description as in domain/tables.ts, and its rows with
 * typed values. A number is a number, a list an array (empty where nothing is listed), absence null.
 */
export function writeJson(origin: Origin, data: TableData): string {
  const rows = data.rows.map((row) => orderedRow(data, row));
  const { version } = RELEASE;
  const whole = { policy: originOf(origin), version, licence: LICENCE, table: data.table, rows };
  return JSON.stringify(whole, null, 2) + "\n";
}

/** A table for programs that read line by line: each line one row as a JSON object, nothing else. */
export function writeNdjson(data: TableData): string {
  return data.rows.map((row) => JSON.stringify(orderedRow(data, row)) + "\n").join("");
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
