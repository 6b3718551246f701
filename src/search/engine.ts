import type { Piece } from "./excerpt.ts";
import { excerpt, spansOf } from "./excerpt.ts";
import type { Finding, Sources, Way } from "./find.ts";
import { createFinder } from "./find.ts";
import type { Found, Pagefind } from "./pagefind.ts";
import { openPages } from "./pagefind.ts";
import type { Term } from "./query.ts";
import { readQuery } from "./query.ts";
import type { Kind, SearchRecord } from "./record.ts";
import { countKinds, KINDS } from "./record.ts";
import { kindKey } from "./units.ts";

/** Why a result is there. */
export type Why = "原文" | "别名" | "英文名" | "相关" | "繁体" | "拼音" | "近音" | "近形" | "部分";

export interface Result extends SearchRecord {
  readonly excerpt: readonly Piece[];
  readonly why: Why;
  /** The words that match, as they stand in the page, each once. */
  readonly words: readonly string[];
}

export interface Answer {
  readonly way: Way;
  /** All that were found of the kind asked for; `results` holds the first of them. */
  readonly total: number;
  readonly counts: Readonly<Record<Kind, number>>;
  /** True where there may be more than `total` and `counts` say: not all was opened to count it. */
  readonly atLeast: boolean;
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
  const { pagefind } = sources;
  let kinds: Promise<Kinds> | undefined;
  const index = { grain: pagefind.grain, kinds: () => (kinds ??= kindsIn(pagefind)) };
  return {
    search: async (query, options = {}) => toAnswer(await find(readQuery(query)), index, options),
  };
}

/** What an answer needs to know of the index. */
interface Index {
  readonly grain: number;
  /** Fetched only where records are counted without being opened. */
  readonly kinds: () => Promise<Kinds>;
}

type Kinds = (record: Found) => Kind;

/** The kind of each record, but for those of the first: that one goes without a key. */
async function kindsIn(pagefind: Pagefind): Promise<Kinds> {
  const all = await Promise.all(
    KINDS.slice(1).map(async (kind) => {
      const { results } = await pagefind.search(`"${kindKey(kind)}"`);
      return results.map(({ id }) => [id, kind] as const);
    }),
  );
  const known = new Map(all.flat());
  return ({ id }) => known.get(id) ?? KINDS[0];
}

/** Ways in which each term stands for another name or part: a page needs but one of them. */
const ONE_OF: readonly Way[] = ["alias", "english", "related", "pinyin", "sound", "slip", "parts"];

async function toAnswer(
  { way, terms, pages: records }: Finding,
  { kinds, grain }: Index,
  { limit = LIMIT, kind = null }: Options,
): Promise<Answer> {
  const kindOf = kind === null ? null : await kinds();
  const asked = kindOf === null ? records : records.filter((record) => kindOf(record) === kind);
  const wanted = { limit, terms, every: !ONE_OF.includes(way) };
  const [{ pages, opened }] = await Promise.all([
    openPages(asked, wanted),
    ...(records.length > limit ? [kinds()] : []),
  ]);
  // A record that stays closed holds one page at least that answers.
  const closed = records.filter((record) => !opened.has(record));
  const ofClosed = closed.length === 0 ? [] : closed.map(await kinds());
  const all = [...pages.map((page) => page.kind), ...ofClosed];
  const counts = countKinds((one) => all.filter((found) => found === one).length);
  return {
    way,
    total: kind === null ? all.length : counts[kind],
    counts,
    atLeast: grain > 1 && closed.length > 0,
    tried: terms.map((term) => term.join("")),
    results: pages.slice(0, limit).map((page) => toResult(page, way, terms)),
  };
}

function toResult(record: SearchRecord, way: Way, terms: readonly Term[]): Result {
  const spans = spansOf(record.text, terms);
  const words = [...new Set(spans.map(({ start, end }) => record.text.slice(start, end)))];
  return { ...record, excerpt: excerpt(record.text, terms), why: whyOf(record, way, terms), words };
}

/** What each way other than by the very words is called. */
const WHY_OF_WAY: Partial<Readonly<Record<Way, Why>>> = {
  traditional: "繁体",
  alias: "别名",
  english: "英文名",
  related: "相关",
  pinyin: "拼音",
  sound: "近音",
  slip: "近形",
  parts: "部分",
};

function whyOf({ text, nameEn }: SearchRecord, way: Way, terms: readonly Term[]): Why {
  const why = WHY_OF_WAY[way];
  if (why !== undefined) return why;
  // It stands first though it lacks the words: the query is another name of it.
  if (spansOf(text, terms).length === 0) return "别名";
  if (nameEn === null || spansOf(nameEn, terms).length === 0) return "原文";
  return spansOf(text.replace(nameEn, ""), terms).length === 0 ? "英文名" : "原文";
}
