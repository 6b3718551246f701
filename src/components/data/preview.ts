import {
  cellId,
  groupAddress,
  inContext,
  materialAddress,
  provisionAddress,
  wordsAddress,
} from "../../domain/address.ts";
import type { AnyRow, Cell, Field, Table, TableData } from "../../domain/table.ts";
import { LIST_DELIMITER } from "../../domain/table.ts";

/** A table longer than this shows its first rows only: the page is a preview, the file is whole. */
const WHOLE_UP_TO = 100;
const FIRST_ROWS = 10;

/** What a cell of the preview holds, ready to be marked up. */
export interface PreviewCell {
  /** At which the page can be opened; null where the row has no key, and for the key, which is the row's. */
  readonly id: string | null;
  /** The value as the CSV writes it; null where the cell is empty. */
  readonly text: string | null;
  /** The meaning of a coded value, in words. */
  readonly gloss: string | null;
  readonly href: string | null;
  readonly kind: "record" | "number" | "code" | "words";
}

/** A row of the preview. */
interface PreviewRow {
  /** The row's key, at which the page can be opened. */
  readonly id: string | null;
  readonly cells: readonly PreviewCell[];
}

/** A row with what it takes to know where its cells lead. */
interface Placed {
  readonly policyId: string;
  readonly table: Table;
  readonly row: AnyRow;
}

/** The rows that a table's page shows, each cell with its link and its look. */
export function previewRows(policyId: string, { table, rows }: TableData): PreviewRow[] {
  const shown = rows.length <= WHOLE_UP_TO ? rows : rows.slice(0, FIRST_ROWS);
  return shown.map((row) => ({
    id: textOf(row[table.primaryKey] ?? null),
    cells: table.fields.map((field) => previewCell({ policyId, table, row }, field)),
  }));
}

function previewCell(placed: Placed, field: Field): PreviewCell {
  const text = textOf(placed.row[field.name] ?? null);
  return {
    id: idOf(placed, field),
    text,
    gloss: text === null ? null : glossOf(field, text),
    href: text === null ? null : linkOf(placed, field, text),
    kind: kindOf(placed.table, field),
  };
}

function idOf({ table, row }: Placed, field: Field): string | null {
  const key = textOf(row[table.primaryKey] ?? null);
  return key === null || field.name === table.primaryKey ? null : cellId(key, field.name);
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

/** A quote and a number open the words they are; a reference, and a row's key, what they name. */
function linkOf(placed: Placed, field: Field, text: string): string | null {
  if (field.name === "quote" || field.type === "number") return wordsOf(placed);
  switch (namedBy(placed.table, field)) {
    case "provisions.eid":
      return provisionAddress(placed.policyId, text);
    case "materials.id":
      return materialAddress(text);
    case "groups.id":
      return groupAddress(text);
    case "mentions.id":
      return wordsAddress(placed.policyId, { id: text });
    case "targets.id":
    case "actions.id":
    case "measures.id":
      return `/${placed.table.name}/#${text}`;
    default:
      return null;
  }
}

/** In the whole text: a mention has an anchor of its own, all else that of its clause. */
function wordsOf({ policyId, table, row }: Placed): string | null {
  const { id, eid } = row;
  if (table.name === "mentions" && typeof id === "string") return wordsAddress(policyId, { id });
  return typeof eid === "string" ? inContext(policyId, eid) : null;
}

function kindOf(table: Table, field: Field): PreviewCell["kind"] {
  if (field.name === "quote") return "record";
  if (field.type === "integer" || field.type === "number") return "number";
  return namedBy(table, field) === null ? "words" : "code";
}
