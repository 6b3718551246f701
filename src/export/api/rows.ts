import { type AnyRow, type Cell, type Field, itemTypeOf, type Table } from "../../domain/table.ts";
import type { Members, Schema, Shape } from "./shape.ts";

/** The columns of a table as members of a JSON object, under the names of the published files. */
export function rowMembers<T>(table: Table, read: (value: T) => AnyRow): Members<T> {
  return Object.fromEntries(
    table.fields.map((field): [string, Shape<T>] => [
      field.name,
      {
        schema: schemaOf(field),
        named: {},
        json: (value) => cellOf(read(value), field.name),
      },
    ]),
  );
}

/** A column that the row does not have is our fault, never an empty cell. */
function cellOf(row: AnyRow, name: string): Cell {
  const cell = row[name];
  if (cell === undefined) throw new Error(`The row has no column ${name}.`);
  return cell;
}

/** The schema of a column, read off its description in domain/tables.ts. */
function schemaOf(field: Field): Schema {
  const { title, description } = field;
  const type = typeOf(field);
  const isNullable = !field.required && field.type !== "list";
  return {
    title,
    description,
    type: isNullable ? [type, "null"] : type,
    ...allowedOf(field, isNullable),
    ...(field.type === "list" ? { items: { type: itemTypeOf(field) } } : {}),
    ...("unit" in field ? { "x-unit": field.unit } : {}),
    ...("references" in field ? { "x-references": field.references } : {}),
  };
}

const TYPES: Readonly<Record<Field["type"], string>> = {
  string: "string",
  integer: "integer",
  year: "integer",
  number: "number",
  boolean: "boolean",
  list: "array",
};

const typeOf = ({ type }: Field): string => TYPES[type];

function allowedOf(field: Field, isNullable: boolean): Schema {
  if (!("categories" in field)) return {};
  const values = field.categories.map(({ value }) => value);
  const labels = Object.fromEntries(field.categories.map(({ value, label }) => [value, label]));
  return { enum: isNullable ? [...values, null] : values, "x-labels": labels };
}
