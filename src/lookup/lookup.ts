import { groupAddress, materialAddress } from "../domain/address.ts";
import { spansIn } from "../domain/quote.ts";
import type { LookupAnswer, LookupEntry, LookupQuote, OpenList, Reason } from "./answer.ts";
import type { Hit } from "./hit.ts";
import { matcher } from "./match.ts";
import type { Names } from "./names.ts";
import { readyNames } from "./names.ts";
import type { Nearest } from "./nearest.ts";
import { nearness } from "./nearest.ts";
import { quoteIn } from "./quotes.ts";
import { reasonOf } from "./reasons.ts";
import { respeller } from "./respell.ts";
import type { LookupTable, LookupTables, TableEntry, TableOpenList } from "./table.ts";
import { readTables } from "./table.ts";

/** Answers for one product name: synchronous, and the same for the same name. */
export type Lookup = (name: string) => LookupAnswer;

/** Longer text is no name: what is beyond is not looked at. */
const LONGEST = 120;

/**
 * Look-up over the tables that the build writes. Making it ready takes some tens of milliseconds,
 * an answer a fraction of one.
 */
export function createLookup(tables: LookupTables): Lookup {
  const read = readTables(tables);
  const names = readyNames(read);
  const match = matcher(names, respeller(names, read.sounds));
  const index: Index = { table: read.table, names, nearest: nearness(read.table, names) };
  return (name) => {
    const query = [...name.trim()].slice(0, LONGEST).join("");
    return answerFor(query, match(query), index);
  };
}

interface Index {
  readonly table: LookupTable;
  readonly names: Names;
  readonly nearest: Nearest;
}

function answerFor(query: string, hits: readonly Hit[], index: Index): LookupAnswer {
  const { table } = index;
  const entries = hits.map((hit) => toEntry(hit, reasonOf(query, hit, hits), table));
  const answer = hits.some(({ isListed }) => isListed)
    ? "listed"
    : hits.length > 0
      ? "related"
      : "unlisted";
  const nearest = answer === "unlisted" ? index.nearest(query) : [];
  const groups = answer === "unlisted" ? nearest.map(({ id }) => id) : hits.map(groupOfHit);
  return {
    ...{ query, answer, entries, nearest },
    openLists: answer === "listed" ? [] : openLists(table, groups, answer === "unlisted"),
    elsewhere: elsewhere(query, hits, index),
  };
}

const groupOfHit = ({ name }: Hit): string => name.entry.group;

function toEntry(hit: Hit, reason: Reason, table: LookupTable): LookupEntry {
  const { entry } = hit.name;
  const { kind, id, path, openWords } = entry;
  return {
    ...{ kind, id, path, openWords },
    name: nameOf(entry),
    url: kind === "material" ? materialAddress(id) : groupAddress(id),
    standing: hit.isListed ? "listed" : "related",
    reason,
    quotes: entry.quotes.map((quote) => quoteIn(table, quote)),
  };
}

const nameOf = (entry: TableEntry | undefined): string => entry?.names[0]?.text ?? "";

/** The open lists of these classes in their order; then, where asked, all others. */
function openLists(table: LookupTable, groups: readonly string[], withOthers: boolean): OpenList[] {
  const own = [...new Set(groups)].flatMap((group) =>
    table.openLists.filter((list) => list.group === group),
  );
  const others = withOthers ? table.openLists.filter((list) => !own.includes(list)) : [];
  return [...own, ...others].map((list) => toOpenList(table, list));
}

function toOpenList(table: LookupTable, { group, words, quote }: TableOpenList): OpenList {
  const own = table.entries.find(({ id, kind }) => kind === "group" && id === group);
  const url = groupAddress(group);
  return { group, name: nameOf(own), url, words, quote: quoteIn(table, quote) };
}

/** Words of one character stand everywhere. */
const FEWEST = 2;

/** Where the words of a query stand, unless an entry of the answer is quoted there. */
function elsewhere(query: string, hits: readonly Hit[], { table, names }: Index): LookupQuote[] {
  const sought = names.keyOf(query);
  if ([...sought].length < FEWEST) return [];
  const quoted = hits.flatMap(({ name }) => name.entry.quotes);
  return table.passages.flatMap(({ text, url }, passage) => {
    const [first] = spansIn(text.toLowerCase(), sought);
    if (first === undefined) return [];
    const { start: from, end: to } = first;
    const isQuoted = quoted.some(
      (quote) => quote.passage === passage && quote.from < to && from < quote.to,
    );
    return isQuoted ? [] : [quoteIn(table, { passage, from, to, url })];
  });
}
