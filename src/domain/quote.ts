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
