import type { Quote, Words } from "./quote.ts";

/** A piece of words: plain, or standing under a mark. */
export interface Piece<M> {
  readonly text: string;
  readonly mark: M | null;
}

/** Something that points at a run of the record. */
export interface Marked {
  readonly quote: Quote;
}

/**
 * Cuts words at the places that marks point at, in order. The pieces' texts joined are the words
 * again, to the character. Marks must not overlap; those outside the words are passed over.
 */
export function cutAtMarks<M extends Marked>(words: Words, marks: readonly M[]): Piece<M>[] {
  const characters = Array.from(words.text);
  const text = (from: number, to: number): string =>
    characters.slice(from - words.start, to - words.start).join("");
  const pieces: Piece<M>[] = [];
  let at = words.start;
  for (const mark of within(words, marks)) {
    pieces.push({ text: text(at, mark.quote.start), mark: null });
    pieces.push({ text: text(mark.quote.start, mark.quote.end), mark });
    at = mark.quote.end;
  }
  pieces.push({ text: text(at, words.end), mark: null });
  return pieces.filter((piece) => piece.text !== "");
}

function within<M extends Marked>(words: Words, marks: readonly M[]): M[] {
  return marks
    .filter(({ quote }) => words.start <= quote.start && quote.end <= words.end)
    .toSorted((a, b) => a.quote.start - b.quote.start);
}
