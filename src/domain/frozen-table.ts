/**
 * A table as a release holds it: every cell the text that stands in its CSV. It says itself what its
 * columns are called, so that a release of years ago can be read whatever the tables are by then.
 */
export interface FrozenTable extends FrozenHeader {
  /** The cells of each row, in the order of the fields. */
  readonly rows: readonly (readonly string[])[];
}

/** What is said of a table ahead of its rows. */
export interface FrozenHeader {
  readonly name: string;
  readonly title: string;
  /** The column whose cell names a row. */
  readonly key: string;
  readonly fields: readonly FrozenField[];
}

export interface FrozenField {
  readonly name: string;
  readonly title: string;
}

/** The rows by their keys. */
export function rowsByKey({ key, fields, rows }: FrozenTable): Map<string, readonly string[]> {
  const column = fields.findIndex(({ name }) => name === key);
  return new Map(rows.map((row) => [row[column] ?? "", row]));
}
