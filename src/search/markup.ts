import type { SearchRecord } from "./record.ts";
import { KINDS, recordsToAnchor } from "./record.ts";
import { characterKeys, kindKey, titleUnits, units } from "./units.ts";

/** A record with the title that its own words bear, where they bear one. */
export interface SearchUnit extends SearchRecord {
  /** A heading or a name, without its number: words of `text`. Null where the title is only ours. */
  readonly ownTitle: string | null;
}

/** A word of a title counts for so much. */
const TITLE_WEIGHT = 8;

/**
 * What a plain word counts for. Pagefind means to leave a weight of 1 out of its index, but takes
 * 25/24 for it (`positions_to_packed_page` in 1.5.2), so that 1 costs two bytes a word and page.
 */
const PLAIN_WEIGHT = 1.05;

/** What Pagefind is given in place of pages, to be found as one: units for words. */
export function toIndexedHtml(pages: readonly SearchUnit[]): string {
  const parts = pages.map(({ ownTitle, ...record }) => ({ record, title: titleOf(ownTitle) }));
  const texts = pages.map(({ text }) => text);
  return [
    "<html><body data-pagefind-body>",
    `<i id="${escaped(recordsToAnchor(parts.map(({ record }) => record)))}"></i>`,
    paragraph(PLAIN_WEIGHT, [...texts.flatMap(units), ...characterKeys(texts)]),
    paragraph(
      TITLE_WEIGHT,
      parts.flatMap(({ title }) => title),
    ),
    paragraph(PLAIN_WEIGHT, keysOfKind(pages)),
    "</body></html>",
  ].join("");
}

const titleOf = (ownTitle: string | null): string[] =>
  ownTitle === null ? [] : titleUnits(ownTitle);

const paragraph = (weight: number, words: readonly string[]): string =>
  `<p data-pagefind-weight="${weight}">${words.join(" ")}</p>`;

/** The first kind is the common one, and goes without. */
const keysOfKind = ([page]: readonly SearchUnit[]): string[] =>
  page === undefined || page.kind === KINDS[0] ? [] : [kindKey(page.kind)];

function escaped(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
