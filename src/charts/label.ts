/** A piece of text in a picture: where its baseline starts, or is centred, or ends. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  /** Font size in the picture's own units. */
  readonly size: number;
}

/** The smallest text in any picture, at a phone's width of 360. */
export const SMALL = 12;

/** A little larger, for the names that lead a group. */
export const LARGE = 13;

/** Half-width characters; everything else takes a full em, as Chinese type does. */
const NARROW = /[\x20-\x7e]/;

/** A short aside, a run of Latin letters or figures, or one character, with the punctuation that clings to it. */
const UNBREAKABLE = /（[^（）]{1,6}）|[《“（]*(?:[\x21-\x7e]+|.)[，。、；：”》）]*/gu;

/** About how wide a text is drawn. Rather too much than too little: the font is the reader's. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].map((character) => (NARROW.test(character) ? 0.6 : 1));
  return size * ems.reduce((sum, em) => sum + em, 0);
}

/** Breaks a text into lines no wider than `width`, never before closing punctuation or inside a number. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(UNBREAKABLE)) {
    if (line !== "" && textWidth(line + piece, size) > width) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return [...lines, line];
}

/** Lines of text, one under another, as labels. */
export function stack(lines: readonly string[], first: Omit<Label, "text">, step: number): Label[] {
  return lines.map((text, line) => ({ ...first, text, y: round(first.y + line * step) }));
}

/** One decimal is finer than any screen shows, and keeps two builds the same bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
