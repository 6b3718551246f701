import type { Term } from "./query.ts";
import { normalise } from "./units.ts";

/** A piece of an excerpt, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** From where to where in a text (UTF-16 units, `end` exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const LENGTH = 72;
/** How much stands before the first marked words, so that they are read in their sentence. */
const LEAD = 16;

/** The words around the first place that has the terms, with every place in it marked. */
export function excerpt(
  text: string,
  terms: readonly Term[],
  besides: readonly Span[] = [],
): Piece[] {
  const spans = spansOf(text, terms, besides);
  const first = spans[0] ?? { start: 0, end: 0 };
  const from = text.length <= LENGTH || first.start <= LEAD ? 0 : first.start - LEAD;
  const to = Math.min(text.length, Math.max(from + LENGTH, first.end));
  const within = spans.filter(({ start, end }) => start >= from && end <= to);
  return [
    ...(from > 0 ? [plain("……")] : []),
    ...cut(text, { start: from, end: to }, within),
    ...(to < text.length ? [plain("……")] : []),
  ];
}

/** Every place of every term and what is to be marked besides, overlapping places joined, in order. */
export function spansOf(
  text: string,
  terms: readonly Term[],
  besides: readonly Span[] = [],
): Span[] {
  const normal = normalise(text);
  const found = terms.flatMap((term) =>
    placesOf(normal.chars, term).map((place) => ({
      start: normal.starts[place] ?? 0,
      end: normal.ends[place + term.length - 1] ?? 0,
    })),
  );
  found.push(...besides);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) return [...joined, span];
    return [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
  }, []);
}

/** True for a text in which the term stands somewhere. */
export const hasTerm = (text: string, term: Term): boolean => spansOf(text, [term]).length > 0;

/** Where a term begins in normal text: every place, counted in characters. */
function placesOf(chars: readonly string[], term: Term): number[] {
  const places: number[] = [];
  for (let at = 0; at + term.length <= chars.length; at += 1)
    if (term.every((char, index) => chars[at + index] === char)) places.push(at);
  return places;
}

function cut(text: string, whole: Span, marked: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = whole.start;
  for (const { start, end } of marked) {
    pieces.push(plain(text.slice(at, start)), { text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push(plain(text.slice(at, whole.end)));
  return pieces.filter((piece) => piece.text !== "");
}

const plain = (text: string): Piece => ({ text, marked: false });
