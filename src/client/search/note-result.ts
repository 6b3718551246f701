import { element, part } from "../element.ts";
import type { SearchResult } from "./engine.ts";
import { doubtTold } from "./told.ts";

/** Of a note, the printed words and the remark, each said to be what it is. All else stays as it is. */
export function showNote(entry: HTMLElement, result: SearchResult): void {
  const { note, excerpt } = result;
  if (note === undefined) return;
  entry.dataset.note = note.id;
  const remark = part(entry, "[data-excerpt]", HTMLElement);
  remark.before(element("p", { class: "search-excerpt" }, ...labelled("原文", note.quote)));
  remark.className = "search-remark";
  remark.replaceChildren(...labelled("校注", excerpt));
  const doubt = doubtTold(result);
  if (doubt !== null)
    part(entry, "[data-kind]", HTMLElement).after(element("span", { class: "search-kind" }, doubt));
}

function labelled(label: string, html: string): (Node | string)[] {
  const words = element("span", {});
  // The engine has escaped it.
  words.innerHTML = html;
  return [element("span", { class: "tag" }, label), " ", words];
}
