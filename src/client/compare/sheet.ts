import { dateInChinese, isoDay } from "../../domain/date.ts";
import { part } from "../element.ts";
import { nameOf, sheetEntry } from "./cards.ts";
import { sheetText } from "./sheet-text.ts";

/** The page's own title, before the entries' names stand in it. */
const TITLE = document.title;

/** Makes the page around these cards a sheet to print or to copy: what is cited, where, on which day. */
export function completeSheet(page: HTMLElement, cards: readonly HTMLElement[]): void {
  showSources(page, cards);
  showOccasion(page, cards.map(nameOf));
  const copied = sheetText({
    heading: `条目对照（${cards.length}条）`,
    entries: cards.map(sheetEntry),
    citations: shownTexts(page, "[data-clause]"),
    terms: shownTexts(page, "[data-term]"),
  });
  part(page, "[data-sheet]", HTMLElement).textContent = copied;
}

/** Only the clauses that these entries stand in are cited, and only their documents named. */
function showSources(page: HTMLElement, cards: readonly HTMLElement[]): void {
  const clauses = new Set(
    cards.flatMap(({ dataset: { policy = "", clauses: eids = "" } }) =>
      eids.split(" ").map((eid) => `${policy} ${eid}`),
    ),
  );
  const policies = new Set(cards.map(({ dataset }) => dataset.policy));
  for (const item of page.querySelectorAll<HTMLElement>("[data-clause]"))
    item.hidden = !clauses.has(item.dataset.clause ?? "");
  for (const source of page.querySelectorAll<HTMLElement>("[data-source]"))
    source.hidden = !policies.has(source.dataset.source);
}

/** The day and the address, which only the reader's browser knows; a saved PDF takes the title. */
function showOccasion(page: HTMLElement, names: readonly string[]): void {
  const day = isoDay(new Date());
  for (const cited of page.querySelectorAll("[data-cited-on]")) cited.textContent = day;
  part(page, "[data-today]", HTMLElement).textContent = dateInChinese(day);
  part(page, "[data-here]", HTMLElement).textContent = location.href;
  document.title = names.length === 0 ? TITLE : `${names.join("、")} · ${TITLE}`;
}

function shownTexts(page: HTMLElement, selector: string): string[] {
  return [...page.querySelectorAll<HTMLElement>(selector)]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent.trim());
}
