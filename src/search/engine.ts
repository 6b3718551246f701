import type { Piece } from "./excerpt.ts";
import { excerpt, spansOf } from "./excerpt.ts";
import type { Finding, Pagefind, Sources, Way } from "./find.ts";
import { createFinder, recordOf } from "./find.ts";
import type { Term } from "./query.ts";
import { readQuery } from "./query.ts";
import type { Kind, SearchRecord } from "./record.ts";
import { KINDS } from "./record.ts";
import { kindKey } from "./units.ts";

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

/** So many results where the caller does not say. */
const LIMIT = 20;

/** Search over an index that `scripts/index.ts` built. No answer depends on earlier queries. */
export function createEngine(sources: Sources): Engine {
  const find = createFinder(sources);
  let kinds: Promise<ReadonlyMap<string, Kind>> | undefined;
  return {
    async search(query, options = {}) {
      const finding = await find(readQuery(query));
      kinds ??= kindsOf(sources.pagefind);
      return toAnswer(finding, await kinds, options);
    },
  };
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
