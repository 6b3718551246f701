import type { Issue } from "../domain/issue.ts";

/** What a reader gives back: the value as far as it could be read, and every fault met on the way. */
export interface Reading<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** A file as it came from the disk, not yet trusted. */
export interface SourceFile {
  /** Path from the project's root. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A text with the name it is reported under. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A text, or null where the file is missing or not UTF-8: whoever looked for it has said so. */
export interface FileText {
  readonly path: string;
  readonly text: string | null;
}

export function isReadable(file: FileText): file is SourceText {
  return file.text !== null;
}

/** Line and column (both from 1) of a UTF-16 offset in a text. */
export function placeOf(text: string, offset: number): { row: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { row: before.length, column: (before.at(-1) ?? "").length + 1 };
}
