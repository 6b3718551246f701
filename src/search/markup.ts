import { asideKeys } from "./asides.ts";
import { lengthOf, nothing, placesOf } from "./places.ts";
import type { SearchRecord } from "./record.ts";
import { KINDS } from "./record.ts";
import { kindKey } from "./units.ts";

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

/** What Pagefind is given in place of so many pages: units for words, each page in its own room. */
export function toIndexedHtml(pages: readonly SearchUnit[], room: number): string {
  const paragraphs = pages.flatMap((page) => {
    const places = placesOf(page);
    const rest = pages.length > 1 ? nothing(room - lengthOf(places)) : [];
    return [
      paragraph(TITLE_WEIGHT, places.title),
      paragraph(PLAIN_WEIGHT, [...places.text, ...rest]),
    ];
  });
  const keys = paragraph(PLAIN_WEIGHT, pages.slice(0, 1).flatMap(keysOf));
  return `<html><body data-pagefind-body>${paragraphs.join("")}${keys}</body></html>`;
}

/**
 * Pagefind puts a stop to the last word of a paragraph, and a word with a stop and a digit it takes
 * apart: so texts and titles end with nothing.
 */
const paragraph = (weight: number, words: readonly string[]): string =>
  `<p data-pagefind-weight="${weight}">${words.join(" ")}</p>`;

/** What tells the pages of a record from those of others. The first kind is common, and has none. */
export const keysOf = (page: SearchUnit): string[] => [
  ...(page.kind === KINDS[0] ? [] : [kindKey(page.kind)]),
  ...asideKeys(page),
];
