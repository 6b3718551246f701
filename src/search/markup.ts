import type { SearchRecord } from "./record.ts";
import { recordToAnchor } from "./record.ts";
import { kindKey, titleUnits, units } from "./units.ts";

/** A record with the title that its own words bear, where they bear one. */
export interface SearchUnit extends SearchRecord {
  /** A heading or a name, without its number: words of `text`. Null where the title is only ours. */
  readonly ownTitle: string | null;
}

/** A word of a title counts for so much. */
const TITLE_WEIGHT = 8;

/** The page that Pagefind is given in place of the real one: units for words. */
export function toIndexedHtml({ ownTitle, ...record }: SearchUnit): string {
  const title = ownTitle === null ? "" : titleUnits(ownTitle).join(" ");
  return [
    "<html><body data-pagefind-body>",
    `<i id="${escaped(recordToAnchor(record))}"></i>`,
    `<p>${units(record.text).join(" ")}</p>`,
    `<p data-pagefind-weight="${TITLE_WEIGHT}">${title}</p>`,
    `<p>${kindKey(record.kind)}</p>`,
    "</body></html>",
  ].join("");
}

function escaped(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
