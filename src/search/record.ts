/** What a page is: results can be had of one kind. */
export type Kind = (typeof KINDS)[number];

/** In the order in which they are offered. */
export const KINDS = ["条文", "材料", "数据", "指南", "术语"] as const;

/** A number for each kind. */
export function countKinds(count: (kind: Kind) => number): Readonly<Record<Kind, number>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])) as Record<Kind, number>;
}

/** What the engine keeps with a page, and all that showing a result takes. */
export interface SearchRecord {
  readonly kind: Kind;
  /** The eid of a provision, or the id of a material, a table, a guide or a term. */
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
