import type { Way } from "../../search/find.ts";
import type { Piece } from "../../search/excerpt.ts";
import type { Result, Why } from "../../search/engine.ts";
import type { Reading } from "../../search/readings.ts";
import type { Kind, NoteRecord } from "../../search/record.ts";
import { kindNamed } from "../../search/record.ts";
import type {
  LookupAnswer as Answered,
  LookupEntry as AnsweredEntry,
  LookupQuote,
} from "../../lookup/answer.ts";
import { openLookup } from "../lookup/remote-lookup.ts";
import { openEngine } from "./remote-engine.ts";

/*
 * The public module: the build gives it the address /search/engine.js, documented at
 * /search/developers/. The site's own box and search page stand on it too.
 */

/** One page that answers a query. */
export interface SearchResult {
  readonly kind: Kind;
  /** The page's whole address, wherever the site lies. */
  readonly url: string;
  readonly title: string;
  /** Where it stands: 三（三）2 · 钛材料. Empty where its kind says all. */
  readonly path: string;
  /** HTML: the words around the first match, escaped, every match in a `mark`. Of a note, its remark. */
  readonly excerpt: string;
  readonly why: Why;
  /** Of a term, the first sentence of its explanation, which is not searched. */
  readonly about?: string;
  /** The matching words as they stand in the page, each once. */
  readonly words: readonly string[];
  /** Of a provision. */
  readonly eid?: string;
  /** Of an entry of the catalogue. */
  readonly material?: string;
  /** Of a note. */
  readonly note?: FoundNote;
  /** Where the printed words lack the query, and a note's 参考读法 of them has it. */
  readonly readAs?: Pick<Reading, "printed" | "reading">;
}

/** What a note remarks on, and how. */
export interface FoundNote extends Pick<NoteRecord, "kind" | "confidence"> {
  readonly id: string;
  /** HTML: the printed words, as an excerpt is. */
  readonly quote: string;
}

export interface SearchAnswer {
  /** All that were found of the kind asked for; `results` holds the first of them. */
  readonly total: number;
  /** The way in which they were found. */
  readonly kind: Way;
  /** How many were found of each kind, whatever kind was asked for. */
  readonly counts: Readonly<Record<Kind, number>>;
  /** True where there may be more: in a large library not all is opened to count it. */
  readonly atLeast: boolean;
  /** What was looked for in the end. */
  readonly tried: readonly string[];
  /** Best first. */
  readonly results: readonly SearchResult[];
}

export interface SearchOptions {
  /** At most so many results; 20 where not said. */
  readonly limit?: number;
  /** One kind alone, by its name. */
  readonly filters?: { readonly kind?: Kind | null };
}

/** This module and the chunks it shares lie one folder below the site's root. */
export const ROOT = new URL(/* @vite-ignore */ "..", import.meta.url);

const engine = openEngine(ROOT);
const names = openLookup(ROOT);

/** Loads the index. A search asks by itself; asking early saves the first one a wait. */
export const ready = (): Promise<void> => engine.ready();

/** The pages that answer a query, best first. Rejects where the index cannot be loaded. */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const asked = options.filters?.kind ?? null;
  // Anyone may call this without the types, or by a name of former days.
  const kind = asked === null ? null : kindNamed(asked);
  if (asked !== null && kind === null) throw new RangeError(`没有“${asked}”这一类`);
  const limit = options.limit === undefined ? {} : { limit: options.limit };
  const { way, results, ...counted } = await engine.search(query, { ...limit, kind });
  return { ...counted, kind: way, results: results.map(toPublic) };
}

/** An entry or a class of the catalogue that answers a look-up; addresses are whole. */
export interface LookupEntry extends AnsweredEntry {
  /** Its name, as search results have it. */
  readonly title: string;
  /** The clause that names it first. */
  readonly eid: string;
  /** Of an entry of the catalogue. */
  readonly material?: string;
}

export interface LookupAnswer extends Answered {
  readonly entries: readonly LookupEntry[];
}

/**
 * Whether the document lists a product: "listed", "related" or "unlisted", with reasons, quotes and
 * the lists it leaves open. Nothing is sent anywhere. Rejects where the tables cannot be loaded.
 */
export async function lookup(name: string): Promise<LookupAnswer> {
  const answer = await names.lookup(name);
  return {
    ...answer,
    entries: answer.entries.map((entry) => ({
      ...whole(entry),
      quotes: entry.quotes.map(whole),
      title: entry.name,
      eid: entry.quotes[0]?.eid ?? "",
      ...(entry.kind === "material" ? { material: entry.id } : {}),
    })),
    openLists: answer.openLists.map((list) => ({ ...whole(list), quote: whole(list.quote) })),
    elsewhere: answer.elsewhere.map((quote): LookupQuote => whole(quote)),
    nearest: answer.nearest.map(whole),
  };
}

/** With its whole address, wherever the site lies. */
const whole = <Located extends { readonly url: string }>(one: Located): Located => ({
  ...one,
  url: absolute(one.url),
});

const absolute = (url: string): string => new URL(url.slice(1), ROOT).href;

function toPublic(result: Result): SearchResult {
  const { kind, id, url, title, path, why, words, about, note, readAs } = result;
  return {
    ...{ kind, url: absolute(url), title, path, why, words },
    excerpt: toHtml(result.excerpt),
    ...(about === undefined ? {} : { about }),
    ...(kind === "条文" ? { eid: id } : {}),
    ...(url === `/materials/${id}/` ? { material: id } : {}),
    ...(note === undefined ? {} : { note: { ...note, id, quote: toHtml(result.quote) } }),
    ...(readAs === null ? {} : { readAs: { printed: readAs.printed, reading: readAs.reading } }),
  };
}

const toHtml = (pieces: readonly Piece[]): string => pieces.map(pieceToHtml).join("");

/** A line of the page stays a line apart, without breaking the excerpt. */
function pieceToHtml({ text, marked }: Piece): string {
  const words = escaped(text.replace(/\s*\n\s*/g, "　"));
  return marked ? `<mark>${words}</mark>` : words;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
