import type { CONFIDENCES, Confidence, NOTE_KINDS, NoteKind } from "../domain/notes.ts";
import type { Readable } from "./readings.ts";

/** What a page is: results can be had of one kind. */
export type Kind = (typeof KINDS)[number];

/** In the order in which they are offered. */
export const KINDS = ["条文", "材料", "数据", "指南", "术语", "校注"] as const;

/** A number for each kind. */
export function countKinds(count: (kind: Kind) => number): Readonly<Record<Kind, number>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])) as Record<Kind, number>;
}

/** What the engine keeps with a page, and all that showing a result takes. */
export interface SearchRecord extends Readable {
  readonly kind: Kind;
  /** The eid of a provision, or the id of a material, a table, a guide, a term or a note. */
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
  /** True where its words are the editor's. Left out where the record prints them, or a note says whose they are. */
  readonly isOurs?: true;
  /** Of a note alone. */
  readonly note?: NoteRecord;
}

/** What a note is besides its words. Its text is the quote, then the remark on a line of its own. */
export interface NoteRecord {
  readonly kind: (typeof NOTE_KINDS)[NoteKind];
  readonly confidence: (typeof CONFIDENCES)[Confidence];
  /** The printed words remarked on. */
  readonly quote: string;
}

/** What the editor says of the quoted words. */
export const remarkOf = (text: string, { quote }: NoteRecord): string =>
  text.slice(quote.length + 1);
