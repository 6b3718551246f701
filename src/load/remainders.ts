import type { Catalogue, Phrase } from "../domain/catalogue.ts";
import type { Issue } from "../domain/issue.ts";
import type { Provision } from "../domain/provision.ts";
import { ownWords, walk } from "../domain/provision.ts";
import type { Quote } from "../domain/quote.ts";
import type { RemainderRow } from "../domain/tables/remainders.ts";
import { remainders } from "../domain/tables/remainders.ts";
import type { Action } from "../domain/work.ts";
import type { Leftover } from "./leftovers.ts";
import { leftovers } from "./leftovers.ts";
import { faultAt } from "./placing.ts";
import type { QuoteFinder } from "./quotes.ts";
import { isPlaced } from "./quotes.ts";
import type { FiledRow, TableReading } from "./table.ts";

/** Words of which nothing may be left over unlisted: a provision's own, or those of a phrase. */
export interface Stretch {
  readonly eid: string;
  readonly phraseId: string | null;
  /** Null where a table cannot be counted on, so that nothing can be said of what is left. */
  readonly left: readonly Leftover[] | null;
  /** What was taken away, and what to do with what is left, as an editor reads it. */
  readonly without: string;
  readonly mend: string;
}

/** The catalogue's section without its phrases. */
export function withoutPhrases(section: Provision, phrases: readonly Phrase[]): Stretch[] {
  const quotes = phrases.map(({ quote }) => quote);
  const without = "除去全部材料短语后";
  const mend = "剩下的若是材料，补进 phrases.csv；若是标题、导语或总括词，照录进本表";
  return walk([section]).map((provision) => stretch(provision, quotes, { without, mend }));
}

/** The work plan's section without what its actions quote. */
export function withoutActions(section: Provision, actions: readonly Action[]): Stretch[] {
  const quotes = actions.map(({ quote }) => quote);
  const without = "除去全部工作的引文后";
  const mend = "剩下的若是工作，补进 actions.csv；若是标题、导语或叙述，照录进本表";
  return walk([section]).map((provision) => stretch(provision, quotes, { without, mend }));
}

function stretch(
  provision: Provision,
  quotes: readonly Quote[],
  words: Pick<Stretch, "without" | "mend">,
): Stretch {
  const left = leftovers(ownWords(provision), quotes);
  return { eid: provision.eid, phraseId: null, left, ...words };
}

/** Every phrase without the entries in it. One without any entry has a fault of its own. */
export function withoutEntries({ phrases, mentions }: Catalogue): Stretch[] {
  const mend = "剩下的若是条目，补进 materials.csv 与 mentions.csv；若是共用词，照录进本表";
  return phrases.flatMap(({ id, quote }) => {
    const inside = mentions.filter(({ of, phraseId }) => of.kind === "material" && phraseId === id);
    if (inside.length === 0) return [];
    const entries = inside.map((mention) => mention.quote);
    const without = `短语 ${id} 除去所列条目后`;
    return [{ eid: quote.eid, phraseId: id, left: leftovers([quote], entries), without, mend }];
  });
}

type Row = FiledRow<RemainderRow>;

/** The first place where what is left and what is listed part: one of the two may be at its end. */
interface Difference {
  readonly left: Leftover | undefined;
  readonly row: Row | undefined;
}

/**
 * Proves that nothing is left out: what remains of each stretch must be exactly its listed
 * remainders, one for one, and the table must list them in the order of the stretches.
 */
export function remainderIssues(
  stretches: readonly Stretch[],
  listed: TableReading<typeof remainders>,
  find: QuoteFinder,
): Issue[] {
  const differing = stretches.flatMap((part, index) => {
    const rows = listed.rows.filter((row) => belongs(row, part));
    const difference = part.left === null ? null : differenceOf(part.left, rows, find);
    if (difference === null) return [];
    const place = difference.row ?? placeFor(stretches.slice(index + 1), listed);
    return [remainderIssue(part, difference, place)];
  });
  return differing.length > 0 ? differing : misplacedRows(stretches, listed.rows);
}

function belongs({ values }: Row, { eid, phraseId }: Stretch): boolean {
  return values.eid === eid && values.phrase === phraseId;
}

function differenceOf(
  left: readonly Leftover[],
  rows: readonly Row[],
  find: QuoteFinder,
): Difference | null {
  const length = Math.max(left.length, rows.length);
  const pairs = Array.from({ length }, (_, index) => ({ left: left[index], row: rows[index] }));
  return pairs.find((pair) => !agree(pair, find)) ?? null;
}

/** The same words at the same place. A row whose quote is not to be found has that fault already. */
function agree({ left, row }: Difference, find: QuoteFinder): boolean {
  if (left === undefined || row === undefined) return false;
  if (left.text !== row.values.quote) return false;
  const quote = find(row.values);
  return !isPlaced(quote) || quote.start === left.start;
}

/** Where a row is to be added: before the first that belongs to what comes later. */
function placeFor(
  later: readonly Stretch[],
  { file, rows }: TableReading<typeof remainders>,
): Pick<Row, "file" | "row"> {
  const next = rows.find((row) => later.some((part) => belongs(row, part)));
  return next ?? { file, row: rows.length + 2 };
}

function remainderIssue(
  { eid, without, mend }: Stretch,
  { left, row }: Difference,
  place: Pick<Row, "file" | "row">,
): Issue {
  const actual = left === undefined ? `${eid} 再无余文` : `${eid} 还剩“${left.text}”`;
  const claimed = row === undefined ? "本表没有列" : `本表写的是“${row.values.quote}”`;
  const found = `${without}，${actual}，而${claimed}`;
  return faultAt(remainders, place, { field: "quote", code: "remainder", found, mend });
}

/** Rows of no stretch prove nothing, and rows out of turn cannot be read along with the text. */
function misplacedRows(stretches: readonly Stretch[], rows: readonly Row[]): Issue[] {
  const judged = rows.filter(({ values: { phrase } }) =>
    stretches.some(({ phraseId }) => phraseId === phrase),
  );
  const turns = judged.map((row) => stretches.findIndex((part) => belongs(row, part)));
  return judged.flatMap((row, index) => {
    const turn = turns[index] ?? -1;
    if (turn >= 0 && turn === Math.max(...turns.slice(0, index + 1))) return [];
    const found = turn < 0 ? "不在所证明的任何一处" : "次序与原文不合";
    const mend = "先列第三部分，再列短语之内，后列第四部分，各照原文先后";
    return [faultAt(remainders, row, { field: "eid", code: "remainder-place", found, mend })];
  });
}
