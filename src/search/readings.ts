import { hasTerm } from "./excerpt.ts";
import type { Term } from "./query.ts";

/** 参考读法: words as a text prints them, and what a note says may be read in their place. */
export interface Reading {
  /** Where the printed words begin in the text (UTF-16 units). */
  readonly at: number;
  readonly printed: string;
  readonly reading: string;
}

/** What can be read in more ways than one. */
export interface Readable {
  readonly text: string;
  /** Left out where the words are read as printed, which is nearly everywhere. */
  readonly readings?: readonly Reading[];
}

/** A text with one of its readings in place of the printed words. */
function readWith(text: string, { at, printed, reading }: Reading): string {
  return text.slice(0, at) + reading + text.slice(at + printed.length);
}

/**
 * The text as printed, then as each reading has it. One reading at a time: each is a note's own, and
 * no note speaks of all of them together.
 */
export function textsOf({ text, readings = [] }: Readable): string[] {
  return [text, ...readings.map((reading) => readWith(text, reading))];
}

/** The reading that has a term which the printed text lacks, or null where print has them all. */
export function readingWith(
  { text, readings = [] }: Readable,
  terms: readonly Term[],
): Reading | null {
  const lacking = terms.filter((term) => !hasTerm(text, term));
  const has = (reading: Reading): boolean =>
    lacking.some((term) => hasTerm(readWith(text, reading), term));
  return readings.find(has) ?? null;
}
