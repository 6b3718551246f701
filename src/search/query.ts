import { characterKey, isSeparator, mayBeApart, normalise, pairs } from "./units.ts";

/** What must stand in a page, unbroken: one stretch of the query between spaces. */
export type Term = readonly string[];

/** A unit that a term consists of, and at which of its characters it begins. */
export interface Part {
  readonly unit: string;
  readonly at: number;
}

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

/**
 * The units which, standing so far from each other, are the term: a single character's key, else
 * pairs that cover it. Every second pair will do, and costs half as much to fetch, except where the
 * text might have a space between two of them.
 */
export function partsOf(term: Term): Part[] {
  const [only = ""] = term;
  if (term.length === 1) return [{ unit: characterKey(only), at: 0 }];
  const all = pairs(term);
  const kept: Part[] = [];
  for (const [at, unit] of all.entries()) {
    const isNext = kept.at(-1)?.at === at - 1;
    const isLast = at === all.length - 1;
    if (!isNext || isLast || mayBeApart(term[at] ?? "", term[at + 1] ?? ""))
      kept.push({ unit, at });
  }
  return kept;
}
