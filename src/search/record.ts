/** What a page is: results can be had of one kind. */
export type Kind = "条文" | "材料";

export const KINDS: readonly Kind[] = ["条文", "材料"];

/** What the engine keeps with a page, and all that showing a result takes. */
export interface SearchRecord {
  readonly kind: Kind;
  /** The eid of a provision, or the id of a material. */
  readonly id: string;
  /** From the site's root. */
  readonly url: string;
  readonly title: string;
  /** Where it stands: 三（三）2 · 钛材料. */
  readonly path: string;
  /** The covered words as a person reads them. */
  readonly text: string;
  /** The part of the text that is an English name, or null. */
  readonly nameEn: string | null;
}

/*
 * The record travels as the id of an anchor: of all that Pagefind hands back with a page, this
 * alone is neither indexed nor shown. White space is escaped because Pagefind strips it from ids.
 */

export function recordToAnchor(record: SearchRecord): string {
  return JSON.stringify(record).replace(
    /\s/gu,
    (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export function anchorToRecord(anchor: string): SearchRecord {
  return JSON.parse(anchor) as SearchRecord;
}
