/** One of a closed set of values that a field may hold. */
export interface Category {
  readonly value: string;
  /** The value in words, for people. */
  readonly label: string;
}

interface FieldBase {
  /** Column name in the file: lower case, words joined by underscores. */
  readonly name: string;
  /** Column heading for people. */
  readonly title: string;
  readonly titleEn: string;
  /** What the column holds, and what an empty cell means where one is allowed. */
  readonly description: string;
  /** An empty cell is a fault. */
  readonly required: boolean;
  /** The build computes the column: an editor's CSV does not have it, every published form does. */
  readonly derived?: true;
}

/**
 * One column of a table. Types in the words of Data Package v2; a `list` holds text items
 * joined by full-width semicolons, since the record itself uses 、 and ,.
 */
export type Field = FieldBase &
  (
    | { readonly type: "string"; readonly unique?: true; readonly references?: string }
    | { readonly type: "string"; readonly categories: readonly Category[] }
    | {
        readonly type: "integer" | "year" | "number";
        readonly unit?: string;
        /** No cell is less. */
        readonly minimum?: number;
      }
    | { readonly type: "boolean" }
    | { readonly type: "list" }
  );

/** What joins the items of a `list` field. */
export const LIST_DELIMITER = "；";

/** A published table: its name, what a row is, and its columns. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly primaryKey: string;
  readonly fields: readonly Field[];
}

/** A cell behind the border: parsed, and null where the file has nothing. */
export type Cell = string | number | boolean | readonly string[] | null;

type CellOf<F extends Field> = F extends { type: "integer" | "year" | "number" }
  ? number
  : F extends { type: "boolean" }
    ? boolean
    : F extends { type: "list" }
      ? readonly string[]
      : F extends { categories: readonly { value: infer V }[] }
        ? V
        : string;

/**
 * The row type of a table as an editor writes it, computed from its description. A list is empty
 * rather than null.
 */
export type RowOf<T extends Table> = {
  readonly [F in T["fields"][number] as F extends { derived: true } ? never : F["name"]]: F extends
    { required: true } | { type: "list" }
    ? CellOf<F>
    : CellOf<F> | null;
};

/** A row as any code may see it that does not care which table it came from. */
export type AnyRow = Readonly<Record<string, Cell>>;

/** The columns of a table that an editor writes, in the order of the CSV under `data/`. */
export function writtenFields(table: Table): readonly Field[] {
  return table.fields.filter((field) => field.derived !== true);
}

/** A table with its rows, ready to be published. */
export interface TableData {
  readonly table: Table;
  readonly rows: readonly AnyRow[];
}

/** The words for a value that a field takes from a closed set. Throws for a value outside it. */
export function categoryLabel(table: Table, field: string, value: string): string {
  const known = table.fields.find(({ name }) => name === field);
  const categories = known !== undefined && "categories" in known ? known.categories : [];
  const category = categories.find((candidate) => candidate.value === value);
  if (category === undefined) throw new Error(`${table.name}.${field} has no value ${value}`);
  return category.label;
}
