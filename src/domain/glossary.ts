import type { Confidence } from "./notes.ts";
import type { Provision } from "./provision.ts";
import { ownWords, walk } from "./provision.ts";
import type { Quote, Words } from "./quote.ts";
import { quotesOf } from "./quote.ts";

/** On what an explanation rests. Only the editor's own, and the record's, need no further source. */
export const TERM_BASES = {
  printed: "原文",
  official: "官方文件",
  standard: "标准",
  common: "通称",
  editor: "编者",
} as const;
export type TermBasis = keyof typeof TERM_BASES;

/** A work that says what a term means. */
export interface TermSource {
  readonly title: string;
  /** Who published it, and where and when as far as is known. */
  readonly issuer: string;
  /** Null where only a copy was seen that a reader should not be sent to. */
  readonly address: string | null;
  /** True where what was read is somebody else's copy. */
  readonly copy: boolean;
}

/** What one policy uses a term for: the editor's reading of its record. */
export interface TermUsage {
  readonly policyId: string;
  readonly paragraphs: readonly string[];
}

/** 名词: words of a record that a reader from outside would stop at, explained. Never official. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** The words by which the record names it, exactly as printed. */
  readonly printed: readonly string[];
  readonly basis: TermBasis;
  /** How sure the editor is. What is less sure than this is left out. */
  readonly confidence: Exclude<Confidence, "low">;
  readonly sources: readonly TermSource[];
  /** What it means in general, a paragraph each. */
  readonly meaning: readonly string[];
  readonly usages: readonly TermUsage[];
}

/** One place where a record prints a term. */
export interface TermPlace {
  readonly term: Term;
  readonly quote: Quote;
  /** True for the first place of the term in its provision: the one to mark for a reader. */
  readonly isFirst: boolean;
}

/**
 * Every place of every term in the provisions' own words, in the order of the record. No two
 * overlap: where words could belong to two terms, they belong to the longer.
 */
export function termPlaces(
  terms: readonly Term[],
  provisions: readonly Provision[],
): readonly TermPlace[] {
  return walk(provisions).flatMap((provision) => {
    const found = ownWords(provision).flatMap((words) => placesIn(words, provision.eid, terms));
    const firsts = new Map(found.toReversed().map((place) => [place.term, place]));
    return found.map((place) => ({ ...place, isFirst: firsts.get(place.term) === place }));
  });
}

/** The places of one term among those of all. */
export function placesOf(term: Term, places: readonly TermPlace[]): readonly TermPlace[] {
  return places.filter((place) => place.term === term);
}

type Found = Omit<TermPlace, "isFirst">;

function placesIn(words: Words, eid: string, terms: readonly Term[]): Found[] {
  const candidates = terms
    .flatMap((term) =>
      term.printed.flatMap((text) => quotesOf(text, words, eid)).map((quote) => ({ term, quote })),
    )
    .toSorted((a, b) => length(b) - length(a) || a.quote.start - b.quote.start);
  const kept: Found[] = [];
  for (const candidate of candidates)
    if (!kept.some((other) => overlap(other.quote, candidate.quote))) kept.push(candidate);
  return kept.toSorted((a, b) => a.quote.start - b.quote.start);
}

const length = ({ quote }: Found): number => quote.end - quote.start;

const overlap = (a: Quote, b: Quote): boolean => a.start < b.end && b.start < a.end;
