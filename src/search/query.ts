import { characterKey, isSeparator, normalise, openingOf, pairs, titleUnits } from "./units.ts";

/** What must stand in a page, unbroken: one stretch of the query between spaces. */
export type Term = readonly string[];

/** How the engine is asked for a term. */
export type Plan =
  /** Up to eight characters: the pairs side by side, or the key of a single one. */
  | { readonly kind: "phrase"; readonly phrase: string }
  /** More: a few of the pairs, then the words of the pages that have them all. */
  | { readonly kind: "spread"; readonly words: string };

/** A phrase check costs time with each pair, so longer terms are checked on the page's own words. */
const PHRASE_LIMIT = 8;
const SPREAD = 4;
/** What a person types fits; a pasted page does not. */
const QUERY_LIMIT = 120;

/** A query as typed: a space means that both sides must be there, in any order. */
export function readQuery(query: string): Term[] {
  return [...query]
    .slice(0, QUERY_LIMIT)
    .join("")
    .split(/\s+/u)
    .map((part) => normalise(part).chars)
    .filter((chars) => chars.length > 0);
}

/** The same with punctuation taken as spaces: for when the query as typed finds nothing. */
export function withoutSeparators(terms: readonly Term[]): Term[] {
  return terms.flatMap((term) => {
    const parts: string[][] = [[]];
    for (const char of term) {
      if (isSeparator(char)) parts.push([]);
      else parts.at(-1)?.push(char);
    }
    return parts.filter((part) => part.length > 0);
  });
}

export function planFor(term: Term): Plan {
  if (term.length <= PHRASE_LIMIT) return { kind: "phrase", phrase: quoted(wordsOf(term)) };
  return { kind: "spread", words: spread(pairs(term)).join(" ") };
}

/** What the engine scores a page by: the same units without the order. */
export function scoringWords(terms: readonly Term[]): string[] {
  const words = terms.flatMap((term) => spread(wordsOf(term), PHRASE_LIMIT));
  return [...new Set(words)];
}

/** The phrases for "the title is this" and "the title begins with this"; none for a single character. */
export function titlePhrases(
  term: Term,
): { readonly equals: string; readonly starts: string } | null {
  if (term.length < 2 || term.length > PHRASE_LIMIT * 2) return null;
  return { equals: quoted(titleUnits(term.join(""))), starts: quoted(openingOf(term)) };
}

const wordsOf = (term: Term): string[] =>
  term.length === 1 ? [characterKey(term[0] ?? "")] : pairs(term);

const quoted = (words: readonly string[]): string => `"${words.join(" ")}"`;

/** So many of the words, evenly spaced, with the first and the last. */
function spread(words: readonly string[], count = SPREAD): string[] {
  if (words.length <= count) return [...words];
  const step = (words.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => words[Math.round(index * step)] ?? "");
}
