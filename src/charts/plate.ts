import { type Label, SMALL, stack, textWidth, wrap } from "./label.ts";
import type { Box } from "./share.ts";

/*
 * A figure that leaves the site: the picture between the words without which it could mislead.
 * Whoever meets it in a newspaper or a chat has only what stands inside its frame.
 */

/** What is said around a picture, from the title to where it can be checked. */
export interface PlateWords {
  readonly title: string;
  /** What the numbers are and are not: 目标，不是完成数. */
  readonly standing: string;
  /** Paragraphs under the picture: the note, the clauses, the document, the hash, the licence. */
  readonly notes: readonly string[];
  /** Where the figure stands on the site; null where the site is built without an address. */
  readonly address: string | null;
}

/** The finished sheet: where every line of its words stands, and the picture among them. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly title: readonly Label[];
  readonly standing: readonly Label[];
  /** The bar beside the standing. */
  readonly bar: Box;
  readonly picture: Box;
  /** The line that parts the picture from what is said of it. */
  readonly rule: string;
  readonly notes: readonly Label[];
}

const MARGIN = 20;
const TITLE = 17;
const STANDING = 14;
/** How far apart lines stand, in heights of their letters. */
const LEADING = 1.5;

/** Lays out a sheet around a picture of this size. Sizes are in the picture's own units. */
export function plate(words: PlateWords, picture: Pick<Box, "width" | "height">): Plate {
  const { width } = picture;
  const title = block([balanced(words.title, width, TITLE)], { top: MARGIN, size: TITLE });
  const standing = block([wrap(words.standing, width - 10, STANDING)], {
    top: title.foot + 8,
    size: STANDING,
    indent: 10,
  });
  const top = standing.foot + 14;
  const rule = top + picture.height + 14;
  const notes = block(
    [...words.notes.map((note) => wrap(note, width, SMALL)), addressLines(words.address, width)],
    {
      top: rule + 8,
      size: SMALL,
    },
  );
  return {
    width: width + 2 * MARGIN,
    // Even, so that the sheet is shown in whole pixels.
    height: 2 * Math.ceil((notes.foot + MARGIN - 4) / 2),
    title: title.labels,
    standing: standing.labels,
    bar: { x: MARGIN, y: title.foot + 8, width: 3, height: standing.foot - title.foot - 8 },
    picture: { x: MARGIN, y: top, ...picture },
    rule: `M${MARGIN},${rule}h${width}`,
    notes: notes.labels,
  };
}

interface BlockPlace {
  readonly top: number;
  readonly size: number;
  readonly indent?: number;
}

/** Paragraphs one under another, a little apart, and where the last of them ends. */
function block(paragraphs: readonly (readonly string[])[], { top, size, indent = 0 }: BlockPlace) {
  const step = Math.ceil(size * LEADING);
  const labels: Label[] = [];
  let foot = top;
  for (const lines of paragraphs.filter(({ length }) => length > 0)) {
    const first = { x: MARGIN + indent, y: foot + size + 1, anchor: "start", size } as const;
    labels.push(...stack(lines, first, step));
    foot += lines.length * step + (paragraphs.length > 1 ? 3 : 0);
  }
  return { labels, foot };
}

/** As many lines as the width asks for, and no more, but alike: a title ends in no lone character. */
function balanced(text: string, width: number, size: number): readonly string[] {
  const lines = wrap(text, width, size);
  const narrower = wrap(text, width - size, size);
  return lines.length === narrower.length && width > size
    ? balanced(text, width - size, size)
    : lines;
}

/** An address is broken after a slash, never by adding to it. */
function addressLines(address: string | null, width: number): readonly string[] {
  if (address === null) return [];
  const lines: string[] = [];
  let line = "";
  for (const [piece] of address.matchAll(/[^/]*\/*/g)) {
    if (line !== "" && textWidth(line + piece, SMALL) > width) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return [...lines, line];
}
