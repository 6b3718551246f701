import type { CONFIDENCES, Confidence, NOTE_KINDS, NoteKind } from "../domain/notes.ts";
import type { Readable } from "./readings.ts";

/** What a page is: results can be had of one kind. */
export type Kind = (typeof KINDS)[number];

/** In the order in which they are offered, under the names that the site's own pages bear. */
export const KINDS = [
  "条文",
  "材料",
  "数据",
  "复算",
  "缺什么",
  "说明",
  "名词解释",
  "栏目",
  "校注",
] as const;

/** What some were called before: addresses and other sites' programs still ask for them so. */
const FORMER_KINDS: Readonly<Record<string, Kind>> = { 指南: "说明", 术语: "名词解释" };

/** The kind of this name, or of this former name; null where there is none. */
export const kindNamed = (name: string): Kind | null =>
  KINDS.find((kind) => kind === name) ?? FORMER_KINDS[name] ?? null;

/** A number for each kind. */
export function countKinds(count: (kind: Kind) => number): Readonly<Record<Kind, number>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])) as Record<Kind, number>;
}

/** Whose words are not the record's: the editor's, or what a program made of its numbers. */
export type Whose = "本站文字" | "推算";

/** What the engine keeps with a page, and all that showing a result takes. */
export interface SearchRecord extends Readable {
  readonly kind: Kind;
  /** The eid of a provision, the id of whatever has one, else the address of a page. */
  readonly id: string;
  /** From the site's root. */
  readonly url: string;
  readonly title: string;
  /** Where it stands: 三（三）2 · 钛材料. Empty where its kind says all. */
  readonly path: string;
  /** The covered words as a person reads them. */
  readonly text: string;
  /** The part of the text that is an English name, or null. */
  readonly nameEn: string | null;
  /** Where its words are not the record's. Left out where the record prints them, or a note says whose they are. */
  readonly whose?: Whose;
  /** Told of it with a result, and not searched: what an explanation opens with. */
  readonly about?: string;
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
