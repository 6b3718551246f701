import type { OtherWay, Tables, TableSource, Understanding } from "./otherwise.ts";
import {
  distinct,
  mended,
  namedOutright,
  nearest,
  openTables,
  pagesFor,
  simplified,
  understandings,
} from "./otherwise.ts";
import type { Found, Pagefind } from "./pagefind.ts";
import { remembering, verified } from "./pagefind.ts";
import { longestPieces } from "./pieces.ts";
import type { Term } from "./query.ts";
import { planFor, scoringWords, titlePhrases, withoutSeparators } from "./query.ts";
import type { Titles } from "./rank.ts";
import { rank } from "./rank.ts";
import { normalise, withTitleMarks } from "./units.ts";

/** What search stands on: the engine, and the small tables written beside its index. */
export interface Sources extends TableSource {
  readonly pagefind: Pagefind;
}

/** In which way the answer was found: as typed, in another way, by parts of the query, or not. */
export type Way = "typed" | OtherWay | "parts" | "none";

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
const NO_TITLES: Titles = { equal: new Set(), start: new Set() };

/** Finds pages in an index, asking for the pages of each term once. */
export function createFinder({ pagefind, table }: Sources): Finder {
  const sources = { table, pagefind: remembering(pagefind) };
  const found = new Map<string, Promise<Pages>>();
  const pagesWith = (term: Term): Promise<Pages> => {
    const key = term.join("");
    const known = found.get(key) ?? pagesOf(sources, term);
    found.set(key, known);
    return known;
  };
  const tables = openTables(sources);
  return (terms) => find({ ...sources, pagesWith, tables }, terms);
}

interface Context extends Sources {
  readonly pagesWith: (term: Term) => Promise<Pages>;
  readonly tables: Tables;
}

/** As typed; with the punctuation as spaces; simplified; in another way; by the longest parts. */
async function find(context: Context, terms: readonly Term[]): Promise<Finding> {
  const apart = withoutSeparators(terms);
  const straight =
    (await findAs(context, "typed", terms)) ?? (await findAs(context, "apart", apart));
  if (straight !== null) return straight;
  if (apart.length === 0) return NOTHING;
  const simple = await simplified(context.tables, apart);
  return (
    (await findAs(context, "traditional", simple)) ??
    (await findOtherwise(context, simple)) ??
    (await findMended(context, simple)) ??
    (await findUnderstood(context, await nearest(context.tables, simple))) ??
    (await findParts(context, simple)) ??
    NOTHING
  );
}

/**
 * Records with the very terms. Those of which the query is a name come first, whatever they score:
 * for another name of the very thing even where its record lacks the words (WC), else in their midst.
 */
async function findAs(context: Context, way: Way, terms: readonly Term[]): Promise<Finding | null> {
  const pages = terms.length === 0 ? [] : await findAll(context, terms);
  if (pages.length === 0) return null;
  const found = new Set(pages.map(({ id }) => id));
  const named = await Promise.all(
    (await namedOutright(context.tables, terms)).map(async ({ name, isExact }) => {
      const own = await pagesCalled(context, normalise(name).chars);
      const known = own.filter(({ id }) => found.has(id));
      return known.length === 0 && isExact ? own.slice(0, 1) : known;
    }),
  );
  return { way, terms, pages: distinct([...named.flat(), ...pages]) };
}

/** Records whose title is this, or where no title is so long, the likeliest one. */
async function pagesCalled(context: Context, name: Term): Promise<Found[]> {
  const [all, titles] = await Promise.all([
    findAll(context, [name]),
    titlesOf(context.pagefind, [name]),
  ]);
  const called = all.filter(({ id }) => titles.equal.has(id));
  return called.length > 0 ? called : all.slice(0, 1);
}

async function findOtherwise(context: Context, terms: readonly Term[]): Promise<Finding | null> {
  for await (const understood of understandings(context.tables, terms)) {
    const finding = await findUnderstood(context, understood);
    if (finding !== null) return finding;
  }
  return null;
}

async function findUnderstood(
  context: Context,
  understood: Understanding,
): Promise<Finding | null> {
  const pages = await pagesFor((asked) => findAll(context, asked), understood);
  const terms = understood.words.map((word) => normalise(word).chars);
  return pages.length === 0 ? null : { way: understood.way, terms, pages };
}

/** Of several terms, those that occur nowhere are mended one by one. */
async function findMended(context: Context, terms: readonly Term[]): Promise<Finding | null> {
  if (terms.length < 2) return null;
  const mend = async (term: Term): Promise<Term> =>
    (await context.pagesWith(term)).size > 0
      ? term
      : ((await mended(context.tables, term)) ?? term);
  return findAs(context, "sound", await Promise.all(terms.map(mend)));
}

/** Records that have every term, best first. */
async function findAll({ pagefind, pagesWith }: Context, terms: readonly Term[]): Promise<Found[]> {
  const words = scoringWords(terms);
  const [sets] = await Promise.all([
    Promise.all(terms.map(pagesWith)),
    // Pagefind scores whatever loaded words begin so: all must be there, lest history decide.
    pagefind.preload(withTitleMarks(words)),
  ]);
  const [first = new Map<string, Found>(), ...others] = sets;
  const common = [...first.values()].filter(({ id }) => others.every((set) => set.has(id)));
  if (common.length < 2) return holding(common, terms, pagefind.grain);
  const [scored, titles] = await Promise.all([
    pagefind.search(words.join(" ")),
    titlesOf(pagefind, terms),
  ]);
  const wanted = new Set(common.map(({ id }) => id));
  const inOrder = scored.results.filter(({ id }) => wanted.has(id));
  const placed = new Set(inOrder.map(({ id }) => id));
  const all = [...inOrder, ...common.filter(({ id }) => !placed.has(id)).map(unscored)];
  return holding(rank(all, titles), terms, pagefind.grain);
}

/** Several terms must stand in one page: where a record has several pages, only their text tells. */
function holding(records: Found[], terms: readonly Term[], grain: number): Promise<Found[]> {
  return terms.length > 1 && grain > 1 ? verified(records, terms) : Promise.resolve(records);
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

/** Exactly the records that contain a term. */
async function pagesOf({ pagefind }: Sources, term: Term): Promise<Pages> {
  const plan = planFor(term);
  if (plan.kind === "phrase") return byId((await pagefind.search(plan.phrase)).results);
  return byId(await verified((await pagefind.search(plan.words)).results, [term]));
}

const byId = (pages: readonly Found[]): Pages => new Map(pages.map((page) => [page.id, page]));

/** Pages with the longest parts of the terms that occur at all, those with most of them first. */
async function findParts(context: Context, terms: readonly Term[]): Promise<Finding | null> {
  const occurs = async (term: Term) => (await context.pagesWith(term)).size > 0;
  const parts = (await Promise.all(terms.map((term) => longestPieces(term, occurs)))).flat();
  const longest = Math.max(0, ...parts.map((part) => part.length));
  const kept = parts.filter((part) => part.length * 2 >= longest);
  if (kept.length === 0) return null;
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
