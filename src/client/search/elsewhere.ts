import { element } from "../element.ts";
import type { SearchAnswer } from "./engine.ts";
import { lookupOf } from "./options.ts";
import { belongsElsewhere, ELSEWHERE } from "./status.ts";

/** Says in a place of the page where else a name may be asked; hides the place where it was found. */
export function showElsewhere(place: HTMLElement, query: string, answer: SearchAnswer): void {
  place.hidden = !belongsElsewhere(answer);
  const link = element("a", { href: lookupOf(query) }, ELSEWHERE.lead);
  place.replaceChildren(link, `。${ELSEWHERE.why}`);
}
