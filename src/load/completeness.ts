import type { Issue } from "../domain/issue.ts";
import type { Provision } from "../domain/provision.ts";
import { isPassage, ownWords, walk } from "../domain/provision.ts";
import type { Quote, Words } from "../domain/quote.ts";
import type { Measure } from "../domain/work.ts";
import type { Phrase } from "../domain/catalogue.ts";
import { measures, phrases, remainders } from "../domain/tables.ts";
import type { RemainderRow } from "../domain/tables.ts";
import { faultAt } from "./placing.ts";
import type { FiledRow, TableReading } from "./table.ts";

/** White space and the marks that separate items: what may be left over without being listed. */
const SEPARATORS = /^[\s、，；。]+|[\s、，；。]+$/g;

/** A run of words that no quote covers. */
interface Leftover {
  readonly eid: string;
  readonly text: string;
}

/** The runs of a provision's own words that are left when some quotes are blanked out. */
function leftovers(provision: Provision, quotes: readonly Quote[]): Leftover[] {
  const mine = quotes.filter(({ eid }) => eid === provision.eid);
  return ownWords(provision)
    .flatMap((words) => blank(words, mine))
    .map((text) => text.replace(SEPARATORS, ""))
    .filter((text) => text !== "")
    .map((text) => ({ eid: provision.eid, text }));
}

function blank(words: Words, quotes: readonly Quote[]): string[] {
  const characters = Array.from(words.text).map((character, index) => {
    const at = words.start + index;
    return quotes.some(({ start, end }) => start <= at && at < end) ? "\0" : character;
  });
  return characters.join("").split(/\0+/);
}

/**
 * Proves that the phrases are complete: with all of them blanked out of the catalogue's section,
 * what remains must be exactly the listed remainders, one for one and in order.
 */
export function remainderIssues(
  section: Provision,
  found: readonly Phrase[],
  listed: TableReading<typeof remainders>,
): Issue[] {
  const quotes = found.map(({ quote }) => quote);
  const left = walk([section]).flatMap((provision) => leftovers(provision, quotes));
  const length = Math.max(left.length, listed.rows.length);
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => !agree(left[index], listed.rows[index]),
  );
  return at === undefined ? [] : [remainderIssue(left[at], listed.rows[at], listed)];
}

function agree(left: Leftover | undefined, row: FiledRow<RemainderRow> | undefined): boolean {
  return left?.eid === row?.values.eid && left?.text === row?.values.quote;
}

function remainderIssue(
  left: Leftover | undefined,
  row: FiledRow<RemainderRow> | undefined,
  listed: TableReading<typeof remainders>,
): Issue {
  const place = row ?? { file: listed.file, row: listed.rows.length + 2 };
  const actual = left === undefined ? "再无余文" : `${left.eid} 还剩“${left.text}”`;
  const claimed =
    row === undefined ? "本表已完" : `本表写的是 ${row.values.eid} “${row.values.quote}”`;
  const found = `除去全部材料短语后，${actual}，而${claimed}`;
  const mend = "剩下的若是材料，补进 phrases.csv；若是标题、导语或总括词，照录进本表";
  return faultAt(remainders, place, { field: "quote", code: "remainder", found, mend });
}

/** Every sentence of the measures' section that is no heading must be a row of the table. */
export function uncoveredSentences(
  section: Provision,
  rows: readonly Measure[],
  listed: TableReading<typeof measures>,
): Issue[] {
  const quotes = rows.map(({ quote }) => quote);
  return walk([section])
    .filter(isPassage)
    .flatMap((provision) => {
      const { eid, heading } = provision;
      const headed = heading === null ? [] : [{ eid, ...heading }];
      return leftovers(provision, [...quotes, ...headed]);
    })
    .map(({ eid, text }) => {
      const found = `${eid} 的“${text}”没有列入本表`;
      const place = { file: listed.file, row: 1 };
      return faultAt(measures, place, {
        field: "quote",
        code: "measure-missing",
        found,
        mend: "补上这一句",
      });
    });
}

/** A phrase that took in a separator would still pass the proof: separators need no listing. */
export function untrimmedPhrases(table: TableReading<typeof phrases>): Issue[] {
  return table.rows
    .filter(({ values }) => values.quote !== values.quote.replace(SEPARATORS, ""))
    .map((row) => {
      const found = `短语“${row.values.quote}”的首尾是分隔用的标点`;
      const mend = "引文首尾不取顿号、逗号、分号、句号";
      return faultAt(phrases, row, { field: "quote", code: "phrase-separator", found, mend });
    });
}

/** A phrase may not stand outside the section whose catalogue it belongs to. */
export function strayPhrases(section: Provision, table: TableReading<typeof phrases>): Issue[] {
  const eids = new Set(walk([section]).map(({ eid }) => eid));
  return table.rows
    .filter(({ values }) => !eids.has(values.eid))
    .map((row) => {
      const found = `短语 ${row.values.id} 所在的 ${row.values.eid} 不在 ${section.eid} 之内`;
      return faultAt(phrases, row, {
        field: "eid",
        code: "phrase-outside",
        found,
        mend: "材料短语只取自列举材料的部分",
      });
    });
}
