/** One of a closed set of values that a field may hold. */
export interface Category {
  readonly value: string;
  /** The value in words, for people. */
  readonly label: string;
}

/** How every cell of a column of text is written. */
export interface Pattern {
  /** A regular expression that matches the whole cell, of what all dialects have alike. */
  readonly expression: string;
  /** The same in words, for people. */
  readonly meaning: string;
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
 * One column of a table. Types in the words of Data Package v2: the items of a `list` are text unless
 * `itemType` says otherwise, and joined by `delimiter` in every form that knows no lists. What is
 * said of a list besides, such as a unit or a reference, is said of each of its items.
 */
export type Field = FieldBase &
  (
    | {
        readonly type: "string";
        readonly unique?: true;
        readonly references?: string;
        readonly pattern?: Pattern;
      }
    | { readonly type: "string"; readonly categories: readonly Category[] }
    | {
        readonly type: "integer" | "year" | "number";
        readonly unit?: string;
        /** No cell is less. */
        readonly minimum?: number;
      }
    | { readonly type: "boolean" }
    | {
        readonly type: "list";
        readonly itemType?: "string";
        readonly delimiter?: string;
        readonly references?: string;
      }
    | {
        readonly type: "list";
        readonly itemType: "integer";
        readonly delimiter?: string;
        readonly unit?: string;
        /** No item is less. */
        readonly minimum?: number;
      }
  );

/** A column each cell of which holds any number of items. */
export type ListField = Extract<Field, { readonly type: "list" }>;

/** What joins the items of a list that does not say otherwise: the record itself uses 、 and ,. */
export const LIST_DELIMITER = "；";

/** What joins the items of a list. */
export const delimiterOf = ({ delimiter = LIST_DELIMITER }: ListField): string => delimiter;

/** Of what type the items of a list are. */
export const itemTypeOf = ({ itemType = "string" }: ListField): "string" | "integer" => itemType;

/**
 * A list as one cell, or null where it holds nothing. Throws where whoever parts the cell would not
 * get the very items back: a published cell is exact or is not published.
 */
export function joinedItems(
  field: ListField,
  items: readonly string[] | readonly number[],
): string | null {
  const delimiter = delimiterOf(field);
  const texts = items.map(String);
  const wrong = texts.find((text) => text === "" || text.includes(delimiter));
  if (wrong !== undefined)
    throw new Error(`${field.name} joins its items by ${delimiter}: none may be “${wrong}”.`);
  return texts.length === 0 ? null : texts.join(delimiter);
}

/** A closed set from its values and their words. */
export const categoriesOf = (words: Readonly<Record<string, string>>): Category[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

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
export type Cell = string | number | boolean | readonly string[] | readonly number[] | null;

type CellOf<F extends Field> = F extends { type: "integer" | "year" | "number" }
  ? number
  : F extends { type: "boolean" }
    ? boolean
    : F extends { type: "list" }
      ? F extends { itemType: "integer" }
        ? readonly number[]
        : readonly string[]
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
