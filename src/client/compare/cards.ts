import { part } from "../element.ts";
import { type RowTexts, sameRows } from "./differences.ts";
import type { SheetEntry } from "./sheet-text.ts";

/** Shows the cards of these entries in this order; cards that stay are moved, not made anew. */
export function showCards(
  grid: HTMLElement,
  stock: DocumentFragment,
  ids: readonly string[],
): void {
  const shown = new Map(cardsIn(grid).map((card) => [idOf(card), card]));
  const wanted = ids.map((id) => shown.get(id) ?? newCard(stock, id));
  for (const card of shown.values()) if (!wanted.includes(card)) card.remove();
  grid.append(...wanted);
  wanted.forEach((card, index) => fitIn(card, ids, index));
}

export const cardsIn = (grid: HTMLElement): HTMLElement[] => [
  ...grid.querySelectorAll<HTMLElement>("[data-entry]"),
];

export const idOf = (card: HTMLElement): string => card.dataset.entry ?? "";

export const nameOf = (card: HTMLElement): string =>
  part(card, "h2", HTMLElement).textContent.trim();

function newCard(stock: DocumentFragment, id: string): HTMLElement {
  return part(stock, `[data-entry="${id}"]`, HTMLElement).cloneNode(true) as HTMLElement;
}

/** What depends on the others: where it can move, and what is on record between them. */
function fitIn(card: HTMLElement, ids: readonly string[], index: number): void {
  part(card, "[data-act=back]", HTMLButtonElement).disabled = index === 0;
  part(card, "[data-act=on]", HTMLButtonElement).disabled = index === ids.length - 1;
  const relations = [...card.querySelectorAll<HTMLElement>("[data-with]")];
  for (const relation of relations) relation.hidden = !ids.includes(relation.dataset.with ?? "");
  const unrelated = part(card, "[data-unrelated]", HTMLElement);
  unrelated.hidden = relations.some((relation) => !relation.hidden);
}

/** Says by each row whether all cards agree on it, and gives the names of those that they do. */
export function markSameRows(grid: HTMLElement): string[] {
  const same = sameRows(cardsIn(grid).map(rowTexts));
  const rows = [...grid.querySelectorAll<HTMLElement>("[data-row]")];
  for (const row of rows) {
    const isSame = same.has(row.dataset.row ?? "");
    row.classList.toggle("same", isSame);
    part(row, "[data-same]", HTMLElement).hidden = !isSame;
  }
  const first = cardsIn(grid)[0];
  return first === undefined ? [] : sheetRows(first, same).map(({ title }) => title);
}

const rowsOf = (card: HTMLElement): HTMLElement[] => [
  ...card.querySelectorAll<HTMLElement>("[data-row]"),
];

/** What an entry is among the others is no likeness to them. */
function rowTexts(card: HTMLElement): RowTexts {
  const rows = rowsOf(card).filter(({ dataset }) => dataset.row !== "relations");
  return new Map(rows.map((row) => [row.dataset.row ?? "", said(row)]));
}

/** What a row says, without the lines that are put away, and with what is only drawn. */
function said(row: HTMLElement): string {
  const shown = part(row, "dd", HTMLElement).cloneNode(true) as HTMLElement;
  for (const hidden of shown.querySelectorAll("[hidden]")) hidden.remove();
  for (const quote of shown.querySelectorAll("q")) quote.append(...drawn(quote));
  return shown.textContent.trim();
}

/** The marks of a quotation, and after it the words that a mark points at. */
function drawn(quote: HTMLElement): string[] {
  quote.prepend("“");
  const marked = [...quote.querySelectorAll("mark")].map((mark) => mark.textContent);
  return ["”", ...(marked.length === 0 ? [] : [`（所指：${marked.join("、")}）`])];
}

function sheetRows(card: HTMLElement, only?: ReadonlySet<string>): SheetEntry["rows"] {
  return rowsOf(card)
    .filter((row) => only?.has(row.dataset.row ?? "") ?? true)
    .map((row) => ({
      title: part(row, "[data-row-title]", HTMLElement).textContent,
      text: said(row),
    }));
}

/** A card as the copied sheet has it. */
export const sheetEntry = (card: HTMLElement): SheetEntry => ({
  name: nameOf(card),
  rows: sheetRows(card),
});
