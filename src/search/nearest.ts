import type { LexiconEntry } from "./lexicon.ts";
import type { Names } from "./names.ts";
import { keyOf } from "./names.ts";
import type { Term } from "./query.ts";
import { likeness } from "./slips.ts";
import { hasHan } from "./units.ts";

/** Names less alike than this have nothing to do with a query. */
const LIKENESS = 0.6;
/** So many of the nearest are shown. */
const NEAREST = 5;

/** The names in Latin letters that look most like a query which has more than one slip. */
export function nearestNames(names: Names, terms: readonly Term[]): LexiconEntry[] {
  const key = keyOf(terms);
  const near = names
    .filter((name) => !hasHan(name.key) && name.writing.relation !== "related")
    .map((name) => ({ entry: name.entry, share: likeness(key, name.key) }))
    .filter(({ share }) => share >= LIKENESS)
    .sort((a, b) => b.share - a.share);
  return [...new Set(near.map(({ entry }) => entry))].slice(0, NEAREST);
}
