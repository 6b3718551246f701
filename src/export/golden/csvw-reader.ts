import Papa from "papaparse";

/*
 * As much of a validator of CSV on the Web as our descriptions use. It knows the standard
 * (Metadata Vocabulary for Tabular Data) and nothing of the tables.
 */

interface Column {
  readonly name: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly datatype:
    | string
    | { readonly base: string; readonly format?: string; readonly minimum?: number };
  readonly required: boolean;
  readonly null: string;
  readonly separator?: string;
}

interface ForeignKey {
  readonly columnReference: string;
  readonly reference: { readonly resource: string; readonly columnReference: string };
}

export interface TableDescription {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly Column[];
    readonly primaryKey: string;
    readonly foreignKeys?: readonly ForeignKey[];
  };
}

type Csvs = ReadonlyMap<string, string>;

/** Whatever a table, or its place among the tables described with it, breaks of its description. */
export function csvwFaults(
  table: TableDescription,
  group: readonly TableDescription[],
  csvs: Csvs,
): string[] {
  const [heading = [], ...rows] = rowsOf(table, csvs);
  const { columns, foreignKeys = [] } = table.tableSchema;
  return [
    ...headingFaults(columns, heading),
    ...columns.flatMap((column, place) =>
      rows.flatMap((row) => cellFaults(column, row[place] ?? "nothing")),
    ),
    ...keyFaults(table, csvs),
    ...foreignKeys.flatMap((key) => foreignKeyFaults(table, group, key, csvs)),
  ].map((what) => `${table.url}: ${what}`);
}

function rowsOf({ url }: TableDescription, csvs: Csvs): string[][] {
  const csv = csvs.get(url);
  if (csv === undefined) throw new Error(`${url} is not published`);
  return Papa.parse<string[]>(csv.replace(/\r\n$/, "")).data;
}

/** A heading must be one of its column's titles, where those in no language match any (5.6). */
function headingFaults(columns: readonly Column[], heading: readonly string[]): string[] {
  const titles = columns.map((column) => column.titles.und);
  return JSON.stringify(titles) === JSON.stringify(heading) ? [] : [`heading ${heading.join()}`];
}

/** How a value of a type is written in XML Schema. */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  integer: /^[-+]?\d+$/,
  decimal: /^[-+]?\d+(\.\d+)?$/,
  gYear: /^-?\d{4,}$/,
  boolean: /^(true|false)$/,
};

function cellFaults({ name, datatype, required, separator, ...column }: Column, cell: string) {
  if (cell === column.null) return required ? [`${name} is empty`] : [];
  const base = typeof datatype === "string" ? datatype : datatype.base;
  const { format = "", minimum = -Infinity } = typeof datatype === "string" ? {} : datatype;
  const pattern = new RegExp(base === "boolean" ? "" : format);
  const values = separator === undefined ? [cell] : cell.split(separator);
  return values
    .filter((value) => LEXICAL[base]?.test(value) !== true || !pattern.test(value) || Number(value) < minimum)
    .map((value) => `${name} holds ${value}`);
}

function columnOf(table: TableDescription, name: string, csvs: Csvs): string[] {
  const place = table.tableSchema.columns.findIndex((column) => column.name === name);
  if (place === -1) throw new Error(`${table.url} has no column ${name}`);
  return rowsOf(table, csvs)
    .slice(1)
    .map((row) => row[place] ?? "nothing");
}

function keyFaults(table: TableDescription, csvs: Csvs): string[] {
  const keys = columnOf(table, table.tableSchema.primaryKey, csvs);
  return keys
    .filter((key, place) => keys.indexOf(key) !== place)
    .map((key) => `${key} is there twice`);
}

function foreignKeyFaults(
  table: TableDescription,
  group: readonly TableDescription[],
  { columnReference, reference }: ForeignKey,
  csvs: Csvs,
): string[] {
  const other = group.find(({ url }) => url === reference.resource);
  if (other === undefined) return [`${reference.resource} is not described with it`];
  const known = new Set(columnOf(other, reference.columnReference, csvs));
  return columnOf(table, columnReference, csvs)
    .filter((cell) => cell !== "" && !known.has(cell))
    .map((cell) => `${columnReference} names ${cell}`);
}
