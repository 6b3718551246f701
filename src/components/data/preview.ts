import {
  cellId,
  checkAddress,
  gapAddress,
  groupAddress,
  inContext,
  materialAddress,
  noteAddress,
  provisionAddress,
  termAddress,
  wordsAddress,
} from "../../domain/address.ts";
import type { AnyRow, Cell, Field, Table, TableData } from "../../domain/table.ts";
import { delimiterOf, itemTypeOf, joinedItems } from "../../domain/table.ts";
import { provisions } from "../../domain/tables/provisions.ts";

/** A table longer than this shows its first rows only: the page is a preview, the file is whole. */
const WHOLE_UP_TO = 100;
const FIRST_ROWS = 10;

/** Words, and where they lead. */
interface PreviewItem {
  readonly text: string;
  readonly href: string | null;
}

/** What a cell of the preview holds, ready to be marked up. */
export interface PreviewCell {
  /** At which the page can be opened; null where the row has no key, and for the key, which is the row's. */
  readonly id: string | null;
  /** The value as the CSV writes it; null where the cell is empty. */
  readonly text: string | null;
  /** The meaning of a coded value, in words. */
  readonly gloss: string | null;
  /** Null for a list, too: each of its items leads somewhere else. */
  readonly href: string | null;
  /** The items of a list that lead anywhere; null for all other cells. */
  readonly items: readonly PreviewItem[] | null;
  /** What stands between the items. */
  readonly delimiter: string;
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
    id: keyOf(table, row),
    cells: table.fields.map((field) => previewCell({ policyId, table, row }, field)),
  }));
}

function previewCell(placed: Placed, field: Field): PreviewCell {
  const text = textOf(field, placed.row[field.name] ?? null);
  return {
    id: idOf(placed, field),
    text,
    gloss: text === null ? null : glossOf(field, text),
    href: text === null || field.type === "list" ? null : linkOf(placed, field, text),
    items: itemsOf(placed, field),
    delimiter: field.type === "list" ? delimiterOf(field) : "",
    kind: kindOf(placed.table, field),
  };
}

/** The columns of a place stand item beside item: the second quote is of the second clause. */
function itemsOf(placed: Placed, field: Field): PreviewItem[] | null {
  const list = placed.row[field.name];
  if (field.type !== "list" || !Array.isArray(list)) return null;
  const items = list.map((item: string | number, index) => {
    const row = { ...placed.row, eid: nth(placed.row.eid, index) };
    return { text: String(item), href: linkOf({ ...placed, row }, field, String(item)) };
  });
  return items.some(({ href }) => href !== null) ? items : null;
}

const nth = (cell: Cell | undefined, index: number): Cell =>
  typeof cell === "object" && cell !== null ? (cell[index] ?? null) : (cell ?? null);

function idOf({ table, row }: Placed, field: Field): string | null {
  const key = keyOf(table, row);
  return key === null || field.name === table.primaryKey ? null : cellId(key, field.name);
}

function keyOf(table: Table, row: AnyRow): string | null {
  const key = row[table.primaryKey] ?? null;
  return key === null ? null : String(key);
}

function textOf(field: Field, cell: Cell): string | null {
  if (cell === null) return null;
  if (typeof cell !== "object") return String(cell);
  return field.type === "list" ? joinedItems(field, cell) : null;
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

/** Where things are shown that a key names, by what the key is of. */
const PLACES: Readonly<Record<string, (policyId: string, id: string) => string>> = {
  "provisions.eid": provisionAddress,
  "materials.id": (_, id) => materialAddress(id),
  "groups.id": (_, id) => groupAddress(id),
  "mentions.id": (policyId, id) => wordsAddress(policyId, { id }),
  "targets.id": (_, id) => `/targets/#${id}`,
  "actions.id": (_, id) => `/actions/#${id}`,
  "measures.id": (_, id) => `/measures/#${id}`,
  "notes.id": noteAddress,
  "checks.id": (_, id) => checkAddress(id),
  "gaps.id": gapAddress,
  "terms.id": (_, id) => termAddress(id),
};

/** A quote and a number open the words they are; a reference, and a row's key, what they name. */
function linkOf(placed: Placed, field: Field, text: string): string | null {
  if (isRecord(placed.table, field) || field.type === "number") return wordsOf(placed);
  return PLACES[namedBy(placed.table, field) ?? ""]?.(placed.policyId, text) ?? null;
}

/** The words of the record: a quote, or what a provision says. */
const isRecord = ({ name: table }: Table, { name }: Field): boolean =>
  name === "quote" || (table === provisions.name && name === "text");

/** In the whole text: a mention has an anchor of its own, all else that of its clause. */
function wordsOf({ policyId, table, row }: Placed): string | null {
  const { id, eid } = row;
  if (table.name === "mentions" && typeof id === "string") return wordsAddress(policyId, { id });
  return typeof eid === "string" ? inContext(policyId, eid) : null;
}

function kindOf(table: Table, field: Field): PreviewCell["kind"] {
  if (isRecord(table, field)) return "record";
  if (field.type === "integer" || field.type === "number") return "number";
  if (field.type === "list" && itemTypeOf(field) === "integer") return "number";
  return namedBy(table, field) === null ? "words" : "code";
}
