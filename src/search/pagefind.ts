import { lengthMark, opensTitle, pageAt } from "./places.ts";
import type { Part, Term } from "./query.ts";
import { partsOf } from "./query.ts";
import type { Ranked, TitleMatch } from "./rank.ts";
import type { SearchRecord } from "./record.ts";

/** The part of Pagefind's browser module that is used, with what was added to it. */
export interface Pagefind {
  /** Every record that has these words, and where; in quotes, only one place of each. */
  readonly search: (words: string) => Promise<{ readonly results: readonly Hit[] }>;
  /** What showing a page takes, by the page's id. */
  readonly page: (id: string) => Promise<SearchRecord>;
  /** So many places of a record belong to each of its pages. */
  readonly room: number;
}

/** A record that has the words. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** The places of them all, in order. */
  readonly words: readonly number[];
}

/** A page that was found. */
export interface Found extends Ranked {
  readonly id: string;
  /** The record that it is a part of. */
  readonly record: string;
}

/** The same, before it is known how far behind it stands. */
type Located = Omit<Found, "behind">;

/** The same engine, but one that is asked for a word or a page once, however often it is needed. */
export function remembering({ search, page, room }: Pagefind): Pagefind {
  return { search: remembered(search), page: remembered(page), room };
}

function remembered<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

/** Exactly the pages that contain a term, in no order. */
export async function pagesWith(pagefind: Pagefind, term: Term): Promise<Located[]> {
  const [rarest, ...others] = await rarestFirst(pagefind, partsOf(term));
  if (rarest === undefined) return [];
  const { results } = await pagefind.search(rarest.unit);
  const beside = await Promise.all(others.map((part) => hitsBeside(pagefind, rarest, part)));
  return results.flatMap((hit) => {
    const found = beside.map(({ at, hits }) => ({ at, hit: hits.get(hit.id) }));
    const parts = [{ at: rarest.at, hit }, ...found].sort((a, b) => a.at - b.at);
    if (!parts.every(isFound)) return [];
    return pagesIn(hit.id, parts, { length: term.length, room: pagefind.room });
  });
}

/** The parts, that with the fewest records first: to ask for all places of a common one takes long. */
async function rarestFirst({ search }: Pagefind, parts: readonly Part[]): Promise<Part[]> {
  if (parts.length < 2) return [...parts];
  const counted = await Promise.all(
    parts.map(async (part) => ({
      part,
      // In quotes, one place of each record is all that is looked for.
      records: (await search(`"${part.unit}"`)).results.length,
    })),
  );
  return counted.sort((a, b) => a.records - b.records).map(({ part }) => part);
}

/** A part of a term in the records that have the rarest part, too. */
async function hitsBeside(
  { search }: Pagefind,
  rarest: Part,
  { at, unit }: Part,
): Promise<{ readonly at: number; readonly hits: ReadonlyMap<string, Hit> }> {
  const { results: own } = await search(rarest.unit);
  if (unit === rarest.unit) return { at, hits: new Map(own.map((hit) => [hit.id, hit])) };
  const known = new Map(own.map(({ id, words }) => [id, new Set(words)]));
  const { results } = await search(`${rarest.unit} ${unit}`);
  // Both come with their places together, and no two words stand in one place.
  const hits = results.map(({ id, score, words }): [string, Hit] => {
    const others = words.filter((place) => known.get(id)?.has(place) !== true);
    return [id, { id, score, words: others }];
  });
  return { at, hits: new Map(hits) };
}

/** A part of a term in one record. */
interface PartHit {
  readonly at: number;
  readonly hit: Hit;
}

const isFound = (part: { readonly at: number; readonly hit: Hit | undefined }): part is PartHit =>
  part.hit !== undefined;

/** The pages of one record in which the parts stand as they do in the term. */
function pagesIn(
  record: string,
  parts: readonly PartHit[],
  { length, room }: { readonly length: number; readonly room: number },
): Located[] {
  const places = parts.map(({ hit }) => new Set(hit.words));
  const [first] = parts;
  const starts = (first?.hit.words ?? []).filter((start) =>
    parts.every(({ at }, index) => places[index]?.has(start + at)),
  );
  const titleOf = (start: number): TitleMatch => {
    if (length < 2 || !opensTitle(start, room)) return "other";
    return places.at(-1)?.has(lengthMark(start, length)) ? "equals" : "begins";
  };
  const score = parts.reduce((sum, { hit }) => sum + hit.score, 0);
  const pages = [...Map.groupBy(starts, (start) => pageAt(start, room))];
  const most = Math.max(...pages.map(([, own]) => own.length));
  return pages.map(([page, own]) => ({
    id: `${record}-${page}`,
    record,
    // A record's score is that of its best page; the others have their share of it.
    score: (score * own.length) / most,
    title: own.map(titleOf).find((title) => title !== "other") ?? "other",
  }));
}

/** Each page once, in the order in which it first comes. */
export function distinct(pages: readonly Found[]): Found[] {
  const byId = new Map<string, Found>();
  for (const page of pages) if (!byId.has(page.id)) byId.set(page.id, page);
  return [...byId.values()];
}
