import type { Term } from "./query.ts";
import type { SearchRecord } from "./record.ts";
import { anchorToRecords } from "./record.ts";
import { normalText } from "./units.ts";

/** The part of Pagefind's browser module that is used, with what the index says of itself. */
export interface Pagefind {
  readonly search: (words: string) => Promise<{ results: Found[] }>;
  /** Fetches what a search for these words would. */
  readonly preload: (words: string) => Promise<void>;
  /** So many neighbouring pages are one record of the index: one, but for large libraries. */
  readonly grain: number;
}

/** A record as Pagefind finds it, before its fragment is fetched. */
export interface Found {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}

interface Fragment {
  readonly anchors: readonly { readonly id: string }[];
}

/** Pages that answer, best first, and the records that were opened to have them. */
export interface Opened {
  readonly pages: readonly SearchRecord[];
  readonly opened: ReadonlySet<Found>;
}

/** What opening stops at, and which pages of a record count. */
export interface Wanted {
  readonly limit: number;
  readonly terms: readonly Term[];
  /** True where a page must have every term; otherwise one of them will do. */
  readonly every: boolean;
}

/** The same engine, but one that reads a record once, however often it is found. */
export function remembering(pagefind: Pagefind): Pagefind {
  const read = new Map<string, Promise<Fragment>>();
  const remembered = ({ id, score, data }: Found): Found => ({
    id,
    score,
    data() {
      const known = read.get(id) ?? data();
      read.set(id, known);
      return known;
    },
  });
  return {
    ...pagefind,
    async search(words) {
      return { results: (await pagefind.search(words)).results.map(remembered) };
    },
  };
}

const parsed = new WeakMap<Fragment, readonly SearchRecord[]>();

/** The pages of a record. */
async function pagesIn(record: Found): Promise<readonly SearchRecord[]> {
  const fragment = await record.data();
  const pages = parsed.get(fragment) ?? anchorToRecords(fragment.anchors[0]?.id ?? "");
  parsed.set(fragment, pages);
  return pages;
}

/**
 * Opens records in their order until so many pages that answer are there. Of a record with one page
 * the index has said that it answers; among several, the text of each tells which do.
 */
export async function openPages(records: readonly Found[], wanted: Wanted): Promise<Opened> {
  const pages: SearchRecord[] = [];
  const opened = new Set<Found>();
  while (opened.size < records.length && pages.length < wanted.limit) {
    const next = records.slice(opened.size, opened.size + wanted.limit - pages.length);
    const found = await Promise.all(next.map(pagesIn));
    pages.push(...found.flatMap((all) => (all.length === 1 ? all : answering(all, wanted))));
    for (const record of next) opened.add(record);
  }
  return { pages, opened };
}

/** The pages among these that have the terms, those that are called so first. */
function answering(pages: readonly SearchRecord[], { terms, every }: Wanted): SearchRecord[] {
  const answers = pages.filter((page) =>
    every ? hasAll(page, terms) : terms.some((term) => hasAll(page, [term])),
  );
  const [term = []] = terms;
  const isNamed = ({ title }: SearchRecord): boolean => normalText(title) === term.join("");
  return [...answers.filter(isNamed), ...answers.filter((page) => !isNamed(page))];
}

const normalTexts = new WeakMap<SearchRecord, string>();

/** True for a page in whose text every one of the terms stands. */
function hasAll(page: SearchRecord, terms: readonly Term[]): boolean {
  const text = normalTexts.get(page) ?? normalText(page.text);
  normalTexts.set(page, text);
  return terms.every((term) => text.includes(term.join("")));
}

/** Beyond so many candidates nothing more is opened: what is left is taken on trust. */
const VERIFY_LIMIT = 200;

/** The records among these that have a page with all the terms. */
export async function verified(
  records: readonly Found[],
  terms: readonly Term[],
): Promise<Found[]> {
  const looked = records.slice(0, VERIFY_LIMIT);
  const has = await Promise.all(
    looked.map(async (record) => (await pagesIn(record)).some((page) => hasAll(page, terms))),
  );
  return [...looked.filter((_, at) => has[at]), ...records.slice(VERIFY_LIMIT)];
}
