import type { Quote, Words } from "../domain/quote.ts";

/** White space and the marks that separate items: what may be left over without being listed. */
export const SEPARATORS = /^[\s、，；。]+|[\s、，；。]+$/g;

/** A run of words that no quote covers, less the separators at its ends; `start` as in a Quote. */
export interface Leftover {
  readonly text: string;
  readonly start: number;
}

/** Stands for a character that is quoted. It is no character, so that no text can hold it. */
const BLANK = "\uFFFF";

/** From the first to the last character of a run that is neither blank nor a separator. */
const RUN = /[^\uFFFF\s、，；。](?:[^\uFFFF]*[^\uFFFF\s、，；。])?/gu;

/** The runs of some words that are left when quotes are blanked out, in order. */
export function leftovers(words: readonly Words[], quotes: readonly Quote[]): Leftover[] {
  return words.flatMap((run) => {
    const text = blank(run, quotes);
    return Array.from(text.matchAll(RUN), ({ 0: left, index }) => {
      const start = run.start + Array.from(text.slice(0, index)).length;
      return { text: left, start };
    });
  });
}

function blank(words: Words, quotes: readonly Quote[]): string {
  const characters = Array.from(words.text, (character, index) => {
    const at = words.start + index;
    return quotes.some(({ start, end }) => start <= at && at < end) ? BLANK : character;
  });
  return characters.join("");
}
