import { type Label, SMALL, stack, wrap } from "./label.ts";
import type { Box } from "./share.ts";

/*
 * Laying out a sheet of many parts: each part is told where it begins and says where it ends, so
 * that what follows stands beneath it however many lines it takes.
 */

/** How a text or a line looks: the classes of the picture's style sheet. */
export type Look = "is-plain" | "is-quiet" | "is-bold" | "is-computed";

export interface SheetText extends Label {
  readonly look: Look;
}

/** A line, a dot or a ring: a path, and the classes that draw it. */
export interface SheetPath {
  readonly d: string;
  readonly look: string;
}

/** A part that has found its place. */
export interface Laid {
  readonly texts: readonly SheetText[];
  readonly paths: readonly SheetPath[];
  /** Room kept for what is drawn elsewhere, by name. */
  readonly boxes: readonly (Box & { readonly name: string })[];
  /** Where the part ends. */
  readonly foot: number;
}

/** A part, told the top that it begins at. */
export type Part = (top: number) => Laid;

/** Across which part of the sheet. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** How far apart lines stand, in heights of their letters. */
const LEADING = 1.5;

/** A paragraph, broken to fit its column. */
export function paragraph(
  words: string,
  { x, width }: Column,
  { size = SMALL, look = "is-plain" }: { size?: number; look?: Look } = {},
): Part {
  const step = Math.ceil(size * LEADING);
  const lines = wrap(words, width, size);
  return (top) => ({
    texts: stack(lines, { x, y: top + size + 1, anchor: "start", size }, step).map((label) => ({
      ...label,
      look,
    })),
    paths: [],
    boxes: [],
    foot: top + lines.length * step,
  });
}

/** Parts one under another, so far apart. */
export function inOrder(parts: readonly Part[], gap = 0): Part {
  return (top) => {
    const laid: Laid[] = [];
    for (const part of parts) {
      const last = laid.at(-1);
      laid.push(part(last === undefined ? top : last.foot + gap));
    }
    return together(laid, laid.at(-1)?.foot ?? top);
  };
}

/** Parts side by side: each knows its own column. The longest says where they end. */
export function sideBySide(parts: readonly Part[]): Part {
  return (top) => {
    const laid = parts.map((part) => part(top));
    return together(laid, Math.max(top, ...laid.map(({ foot }) => foot)));
  };
}

function together(laid: readonly Laid[], foot: number): Laid {
  return {
    texts: laid.flatMap(({ texts }) => texts),
    paths: laid.flatMap(({ paths }) => paths),
    boxes: laid.flatMap(({ boxes }) => boxes),
    foot,
  };
}

/** Something drawn by hand, that takes so much of the height. */
export const drawing =
  (height: number, pathsAt: (top: number) => readonly SheetPath[]): Part =>
  (top) => ({ texts: [], paths: pathsAt(top), boxes: [], foot: top + height });

/** Room for something that is drawn elsewhere. */
export const room =
  (name: string, x: number, size: Pick<Box, "width" | "height">): Part =>
  (top) => ({
    ...{ texts: [], paths: [] },
    boxes: [{ name, x, y: top, ...size }],
    foot: top + size.height,
  });

/** So many columns of one width. */
export function columnsOf({ x, width }: Column, count: number, gap: number): Column[] {
  const own = (width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, at) => ({ x: x + at * (own + gap), width: own }));
}
