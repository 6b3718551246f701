import { textWidth } from "./label.ts";
import type { Box } from "./share.ts";

/** The words of a figure on the page that other sites show, as embed.css sets them. */
export interface EmbedWords {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * A window for the whole figure with its table closed, in CSS pixels. Narrower windows hold it too:
 * the picture shrinks as the words grow longer, and the height is enough for both.
 */
export function embedSize(
  words: EmbedWords,
  picture: Pick<Box, "width" | "height">,
): Pick<Box, "width" | "height"> {
  const heights = COLUMNS.map((column) => heightAt(column, words, picture));
  return { width: WIDEST + 2 * MARGIN, height: Math.ceil(Math.max(...heights) / 10) * 10 };
}

/** The column in a window of 280 px, and the widest that embed.css makes it. */
const WIDEST = 520;
const MARGIN = 16;
const COLUMNS = [280 - 2 * MARGIN, WIDEST] as const;

const TITLE = 19.2;
const TITLE_LINE = 27;
const SIZE = 16;
const LINE = 27.2;
const GAP = 8;
/** What stands there whatever the figure: a badge, the table's handle, the last lines. */
const FRAME = 222;

function heightAt(
  column: number,
  { title, paragraphs }: EmbedWords,
  picture: Pick<Box, "width" | "height">,
): number {
  const lines = (text: string, size: number): number => Math.ceil(textWidth(text, size) / column);
  const words = paragraphs.reduce((sum, text) => sum + lines(text, SIZE) * LINE + GAP, 0);
  const drawn = (column * picture.height) / picture.width;
  return FRAME + lines(title, TITLE) * TITLE_LINE + drawn + words;
}
