import type { Quote } from "./quote.ts";

/** What sort of thing a note remarks on, and what people see it called. */
export const NOTE_KINDS = {
  /** What follows from the printed numbers, or how they compare. */
  calculation: "计算提示",
  /** Words that can be read in several ways, or that look as if they were meant otherwise. */
  doubt: "存疑",
  /** What the words announce or presuppose, and our copy does not give. */
  absence: "缺失",
  /** Punctuation, spaces and layout. */
  form: "写法和标点",
} as const;

export type NoteKind = keyof typeof NOTE_KINDS;

/** How sure the editor is of a note. */
export const CONFIDENCES = { high: "高", medium: "中", low: "低" } as const;

export type Confidence = keyof typeof CONFIDENCES;

/** The same as a sentence beside a note says it. The files and the search keep the short labels. */
export const SURENESS: Readonly<Record<Confidence, string>> = {
  high: "把握大",
  medium: "把握一般",
  low: "把握小",
};

/** Something that a note bears on: an id, and in which list it is to be found. */
export interface Related {
  readonly kind: "target" | "material" | "action" | "measure" | "gap" | "note";
  readonly id: string;
}

/** 校注: an editor's remark on words of the record. The words themselves stay as printed. */
export interface Note {
  /** Stable, `n-public-platform`. Never reused, and of one policy only. */
  readonly id: string;
  readonly kind: NoteKind;
  readonly confidence: Confidence;
  /** The words remarked on: within one provision, and not necessarily within one note only. */
  readonly quote: Quote;
  /** What is seen and what was computed, in plain Chinese. */
  readonly remark: string;
  /** 参考读法: what may be read instead of the whole quote, where nothing else can be. */
  readonly reading: string | null;
  /** The sums behind the remark, as content/README.md says how to write them. */
  readonly computation: string | null;
  readonly related: readonly Related[];
}

/** How much of the notes a reader asks for, and what people see it called. */
export const NOTE_VIEWS = {
  record: "原文",
  sure: "只看有把握的",
  all: "全部",
} as const;

export type NoteView = keyof typeof NOTE_VIEWS;

/** The notes that a view shows: none beside the bare record, and doubtful ones only where all are asked for. */
export function visibleIn(notes: readonly Note[], view: NoteView): readonly Note[] {
  if (view === "record") return [];
  return view === "all" ? notes : notes.filter(({ confidence }) => confidence === "high");
}

/** The notes on a provision's own words (not on those of the provisions beneath it). */
export function notesOf(notes: readonly Note[], eid: string): readonly Note[] {
  return notes.filter(({ quote }) => quote.eid === eid);
}

/** Notes as a reader meets them: by where their words begin, then end; else as the editor wrote them. */
export function inReadingOrder(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
}
