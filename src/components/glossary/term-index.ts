import { pinyin } from "pinyin-pro";
import type { Term } from "../../domain/glossary.ts";

/** The terms that begin with a syllable of one letter. */
export interface Initial {
  readonly letter: string;
  readonly terms: readonly Term[];
}

/** Terms in the order of a dictionary, by the pinyin of their names. */
export function termIndex(terms: readonly Term[]): readonly Initial[] {
  const sorted = terms
    .map((term) => ({ term, key: pinyin(term.name, { toneType: "none" }).toLowerCase() }))
    .sort((one, other) => compare(one.key, other.key) || compare(one.term.id, other.term.id));
  const initials = Map.groupBy(sorted, ({ key }) => key.charAt(0).toUpperCase());
  return [...initials].map(([letter, own]) => ({ letter, terms: own.map(({ term }) => term) }));
}

/** By code points: a locale's order would be that of the machine. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
