import Papa from "papaparse";

import type { FrozenHeader, FrozenTable } from "../domain/frozen-table.ts";

/**
 * A table that has been published, read back from its CSV (RFC 4180, column names first): by its own
 * columns and no description of today. It was checked before it was frozen.
 */
export function readFrozenTable(header: FrozenHeader, csv: string): FrozenTable {
  const { data } = Papa.parse<string[]>(csv, { delimiter: ",", skipEmptyLines: true });
  return { ...header, rows: data.slice(1) };
}
