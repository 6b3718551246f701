import { writeAsked } from "./address.ts";
import { element, part } from "../element.ts";
import { forgetAll, forgetQuery, recentQueries } from "./recents.ts";

/** Shows what was asked before in a place of the page; hides the place where nothing was. */
export function showRecents(place: HTMLElement): void {
  const queries = recentQueries();
  place.hidden = queries.length === 0;
  part(place, "ul", HTMLElement).replaceChildren(...queries.map(recentItem));
}

function recentItem(query: string): Node {
  const href = `./${writeAsked({ query, kind: null })}`;
  const forget = element("button", { type: "button", "aria-label": `删去“${query}”` }, "×");
  forget.dataset.forget = query;
  return element("li", {}, element("a", { href }, query), forget);
}

/** Forgets what a button of that place is there to forget: one question, or all of them. */
export function forgetBy(button: HTMLButtonElement): void {
  if (button.dataset.forget === undefined) forgetAll();
  else forgetQuery(button.dataset.forget);
}
