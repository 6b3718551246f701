import type { CitingSheet } from "../domain/passage-citation.ts";
import { passageCitation } from "../domain/passage-citation.ts";
import { type Selected, selectedWords } from "./copy-passage-words.ts";
import css from "./copy-passage.css?inline";
import { element } from "./search/element.ts";

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

let sheet: CitingSheet | null = null;
let chosen: Selected | null = null;
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

/** Today where the reader is, as ISO 8601. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, "0"),
  );
  return [now.getFullYear(), month, day].join("-");
}

async function loadSheet(): Promise<CitingSheet> {
  const answer = await fetch(`${ROOT}${policyId}/citing.json`);
  if (!answer.ok) throw new Error(`${answer.url}：${String(answer.status)}`);
  return (await answer.json()) as CitingSheet;
}

async function consider(): Promise<void> {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    dismiss();
    return;
  }
  const range = selection.getRangeAt(0);
  sheet ??= await loadSheet();
  const { labels } = sheet;
  chosen = selectedWords(range, (id) => Object.hasOwn(labels, id));
  if (chosen === null) dismiss();
  else show(chosen);
}

/** A reader who has gone to the button keeps it, whatever becomes of the selection. */
function dismiss(): void {
  if (document.activeElement !== button) offer.remove();
}

function show({ last, end, text }: Selected): void {
  const isNew = !offer.isConnected;
  const table = last.closest(".scroll");
  (table ?? last).after(offer);
  button.textContent = ACTION;
  place(end);
  if (isNew) status.textContent = `选中${[...text].length}字，可以复制并附出处。`;
}

/** Beneath the last of the words, within the window. */
function place(end: Range): void {
  const { bottom, right } = end.getBoundingClientRect();
  const most = document.documentElement.clientWidth - offer.offsetWidth - MARGIN;
  offer.style.left = `${Math.max(MARGIN, Math.min(right, most)) + scrollX}px`;
  offer.style.top = `${bottom + scrollY + MARGIN}px`;
}

async function copy(): Promise<void> {
  if (chosen === null || sheet === null) return;
  const source = passageCitation(sheet, chosen, { address: addressOf(chosen), day: today() });
  const said = await navigator.clipboard.writeText(`${chosen.text}\n${source}\n`).then(
    () => "已复制",
    () => "没有复制成，请选中复制",
  );
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
  if (event.key === "Escape") offer.remove();
  // Words that are selected with the mouse leave the focus with the main part, far above them.
  const isAmongWords = document.activeElement?.matches("body, main") ?? true;
  if (event.key !== "Tab" || event.shiftKey || !isAmongWords) return;
  event.preventDefault();
  button.focus({ preventScroll: true });
});
// In place of the opener: this module is here to stay.
document.onselectionchange = rest;
rest();
