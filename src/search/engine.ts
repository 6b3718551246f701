import { openingsOf } from "./chunk-openings.ts";
import type { Piece } from "./excerpt.ts";
import { excerpt, placesOf, spansOf } from "./excerpt.ts";
import type { LexiconEntry } from "./lexicon.ts";
import { namesInEnglish } from "./lexicon.ts";
import { longestPieces } from "./pieces.ts";
import type { Term } from "./query.ts";
import { planFor, readQuery, scoringWords, titlePhrases, withoutSeparators } from "./query.ts";
import { rank } from "./rank.ts";
import type { Kind, SearchRecord } from "./record.ts";
import { anchorToRecord, KINDS } from "./record.ts";
import { kindKey, normalise } from "./units.ts";

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

/** Why a result is there. */
export type Why = "原文" | "英文名" | "部分";

export interface Result extends SearchRecord {
  readonly excerpt: readonly Piece[];
  readonly why: Why;
  /** The first words that match, as they stand in the page; empty where none do. */
  readonly words: string;
}

export interface Answer {
  readonly way: Way;
  /** All that were found of the kind asked for; `results` holds the first of them. */
  readonly total: number;
  readonly counts: Readonly<Record<Kind, number>>;
  /** What was looked for in the end: the query's own terms, or what took their place. */
  readonly tried: readonly string[];
  readonly results: readonly Result[];
}

export interface Options {
  readonly limit?: number;
  readonly kind?: Kind | null;
}

export interface Engine {
  readonly search: (query: string, options?: Options) => Promise<Answer>;
}

type Pages = ReadonlyMap<string, Found>;

/** Pages in order of merit, and the terms to mark in them. */
interface Finding {
  readonly way: Way;
  readonly terms: readonly Term[];
  readonly pages: readonly Found[];
}

const NOTHING: Finding = { way: "none", terms: [], pages: [] };
const LIMIT = 20;
/** Beyond so many candidates a long term is taken on trust: that many shared pairs is proof enough. */
const VERIFY_LIMIT = 200;

/** Search over an index that `scripts/index.ts` built. Nothing here depends on earlier queries. */
export function createEngine(sources: Sources): Engine {
  const found = new Map<string, Promise<Pages>>();
  const pagesWith = (term: Term): Promise<Pages> => {
    const key = term.join("");
    const known = found.get(key) ?? pagesOf(sources, term);
    found.set(key, known);
    return known;
  };
  let kinds: Promise<ReadonlyMap<string, Kind>> | undefined;
  return {
    async search(query, options = {}) {
      const finding = await find({ ...sources, pagesWith }, readQuery(query));
      kinds ??= kindsOf(sources.pagefind);
      return toAnswer(finding, await kinds, options);
    },
  };
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

async function titlesOf(pagefind: Pagefind, terms: readonly Term[]) {
  const phrases = terms.length === 1 ? titlePhrases(terms[0] ?? []) : null;
  const none = new Set<string>();
  if (phrases === null) return { equal: none, start: none };
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
  const noTitles = { equal: new Set<string>(), start: new Set<string>() };
  return { way: "parts", terms: kept, pages: rank(pages, noTitles) };
}

async function kindsOf(pagefind: Pagefind): Promise<ReadonlyMap<string, Kind>> {
  const all = await Promise.all(
    KINDS.map(async (kind) => {
      const { results } = await pagefind.search(`"${kindKey(kind)}"`);
      return results.map(({ id }) => [id, kind] as const);
    }),
  );
  return new Map(all.flat());
}

async function toAnswer(
  { way, terms, pages }: Finding,
  kinds: ReadonlyMap<string, Kind>,
  { limit = LIMIT, kind = null }: Options,
): Promise<Answer> {
  const ofKind = (wanted: Kind) => pages.filter(({ id }) => kinds.get(id) === wanted);
  const asked = kind === null ? pages : ofKind(kind);
  return {
    way,
    total: asked.length,
    counts: { 条文: ofKind("条文").length, 材料: ofKind("材料").length },
    tried: terms.map((term) => term.join("")),
    results: await Promise.all(
      asked.slice(0, limit).map(async (page) => toResult(await recordOf(page), way, terms)),
    ),
  };
}

async function recordOf(page: Found): Promise<SearchRecord> {
  const { anchors } = await page.data();
  return anchorToRecord(anchors[0]?.id ?? "");
}

function toResult(record: SearchRecord, way: Way, terms: readonly Term[]): Result {
  const [first] = spansOf(record.text, terms);
  const words = first === undefined ? "" : record.text.slice(first.start, first.end);
  return { ...record, excerpt: excerpt(record.text, terms), why: whyOf(record, way, terms), words };
}

function whyOf({ text, nameEn }: SearchRecord, way: Way, terms: readonly Term[]): Why {
  if (way === "parts") return "部分";
  if (way === "english") return "英文名";
  if (nameEn === null || spansOf(nameEn, terms).length === 0) return "原文";
  return spansOf(text.replace(nameEn, ""), terms).length === 0 ? "英文名" : "原文";
}
