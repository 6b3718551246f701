import { spansOf } from "../../search/excerpt.ts";
import { normalise } from "../../search/units.ts";
import { wordsToMark } from "./address.ts";

/** The words that are covered, and the words of the record around them. */
const MARKED_PARTS = "[data-pagefind-body], [data-record]";
/** A page that only shows what is covered elsewhere has its words anywhere. */
const ANYWHERE = "main";
const NAME = "found";

/** Marks the words that the address asks for, and brings the first of them into view. */
export function markWords(): void {
  clear();
  const terms = wordsToMark(location.hash)
    .map((words) => normalise(words).chars)
    .filter((term) => term.length > 0);
  const ranges = partsToMark().flatMap((part) => rangesIn(part, terms));
  const [first] = ranges;
  if (first === undefined) return;
  show(ranges);
  // Below <details> or inside a table the range itself cannot scroll; its element can.
  first.startContainer.parentElement?.scrollIntoView({ block: "center" });
}

function partsToMark(): Element[] {
  const isCovered = document.querySelector("[data-pagefind-body]") !== null;
  const parts = isCovered ? MARKED_PARTS : ANYWHERE;
  const found = [...document.querySelectorAll(parts)];
  return found.filter((part) => !part.parentElement?.closest(parts));
}

/** Every place of the terms among the words of an element, whatever links they run through. */
function rangesIn(part: Element, terms: readonly (readonly string[])[]): Range[] {
  const texts = textsOf(part);
  const whole = texts.map(({ data }) => data).join("");
  return spansOf(whole, terms).map(({ start, end }) => rangeOf(texts, start, end));
}

/** What is ours among the record is no part of its words. */
function textsOf(part: Element): Text[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[data-editorial]")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function rangeOf(texts: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let before = 0;
  for (const text of texts) {
    const after = before + text.length;
    if (start >= before && start < after) range.setStart(text, start - before);
    if (end > before && end <= after) range.setEnd(text, end - before);
    before = after;
  }
  return range;
}

/** The page's own elements stay as they are where the browser can mark without them. */
function show(ranges: readonly Range[]): void {
  if ("highlights" in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
  else for (const range of [...ranges].reverse()) wrap(range);
}

/** Words within one element are wrapped; those that run through several are only scrolled to. */
function wrap(range: Range): void {
  if (range.startContainer === range.endContainer) range.surroundContents(newMark());
}

function newMark(): HTMLElement {
  const mark = document.createElement("mark");
  mark.dataset.found = "";
  return mark;
}

function clear(): void {
  if ("highlights" in CSS) CSS.highlights.delete(NAME);
  for (const mark of document.querySelectorAll("mark[data-found]"))
    mark.replaceWith(...mark.childNodes);
}
