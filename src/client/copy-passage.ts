import { isoDay } from "../domain/date.ts";
import type { CitingSheet } from "../domain/passage-citation.ts";
import { passageCitation } from "../domain/passage-citation.ts";
import { copied } from "./clipboard.ts";
import { type Selected, selectedWords } from "./copy-passage-words.ts";
import css from "./copy-passage.css?inline";
import { element } from "./element.ts";

/*
 * Offers to copy selected words of the record with their citation. Fetched when words are first
 * selected (copy-passage-opener.ts). The offer stands in the page right after the paragraph that
 * the selection ends in: Tab leads to it, and from it on to what follows the words.
 */

/** A selection is made while it moves: the offer waits until it rests. */
const REST = 250;
/** Off the words, and off the window's edge, in pixels. */
const MARGIN = 6;
const ACTION = "复制并附出处";

/** Where all policies lie, and which of them this page belongs to. */
const ROOT = new URL(".", import.meta.url).href;
const [policyId = ""] = location.href.slice(ROOT.length).split("/");

const button = element("button", { type: "button" }, ACTION);
const offer = element("div", { class: "copy-passage", "data-editorial": "" }, button);
const status = element("p", { class: "copy-passage-said", role: "status" });

let sheet: Promise<CitingSheet> | null = null;
/** What the button copies, and what it is cited from. */
let offered: readonly [words: Selected, sheet: CitingSheet] | null = null;
/** The words whose offer was put away with Escape, until others are selected. */
let declined: Range | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The public address of the policies where the site has one, else where they are read. */
function publicRoot(): string {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
  const here = canonical?.href ?? location.href;
  return here.slice(0, here.lastIndexOf(`/${policyId}/`) + 1);
}

/** One clause has a page of its own; several are read in the whole text, from the first on. */
function addressOf({ eids }: Selected): string {
  const [first = ""] = eids;
  return `${publicRoot()}${policyId}/${eids.length === 1 ? `${first}/` : `#${first}`}`;
}

async function loadSheet(): Promise<CitingSheet> {
  const answer = await fetch(`${ROOT}${policyId}/citing.json`);
  if (!answer.ok) throw new Error(`${answer.url}：${String(answer.status)}`);
  return (await answer.json()) as CitingSheet;
}

/** Asked for once; where it could not be had, once more with the next selection. */
function citingSheet(): Promise<CitingSheet> {
  sheet ??= loadSheet().catch((fault: unknown) => {
    sheet = null;
    throw fault;
  });
  return sheet;
}

/** What the reader has selected; null where that is nothing, or was declined. */
function selected(): Range | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return declined !== null && isSame(range, declined) ? null : range;
}

const isSame = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

async function consider(): Promise<void> {
  // Words that cannot be cited get no offer.
  const known = selected() === null ? null : await citingSheet().catch(() => null);
  // Others may have been selected while the sheet was on its way.
  const range = selected();
  const words =
    known === null || range === null
      ? null
      : selectedWords(range, (id) => Object.hasOwn(known.labels, id));
  if (known === null || words === null) dismiss();
  else show(words, known);
}

/** A reader who has gone to the button keeps it, whatever becomes of the selection. */
function dismiss(): void {
  if (document.activeElement !== button) offer.remove();
}

function show(words: Selected, known: CitingSheet): void {
  const { last, end, text } = words;
  const isNew = !offer.isConnected;
  offered = [words, known];
  const table = last.closest(".scroll");
  (table ?? last).after(offer);
  button.textContent = ACTION;
  place(end);
  if (isNew) status.textContent = `选中${[...text].length}字，可以复制并附出处。`;
}

/** Puts the offer away, and the focus, where the offer had it, on the words that it stood after. */
function decline(): void {
  declined = selected()?.cloneRange() ?? null;
  if (document.activeElement === button && offered !== null) focusOn(offered[0].last);
  offer.remove();
}

/** Words take the focus only as long as they have it. */
function focusOn(words: HTMLElement): void {
  words.tabIndex = -1;
  words.addEventListener("blur", () => words.removeAttribute("tabindex"), { once: true });
  words.focus({ preventScroll: true });
}

/** Beneath the last of the words, within the window. */
function place(end: Range): void {
  const { bottom, right } = end.getBoundingClientRect();
  const most = document.documentElement.clientWidth - offer.offsetWidth - MARGIN;
  offer.style.left = `${Math.max(MARGIN, Math.min(right, most)) + scrollX}px`;
  offer.style.top = `${bottom + scrollY + MARGIN}px`;
}

async function copy(): Promise<void> {
  if (offered === null) return;
  const [words, known] = offered;
  const source = passageCitation(known, words, {
    address: addressOf(words),
    day: isoDay(new Date()),
  });
  const isCopied = await copied(`${words.text}\n${source}\n`);
  const said = isCopied ? "已复制" : "没有复制成，请选中复制";
  button.textContent = said;
  status.textContent = said;
}

const rest = (): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void consider(), REST);
};

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);
document.body.append(status);

// Pressing a button would take the selection away in some browsers.
button.addEventListener("pointerdown", (event) => event.preventDefault());
button.addEventListener("click", () => void copy());
button.addEventListener("blur", rest);
addEventListener("keydown", (event) => {
  if (!offer.isConnected) return;
  if (event.key === "Escape") decline();
  // Words that are selected with the mouse leave the focus with the main part, far above them.
  const isAmongWords = document.activeElement?.matches("body, main") ?? true;
  if (event.key !== "Tab" || event.shiftKey || !isAmongWords) return;
  event.preventDefault();
  button.focus({ preventScroll: true });
});
// In place of the opener: this module is here to stay.
document.onselectionchange = () => {
  if (getSelection()?.isCollapsed || selected() !== null) declined = null;
  rest();
};
rest();
