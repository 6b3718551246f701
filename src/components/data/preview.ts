import { groupAddress, materialAddress, provisionAddress } from "../../domain/address.ts";
import type { AnyRow, Cell, Field, Table, TableData } from "../../domain/table.ts";
import { LIST_DELIMITER } from "../../domain/table.ts";

/** A table longer than this shows its first rows only: the page is a preview, the file is whole. */
const WHOLE_UP_TO = 100;
const FIRST_ROWS = 10;

/** What a cell of the preview holds, ready to be marked up. */
export interface PreviewCell {
  /** The value as the CSV writes it; null where the cell is empty. */
  readonly text: string | null;
  /** The meaning of a coded value, in words. */
  readonly gloss: string | null;
  readonly href: string | null;
  readonly kind: "record" | "number" | "code" | "words";
}

/** The rows that a table's page shows, each cell with its link and its look. */
export function previewRows(policyId: string, { table, rows }: TableData): PreviewCell[][] {
  const shown = rows.length <= WHOLE_UP_TO ? rows : rows.slice(0, FIRST_ROWS);
  return shown.map((row) => table.fields.map((field) => previewCell(policyId, table, row, field)));
}

function previewCell(policyId: string, table: Table, row: AnyRow, field: Field): PreviewCell {
  const text = textOf(row[field.name] ?? null);
  return {
    text,
    gloss: text === null ? null : glossOf(field, text),
    href: text === null ? null : linkOf(policyId, table, field, text),
    kind: kindOf(table, field),
  };
}

function textOf(cell: Cell): string | null {
  if (cell === null) return null;
  if (typeof cell !== "object") return String(cell);
  return cell.length === 0 ? null : cell.join(LIST_DELIMITER);
}

function glossOf(field: Field, text: string): string | null {
  if (field.type === "boolean") return text === "true" ? "是" : "否";
  if (!("categories" in field)) return null;
  const label = field.categories.find(({ value }) => value === text)?.label;
  return label === undefined || label === text ? null : label;
}

/** What a column's values name: `groups.id` for a reference, and for the key of that very table. */
function namedBy(table: Table, field: Field): string | null {
  if ("references" in field) return field.references;
  return field.name === table.primaryKey ? `${table.name}.${field.name}` : null;
}

function linkOf(policyId: string, table: Table, field: Field, text: string): string | null {
  switch (namedBy(table, field)) {
    case "provisions.eid":
      return provisionAddress(policyId, text);
    case "materials.id":
      return materialAddress(text);
    case "groups.id":
      return groupAddress(text);
    case null:
    default:
      return null;
  }
}

function kindOf(table: Table, field: Field): PreviewCell["kind"] {
  if (field.name === "quote") return "record";
  if (field.type === "integer" || field.type === "number") return "number";
  return namedBy(table, field) === null ? "words" : "code";
}
