import { landingAddress } from "./address.ts";
import { element, part } from "../element.ts";
import type { SearchResult } from "./engine.ts";
import { showNote } from "./note-result.ts";
import { isPrinted, whyTold } from "./told.ts";

/** A result of the search page, from the template that the page has for it. */
export function resultItem(template: HTMLTemplateElement, result: SearchResult): Node {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const entry = part(item, "[data-search-result]", HTMLElement);
  if (result.eid !== undefined) entry.dataset.eid = result.eid;
  if (result.material !== undefined) entry.dataset.material = result.material;
  const link = part(item, "a", HTMLAnchorElement);
  link.href = landingAddress(result.url, result.words);
  link.textContent = result.title;
  part(item, "[data-kind]", HTMLElement).textContent = result.kind;
  part(item, "[data-path]", HTMLElement).textContent = result.path;
  part(item, "[data-why]", HTMLElement).textContent = whyTold(result);
  const excerpt = part(item, "[data-excerpt]", HTMLElement);
  if (!isPrinted(result)) excerpt.className = "";
  // The engine has escaped it.
  excerpt.innerHTML = result.excerpt;
  if (result.about !== undefined) excerpt.after(element("p", { "data-about": "" }, result.about));
  showNote(entry, result);
  return item;
}
