import { asidesIn } from "./asides.ts";
import { readLexicon } from "./lexicon.ts";
import type { Names } from "./names.ts";
import { readyNames } from "./names.ts";
import { once } from "./once.ts";
import type { OtherWay, TableSource } from "./otherwise.ts";
import { namedOutright } from "./outright.ts";
import type { Found, Pagefind } from "./pagefind.ts";
import { distinct, pagesWith } from "./pagefind.ts";
import type { Term } from "./query.ts";
import { withoutSeparators } from "./query.ts";
import { rank } from "./rank.ts";
import { normalise } from "./units.ts";

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
  /** True where there may be more: of very many names, not all were looked for. */
  readonly atLeast: boolean;
}

/** Pages by their id. */
export type Pages = ReadonlyMap<string, Found>;

/** Finds pages by query terms. */
export type Finder = (terms: readonly Term[]) => Promise<Finding>;

const NOTHING: Finding = { way: "none", terms: [], pages: [], atLeast: false };

/** Finds pages in an index, asking for the pages of each term once. */
export function createFinder({ pagefind, table }: Sources): Finder {
  const found = new Map<string, Promise<Pages>>();
  const withTerm = (term: Term): Promise<Pages> => {
    const key = term.join("");
    const known = found.get(key) ?? placedPages(pagefind, term).then(byId);
    found.set(key, known);
    return known;
  };
  const entries = once(async () => readLexicon(await table("lexicon")));
  const names = once(async () => readyNames(await entries()));
  const context: Context = { withTerm, names };
  const otherwise = once(async () => {
    // Most queries are found as typed, and never need the rest of the program.
    const { openOtherwise } = await import("./find-otherwise.ts");
    return openOtherwise({
      ...{ table, entries, names, withTerm },
      findAs: (way, terms) => findAs(context, way, terms),
      findAll: (terms) => findAll(context, terms),
    });
  });
  return async (terms) => {
    const apart = withoutSeparators(terms);
    return (
      (await findAs(context, "typed", terms)) ??
      (await findAs(context, "apart", apart)) ??
      (apart.length === 0 ? null : await (await otherwise())(apart)) ??
      NOTHING
    );
  };
}

/** The pages that have a term, each with how far behind others it stands. */
async function placedPages(pagefind: Pagefind, term: Term): Promise<Found[]> {
  const [pages, behind] = await Promise.all([pagesWith(pagefind, term), asidesIn(pagefind)]);
  return pages.map((page) => ({ ...page, behind: behind(page.record) }));
}

interface Context {
  readonly withTerm: (term: Term) => Promise<Pages>;
  readonly names: () => Promise<Names>;
}

/**
 * Pages with the very terms. Those of which the query is a name come first, whatever they score:
 * for another name of the very thing even where its page lacks the words (WC), else in their midst.
 */
async function findAs(context: Context, way: Way, terms: readonly Term[]): Promise<Finding | null> {
  if (terms.length === 0) return null;
  const [pages, names] = await Promise.all([findAll(context, terms), context.names()]);
  if (pages.length === 0) return null;
  const found = new Set(pages.map(({ id }) => id));
  const named = await Promise.all(
    namedOutright(names, terms).map(async ({ name, isExact }) => {
      const own = await pagesCalled(context, normalise(name).chars);
      const known = own.filter(({ id }) => found.has(id));
      return known.length === 0 && isExact ? own.slice(0, 1) : known;
    }),
  );
  return { way, terms, pages: distinct([...named.flat(), ...pages]), atLeast: false };
}

/** Pages whose title is this, or where no title is, the likeliest one. */
async function pagesCalled(context: Context, name: Term): Promise<Found[]> {
  const all = await findAll(context, [name]);
  const called = all.filter(({ title }) => title === "equals");
  return called.length > 0 ? called : all.slice(0, 1);
}

/** Pages that have every term, best first. */
async function findAll({ withTerm }: Context, terms: readonly Term[]): Promise<Found[]> {
  const [first = new Map<string, Found>(), ...others] = await Promise.all(terms.map(withTerm));
  if (others.length === 0) return rank([...first.values()]);
  const common = [...first.values()].filter(({ id }) => others.every((set) => set.has(id)));
  return rank(common.map((page) => together(page, others)));
}

/** A page that has several terms: no title is all of them, and each adds to the score. */
function together(page: Found, others: readonly Pages[]): Found {
  const scores = others.map((set) => set.get(page.id)?.score ?? 0);
  return { ...page, title: "other", score: scores.reduce((sum, one) => sum + one, page.score) };
}

const byId = (pages: readonly Found[]): Pages => new Map(pages.map((page) => [page.id, page]));
