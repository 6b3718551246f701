import type { Issue } from "../domain/issue.ts";
import type { Provision } from "../domain/provision.ts";
import { isPassage, ownWords, walk } from "../domain/provision.ts";
import type { Measure } from "../domain/work.ts";
import type { mentions } from "../domain/tables/mentions.ts";
import { measures } from "../domain/tables/measures.ts";
import { phrases } from "../domain/tables/phrases.ts";
import { SEPARATORS, leftovers } from "./leftovers.ts";
import { faultAt } from "./placing.ts";
import type { TableReading } from "./table.ts";

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
      const left = leftovers(ownWords(provision), [...quotes, ...headed]);
      return left.map(({ text }) => ({ eid, text }));
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

/** Every phrase was taken apart into entries: at least one mention of an entry stands in it. */
export function unmentionedPhrases(
  table: TableReading<typeof phrases>,
  mentioned: TableReading<typeof mentions>,
): Issue[] {
  const taken = new Set(
    mentioned.rows.flatMap(({ values }) => (values.material === null ? [] : [values.phrase])),
  );
  return table.rows
    .filter(({ values }) => !taken.has(values.id))
    .map((row) => {
      const found = `短语“${row.values.quote}”里没有任何条目`;
      const mend = "在 materials.csv 立条目，并在 mentions.csv 记下它在短语里的这一处";
      return faultAt(phrases, row, { field: "id", code: "phrase-unmentioned", found, mend });
    });
}
