import type { Finding, Pages, Way } from "./find.ts";
import type { Known, Tables, Understanding } from "./otherwise.ts";
import {
  mended,
  MOST,
  nearest,
  openTables,
  pagesFor,
  simplified,
  understandings,
} from "./otherwise.ts";
import type { Found } from "./pagefind.ts";
import { distinct } from "./pagefind.ts";
import { longestPieces, withoutAsking } from "./pieces.ts";
import type { Term } from "./query.ts";
import { rank } from "./rank.ts";
import { normalise } from "./units.ts";

/* How a query is answered that nothing has as typed: a part of the program of its own. */

/** What finding in another way stands on: finding by the very words. */
export interface Straight {
  readonly withTerm: (term: Term) => Promise<Pages>;
  readonly findAs: (way: Way, terms: readonly Term[]) => Promise<Finding | null>;
  readonly findAll: (terms: readonly Term[]) => Promise<Found[]>;
}

interface Search extends Straight {
  readonly tables: Tables;
}

/** Simplified; in another way; by the longest parts. */
export function openOtherwise(
  straight: Straight & Known,
): (terms: readonly Term[]) => Promise<Finding | null> {
  const search: Search = { ...straight, tables: openTables(straight) };
  return async (terms) => {
    const simple = await simplified(search.tables, terms);
    return (
      (await search.findAs("traditional", simple)) ??
      (await findRewritten(search, simple)) ??
      (await findMended(search, simple)) ??
      (await findUnderstood(search, await nearest(search.tables, simple))) ??
      (await findParts(search, simple))
    );
  };
}

async function findRewritten(search: Search, terms: readonly Term[]): Promise<Finding | null> {
  for await (const understood of understandings(search.tables, terms)) {
    const finding = await findUnderstood(search, understood);
    if (finding !== null) return finding;
  }
  return null;
}

async function findUnderstood(search: Search, understood: Understanding): Promise<Finding | null> {
  const pages = await pagesFor(search.findAll, understood);
  const terms = understood.words.map((word) => normalise(word).chars);
  const atLeast = understood.words.length > MOST;
  return pages.length === 0 ? null : { way: understood.way, terms, pages, atLeast };
}

/** Of several terms, those that occur nowhere are mended one by one. */
async function findMended(search: Search, terms: readonly Term[]): Promise<Finding | null> {
  if (terms.length < 2) return null;
  const mend = async (term: Term): Promise<Term> =>
    (await search.withTerm(term)).size > 0 ? term : ((await mended(search.tables, term)) ?? term);
  return search.findAs("sound", await Promise.all(terms.map(mend)));
}

/** Pages with the longest parts of the terms that occur at all, those with most of them first. */
async function findParts(search: Search, terms: readonly Term[]): Promise<Finding | null> {
  const occurs = async (term: Term) => (await search.withTerm(term)).size > 0;
  const about = terms.flatMap(withoutAsking);
  const parts = (await Promise.all(about.map((term) => longestPieces(term, occurs)))).flat();
  const longest = Math.max(0, ...parts.map((part) => part.length));
  // Beside much longer parts, a short one says nothing.
  const kept = parts.filter((part) => part.length >= longest / 2);
  if (kept.length === 0) return null;
  const sets = await Promise.all(kept.map((part) => search.findAll([part])));
  const merit = new Map<string, number>();
  sets.forEach((pages, index) => {
    for (const { id } of pages) merit.set(id, (merit.get(id) ?? 0) + (kept[index]?.length ?? 0));
  });
  const pages = distinct(sets.flat()).map((page) => ({
    ...page,
    title: "other" as const,
    score: merit.get(page.id) ?? 0,
  }));
  return { way: "parts", terms: kept, pages: rank(pages), atLeast: false };
}
