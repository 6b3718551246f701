import type { Piece, Span } from "./excerpt.ts";
import { excerpt, hasTerm, spansOf } from "./excerpt.ts";
import type { Finding, Sources, Way } from "./find.ts";
import { createFinder } from "./find.ts";
import type { Found, Pagefind } from "./pagefind.ts";
import { remembering } from "./pagefind.ts";
import type { Term } from "./query.ts";
import { readQuery } from "./query.ts";
import type { Reading } from "./readings.ts";
import { readingWith } from "./readings.ts";
import type { Kind, SearchRecord, Whose } from "./record.ts";
import { countKinds, KINDS, remarkOf } from "./record.ts";
import { kindKey } from "./units.ts";

/** Why a result is there. */
export type Why =
  | "原文"
  | Whose
  | "参考读法"
  | "校注"
  | "别名"
  | "英文名"
  | "相关"
  | "繁体"
  | "拼音"
  | "读音相近"
  | "写法相近"
  | "部分";

export interface Result extends SearchRecord {
  /** Of a note, the remark. */
  readonly excerpt: readonly Piece[];
  /** Of a note, the printed words; of anything else, nothing. */
  readonly quote: readonly Piece[];
  /** What it was found by where its printed words lack the query, or null. */
  readonly readAs: Reading | null;
  readonly why: Why;
  /** The words that match, as they stand in the page, each once. */
  readonly words: readonly string[];
}

export interface Answer {
  readonly way: Way;
  /** All that were found of the kind asked for; `results` holds the first of them. */
  readonly total: number;
  readonly counts: Readonly<Record<Kind, number>>;
  /** True where there may be more than `total` and `counts` say: not every name was looked for. */
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
export function createEngine({ pagefind: asBuilt, table }: Sources): Engine {
  const pagefind = remembering(asBuilt);
  const find = createFinder({ pagefind, table });
  return {
    search: async (query, options = {}) =>
      toAnswer(await find(readQuery(query)), pagefind, options),
  };
}

type Kinds = (page: Found) => Kind;

/** The kind of each page: a record is of one kind, and those of the first have no key. */
async function kindsIn({ search }: Pagefind): Promise<Kinds> {
  const all = await Promise.all(
    KINDS.slice(1).map(async (kind) => {
      const { results } = await search(kindKey(kind));
      return results.map(({ id }) => [id, kind] as const);
    }),
  );
  const known = new Map(all.flat());
  return ({ record }) => known.get(record) ?? KINDS[0];
}

async function toAnswer(
  { way, terms, pages, atLeast }: Finding,
  pagefind: Pagefind,
  { limit = LIMIT, kind = null }: Options,
): Promise<Answer> {
  // Where all are shown, each tells its own kind.
  const kinds = kind === null && pages.length <= limit ? null : kindsIn(pagefind);
  const asked = kinds === null || kind === null ? pages : await ofKind(kind, pages, kinds);
  const open = asked.slice(0, limit).map(({ id }) => pagefind.page(id));
  const [kindOf, ...shown] = await Promise.all([kinds, ...open]);
  const all = kindOf === null ? shown.map((page) => page.kind) : pages.map(kindOf);
  return {
    way,
    total: asked.length,
    counts: countKinds((one) => all.filter((found) => found === one).length),
    atLeast,
    tried: terms.map((term) => term.join("")),
    results: shown.map((page) => toResult(page, way, terms)),
  };
}

async function ofKind(
  kind: Kind,
  pages: readonly Found[],
  kinds: Promise<Kinds>,
): Promise<readonly Found[]> {
  const kindOf = await kinds;
  return pages.filter((page) => kindOf(page) === kind);
}

function toResult(record: SearchRecord, way: Way, terms: readonly Term[]): Result {
  const { text, note } = record;
  // What a note says of a reading is no print: the words remarked on are.
  const readAs = readingWith(note === undefined ? record : { ...record, text: note.quote }, terms);
  const replaced = readAs === null ? [] : [placeOf(readAs)];
  const spans = spansOf(text, terms, replaced);
  return {
    ...record,
    excerpt:
      note === undefined ? excerpt(text, terms, replaced) : excerpt(remarkOf(text, note), terms),
    quote: note === undefined ? [] : excerpt(note.quote, terms, replaced),
    readAs,
    why: WHY_OF_WAY[way] ?? (readAs === null ? whyAsTyped(record, terms) : "参考读法"),
    words: [...new Set(spans.map(({ start, end }) => text.slice(start, end)))],
  };
}

const placeOf = ({ at, printed }: Reading): Span => ({ start: at, end: at + printed.length });

/** What each way other than by the very words is called. */
const WHY_OF_WAY: Partial<Readonly<Record<Way, Why>>> = {
  traditional: "繁体",
  alias: "别名",
  english: "英文名",
  related: "相关",
  pinyin: "拼音",
  sound: "读音相近",
  slip: "写法相近",
  parts: "部分",
};

function whyAsTyped(record: SearchRecord, terms: readonly Term[]): Why {
  const { text, nameEn, note } = record;
  const occurs = (within: string): boolean => terms.some((term) => hasTerm(within, term));
  // It stands first though it lacks the words: the query is another name of it.
  if (!occurs(text)) return "别名";
  if (note !== undefined) return occurs(note.quote) ? "原文" : "校注";
  const whose = record.whose ?? "原文";
  if (nameEn === null || !occurs(nameEn)) return whose;
  return occurs(text.replace(nameEn, "")) ? whose : "英文名";
}
