/*
 * Keeps the choice of notes in the address, so that a view can be shared and Back works, and shows
 * the words that a note remarks on. Which notes a view shows is the style sheet's doing.
 */

const PARAMETER = "notes";
const INITIAL = "sure";

const options = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(".note-views input"),
];

function restore(): void {
  const asked = new URLSearchParams(location.search).get(PARAMETER) ?? INITIAL;
  const chosen = options().find(({ value }) => value === asked);
  if (chosen !== undefined) chosen.checked = true;
}

/** A link to a note shows it, whatever the view. */
function showTarget(): void {
  const note = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(note instanceof HTMLDetailsElement)) return;
  const isShown = note.checkVisibility();
  const all = options().find(({ value }) => value === "all");
  if (!isShown && all !== undefined) all.checked = true;
  note.open = true;
  if (!isShown) note.scrollIntoView();
}

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== PARAMETER) return;
  const address = new URL(location.href);
  if (target.value === INITIAL) address.searchParams.delete(PARAMETER);
  else address.searchParams.set(PARAMETER, target.value);
  history.replaceState(history.state, "", address);
});
addEventListener("popstate", restore);
addEventListener("hashchange", showTarget);
restore();
showTarget();

/** Marks the words of the note that is pointed at or focused, where the browser can. */
function markWords(event: Event): void {
  const note = event.target instanceof Element ? event.target.closest(".note") : null;
  const words = note?.querySelector("q")?.textContent ?? "";
  const clause = note?.closest(".clause, section");
  CSS.highlights.delete("note");
  const range = clause && words !== "" ? rangeOf(clause, words) : null;
  if (range !== null) CSS.highlights.set("note", new Highlight(range));
}

/** The words within an element, which may run through several of its parts. */
function rangeOf(within: Element, words: string): Range | null {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[data-editorial]") === null
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  const at = texts
    .map(({ data }) => data)
    .join("")
    .indexOf(words);
  if (at < 0) return null;
  const range = new Range();
  const [from, to] = [placeOf(texts, at), placeOf(texts, at + words.length)];
  if (from === null || to === null) return null;
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

function placeOf(texts: readonly Text[], at: number): [Text, number] | null {
  let left = at;
  for (const text of texts) {
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  return null;
}

if ("highlights" in CSS) {
  document.addEventListener("pointerover", markWords);
  document.addEventListener("focusin", markWords);
}

export {};
