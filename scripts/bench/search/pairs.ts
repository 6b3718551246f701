import { openIndexAt, writeIndex } from "../../index.ts";
import { readPages } from "../../pagefind-files.ts";
import type { Term } from "../../../src/search/query.ts";
import { readQuery } from "../../../src/search/query.ts";
import { characterKey, pairs as pairsOf } from "../../../src/search/units.ts";
import type { Contestant } from "./contestant.ts";

/*
 * What Pagefind itself would find if it took pairs for words at both ends: in any order, and side by
 * side. Nothing of ours beyond the pairs: docs/pagefind-cjk.md argues from these two rows.
 */

/** A page to a record, as Pagefind has it; the chunk size is its own for large sites. */
const SHAPE = { grain: 1, shortGrain: 1, chunkSize: 20_000 };

/** Pagefind over pairs, asked for them as words or as a phrase. */
export function pairs(name: string, isPhrase: boolean): Contestant {
  return {
    name,
    build: (pages, folder) => writeIndex(pages, folder, SHAPE),
    async open(url, folder) {
      await (await fetch(`${url}pagefind.js`)).arrayBuffer();
      const { pagefind } = await openIndexAt(url, folder);
      let pages: ReturnType<typeof readPages> | undefined;
      const search = async (query: string) => {
        const words = readQuery(query).flatMap(wordsOf).join(" ");
        return (await pagefind.search(isPhrase ? `"${words}"` : words)).results;
      };
      return {
        async rows(query, count) {
          const shown = (await search(query)).slice(0, count);
          const data = await Promise.all(shown.map(({ id }) => pagefind.page(only(id))));
          return data.map(({ url }) => url);
        },
        async all(query) {
          const known = await (pages ??= readPages(folder));
          return (await search(query)).map(({ id }) => known.get(only(id))?.url ?? "");
        },
      };
    },
  };
}

const wordsOf = (term: Term): string[] =>
  term.length === 1 ? term.map(characterKey) : pairsOf(term);

/** The one page of a record. */
const only = (record: string): string => `${record}-0`;
