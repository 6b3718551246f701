import { SURENESS } from "../../domain/notes.ts";
import type { Kind } from "../../search/record.ts";
import type { SearchResult } from "./engine.ts";

/** Why a result is there, as its reader is told: what is printed and what is only read so are kept apart. */
export function whyTold({ why, note, readAs }: SearchResult): string {
  if (readAs === undefined) return note !== undefined && why === "原文" ? "原文如此" : why;
  const { printed, reading } = readAs;
  const told =
    note === undefined
      ? `原文印作“${printed}”，校注的参考读法为“${reading}”`
      : `按参考读法“${reading}”找到；原文印作“${printed}”`;
  return why === "参考读法" ? told : `${why}；${told}`;
}

/** Kinds of which an excerpt is words of the record, and set in their face. */
const PRINTED: ReadonlySet<Kind> = new Set(["条文", "材料"]);

/** True where the excerpt of a result is the record's words, and not ours. */
export const isPrinted = ({ kind }: SearchResult): boolean => PRINTED.has(kind);

/** What is said of a note's confidence: doubtful ones are never taken for the others. */
export const doubtTold = ({ note }: SearchResult): string | null =>
  note?.confidence === "低" ? SURENESS.low : null;
