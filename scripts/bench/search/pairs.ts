import { openIndexAt, writeIndex } from "../../index.ts";
import { readAnchors } from "../../pagefind-files.ts";
import { planFor, readQuery, scoringWords } from "../../../src/search/query.ts";
import { anchorToRecords } from "../../../src/search/record.ts";
import type { Contestant } from "./contestant.ts";

/*
 * What Pagefind itself would find if it took pairs for words at both ends: in any order, and side by
 * side. Nothing of ours beyond the pairs: docs/pagefind-cjk.md argues from these two rows.
 */

/** A page to a record, as Pagefind has it; the chunk size is its own for large sites. */
const SHAPE = { grain: 1, chunkSize: 20_000 };

/** Pagefind over pairs, asked for them as words or as a phrase. */
export function pairs(name: string, isPhrase: boolean): Contestant {
  return {
    name,
    build: (pages, folder) => writeIndex(pages, folder, SHAPE),
    async open(url, folder) {
      await (await fetch(`${url}pagefind.js`)).arrayBuffer();
      const { pagefind } = await openIndexAt(url, folder);
      let anchors: ReturnType<typeof readAnchors> | undefined;
      const search = async (query: string) => {
        const terms = readQuery(query);
        const plan = planFor(terms[0] ?? []);
        const isQuoted = isPhrase && plan.kind === "phrase";
        return (await pagefind.search(isQuoted ? plan.phrase : scoringWords(terms).join(" ")))
          .results;
      };
      return {
        async rows(query, count) {
          const shown = (await search(query)).slice(0, count);
          const data = await Promise.all(shown.map((found) => found.data()));
          return data.map((fragment) => urlIn(fragment.anchors[0]?.id));
        },
        async all(query) {
          const known = await (anchors ??= readAnchors(folder));
          return (await search(query)).map(({ id }) => urlIn(known.get(id)));
        },
      };
    },
  };
}

const urlIn = (anchor = "[]"): string => anchorToRecords(anchor)[0]?.url ?? "";
