/**
 * An exact run of the record: the provision it stands in, and where it stands in `source.txt`.
 * `start` and `end` count Unicode code points from the beginning of the file; `end` is exclusive,
 * so slicing the source's code points from `start` to `end` gives `text` back.
 */
export interface Quote {
  readonly eid: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of the record with their place in `source.txt` (code points, `end` exclusive). */
export interface Words {
  /** Exactly as printed, inner white space included. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words as a reader sees them: line breaks inside a table cell are layout, not text. */
export function asRead(words: Words): string {
  return words.text.replace(/\s*\n\s*/g, "");
}

/** How many code points a text has: what the places of quotes are counted in. */
export const codePoints = (text: string): number => Array.from(text).length;

/** From one code point of a text to another, the end exclusive. */
export type Span = Pick<Words, "start" | "end">;

/** Every place where a text prints what is sought, in their order; they may overlap. */
export function spansIn(text: string, sought: string): Span[] {
  const found: Span[] = [];
  const length = codePoints(sought);
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const start = codePoints(text.slice(0, at));
    found.push({ start, end: start + length });
  }
  return found;
}

/** The same in words of a provision, as quotes of it. */
export function quotesOf(sought: string, words: Words, eid: string): Quote[] {
  return spansIn(words.text, sought).map(({ start, end }) => ({
    ...{ eid, text: sought },
    start: words.start + start,
    end: words.start + end,
  }));
}
