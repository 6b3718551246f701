import { openingsOf } from "./chunk-openings.ts";
import { placesOf } from "./excerpt.ts";
import type { LexiconEntry } from "./lexicon.ts";
import { namesInEnglish } from "./lexicon.ts";
import { longestPieces } from "./pieces.ts";
import type { Term } from "./query.ts";
import { planFor, scoringWords, titlePhrases, withoutSeparators } from "./query.ts";
import type { Titles } from "./rank.ts";
import { rank } from "./rank.ts";
import type { SearchRecord } from "./record.ts";
import { anchorToRecord } from "./record.ts";
import { normalise } from "./units.ts";

/** The part of Pagefind's browser module that is used. */
export interface Pagefind {
  readonly search: (words: string) => Promise<{ results: Found[] }>;
  readonly preload: (words: string) => Promise<void>;
}

/** A page as Pagefind finds it, before its fragment is fetched. */
export interface Found {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ anchors: readonly { id: string }[] }>;
}

/** What search stands on: the engine, and the small tables written beside its index. */
export interface Sources {
  readonly pagefind: Pagefind;
  /** First keys of the index chunks; asked for by one-character queries only. */
  readonly openings: () => Promise<readonly string[]>;
  /** Asked for when nothing is found as typed. */
  readonly lexicon: () => Promise<readonly LexiconEntry[]>;
}

/** In which way the answer was found: as typed, without the punctuation, by an English name, by parts, or not. */
export type Way = "typed" | "apart" | "english" | "parts" | "none";

/** Pages in order of merit, and the terms to mark in them. */
export interface Finding {
  readonly way: Way;
  readonly terms: readonly Term[];
  readonly pages: readonly Found[];
}

/** Pages by the engine's own id. */
type Pages = ReadonlyMap<string, Found>;

/** Finds pages by query terms. */
export type Finder = (terms: readonly Term[]) => Promise<Finding>;

const NOTHING: Finding = { way: "none", terms: [], pages: [] };
/** Beyond so many candidates a long term is taken on trust: that many shared pairs is proof enough. */
const VERIFY_LIMIT = 200;
const NO_TITLES: Titles = { equal: new Set(), start: new Set() };

/** Finds pages in an index, asking for the pages of each term once. */
export function createFinder(sources: Sources): Finder {
  const found = new Map<string, Promise<Pages>>();
  const pagesWith = (term: Term): Promise<Pages> => {
    const key = term.join("");
    const known = found.get(key) ?? pagesOf(sources, term);
    found.set(key, known);
    return known;
  };
  return (terms) => find({ ...sources, pagesWith }, terms);
}

interface Context extends Sources {
  readonly pagesWith: (term: Term) => Promise<Pages>;
}

/** As typed; then with the punctuation as spaces; then by English name; then by the longest parts. */
async function find(context: Context, terms: readonly Term[]): Promise<Finding> {
  if (terms.length === 0) return NOTHING;
  const typed = await findAll(context, terms);
  if (typed.length > 0) return { way: "typed", terms, pages: typed };
  const apart = withoutSeparators(terms);
  if (apart.length === 0) return NOTHING;
  const loose = await findAll(context, apart);
  if (loose.length > 0) return { way: "apart", terms: apart, pages: loose };
  const named = await findNamed(context, apart);
  return named ?? (await findParts(context, apart));
}

/** Pages that have every term, best first. */
async function findAll({ pagefind, pagesWith }: Context, terms: readonly Term[]): Promise<Found[]> {
  const sets = await Promise.all(terms.map(pagesWith));
  const [first = new Map<string, Found>(), ...others] = sets;
  const common = [...first.values()].filter(({ id }) => others.every((set) => set.has(id)));
  if (common.length < 2) return common;
  const [scored, titles] = await Promise.all([
    pagefind.search(scoringWords(terms)),
    titlesOf(pagefind, terms),
  ]);
  const wanted = new Set(common.map(({ id }) => id));
  const inOrder = scored.results.filter(({ id }) => wanted.has(id));
  const placed = new Set(inOrder.map(({ id }) => id));
  return rank([...inOrder, ...common.filter(({ id }) => !placed.has(id)).map(unscored)], titles);
}

const unscored = (page: Found): Found => ({ id: page.id, score: 0, data: () => page.data() });

async function titlesOf(pagefind: Pagefind, terms: readonly Term[]): Promise<Titles> {
  const phrases = terms.length === 1 ? titlePhrases(terms[0] ?? []) : null;
  if (phrases === null) return NO_TITLES;
  const [equal, start] = await Promise.all(
    [phrases.equals, phrases.starts].map((phrase) => pagefind.search(phrase)),
  );
  return { equal: idsOf(equal?.results ?? []), start: idsOf(start?.results ?? []) };
}

const idsOf = (pages: readonly Found[]): Set<string> => new Set(pages.map(({ id }) => id));

/** Exactly the pages that contain a term. */
async function pagesOf({ pagefind, openings }: Sources, term: Term): Promise<Pages> {
  const plan = planFor(term);
  if (plan.kind === "phrase") return byId((await pagefind.search(plan.phrase)).results);
  if (plan.kind === "spread")
    return byId(await verified((await pagefind.search(plan.words)).results, term));
  await Promise.all(openingsOf(await openings(), plan.key).map((key) => pagefind.preload(key)));
  return byId((await pagefind.search(plan.key)).results);
}

const byId = (pages: readonly Found[]): Pages => new Map(pages.map((page) => [page.id, page]));

async function verified(pages: readonly Found[], term: Term): Promise<Found[]> {
  const checked = await Promise.all(
    pages.slice(0, VERIFY_LIMIT).map(async (page) => ({ page, record: await recordOf(page) })),
  );
  const kept = checked.filter(
    ({ record }) => placesOf(normalise(record.text).chars, term).length > 0,
  );
  return [...kept.map(({ page }) => page), ...pages.slice(VERIFY_LIMIT)];
}

async function findNamed(context: Context, terms: readonly Term[]): Promise<Finding | null> {
  const names = namesInEnglish(await context.lexicon(), terms);
  const nameTerms = names.map((name) => normalise(name).chars);
  const pages = await Promise.all(nameTerms.map((term) => findAll(context, [term])));
  const all = [...byId(pages.flat()).values()];
  return all.length === 0 ? null : { way: "english", terms: nameTerms, pages: all };
}

/** Pages with the longest parts of the terms that occur at all, those with most of them first. */
async function findParts(context: Context, terms: readonly Term[]): Promise<Finding> {
  const occurs = async (term: Term) => (await context.pagesWith(term)).size > 0;
  const parts = (await Promise.all(terms.map((term) => longestPieces(term, occurs)))).flat();
  const longest = Math.max(0, ...parts.map((part) => part.length));
  const kept = parts.filter((part) => part.length * 2 >= longest);
  if (kept.length === 0) return NOTHING;
  const sets = await Promise.all(kept.map((part) => findAll(context, [part])));
  const merit = new Map<string, number>();
  sets.forEach((pages, index) => {
    for (const { id } of pages) merit.set(id, (merit.get(id) ?? 0) + (kept[index]?.length ?? 0));
  });
  const pages = [...byId(sets.flat()).values()].map((page) => ({
    ...unscored(page),
    score: merit.get(page.id) ?? 0,
  }));
  return { way: "parts", terms: kept, pages: rank(pages, NO_TITLES) };
}

/** What the index keeps with a page. */
export async function recordOf(page: Found): Promise<SearchRecord> {
  const { anchors } = await page.data();
  return anchorToRecord(anchors[0]?.id ?? "");
}
