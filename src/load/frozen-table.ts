import Papa from "papaparse";

import { drawn } from "../domain/drawn.ts";
import type { FrozenHeader, FrozenTable } from "../domain/frozen-table.ts";
import { delimiterOf, type Field, LIST_DELIMITER } from "../domain/table.ts";

/**
 * A table that has been published, read back from its CSV (RFC 4180, column names first): by its own
 * columns and no description of today. It was checked before it was frozen.
 */
export function readFrozenTable(header: FrozenHeader, csv: string): FrozenTable {
  const { data } = Papa.parse<string[]>(csv, { delimiter: ",", skipEmptyLines: true });
  return { ...header, rows: data.slice(1) };
}

/**
 * What a figure shows, read back from its CSV. That names its columns alone, so that they are called
 * what they are called today; one that is no more keeps its name. The items of a list were joined
 * otherwise in the first release: that is how a file is written, and no change of what is shown.
 */
export function readFrozenFigure(
  { id, title }: { readonly id: string; readonly title: string },
  csv: string,
): FrozenTable {
  const [names = []] = Papa.parse<string[]>(csv, { delimiter: ",", preview: 1 }).data;
  const known = new Map<string, Field>(drawn.fields.map((field) => [field.name, field]));
  const fields = names.map((name) => ({ name, title: known.get(name)?.title ?? name }));
  const table = readFrozenTable({ name: id, title, key: drawn.primaryKey, fields }, csv);
  const rows = table.rows.map((cells) =>
    cells.map((cell, at) => joinedAsToday(cell, known.get(names[at] ?? ""))),
  );
  return { ...table, rows };
}

const joinedAsToday = (cell: string, field: Field | undefined): string =>
  field?.type === "list" ? cell.replaceAll(LIST_DELIMITER, delimiterOf(field)) : cell;
