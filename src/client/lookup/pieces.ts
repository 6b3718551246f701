import type { LookupQuote } from "../../lookup/answer.ts";
import { STANDING_LABELS } from "../../lookup/answer.ts";
import { part } from "../element.ts";

/** A copy of one of the page's templates, to be filled. */
export type Copy = (name: string) => DocumentFragment;

/** The templates that stand within an element, by their names. */
export const templatesIn =
  (within: HTMLElement): Copy =>
  (name) => {
    const template = part(within, `[data-template="${name}"]`, HTMLTemplateElement);
    return template.content.cloneNode(true) as DocumentFragment;
  };

/** From the page of the look-up, one level below the root: the site may lie anywhere on its host. */
export const addressOf = (url: string): string => `..${url}`;

/** Words of the document in their sentence, with a link to where they stand. */
export function quoteBlock(
  copy: Copy,
  { label, url, before, words, after }: LookupQuote,
): DocumentFragment {
  const quote = copy("quote");
  part(quote, "[data-before]", HTMLElement).replaceWith(before);
  part(quote, "mark", HTMLElement).textContent = words;
  part(quote, "[data-after]", HTMLElement).replaceWith(after);
  const link = part(quote, "[data-label]", HTMLAnchorElement);
  link.href = addressOf(url);
  link.textContent = label;
  return quote;
}

/** Shows one of the three answers, in words and by its edge. */
export function markStanding(shown: HTMLElement, standing: keyof typeof STANDING_LABELS): void {
  shown.dataset.standing = standing;
  shown.textContent = STANDING_LABELS[standing];
}
