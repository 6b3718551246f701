import { cumsum, scaleLinear } from "d3";
import { type Place, placeTitle } from "../domain/families.ts";
import { round, SMALL, wrap } from "./label.ts";

/** A text set from top to bottom, its characters upright. `x` is its middle, `foot` where it ends. */
export interface Downward {
  readonly x: number;
  readonly foot: number;
  readonly text: string;
  readonly size: number;
}

/** The picture's width, and what the names of the rows take of it. */
export const WIDTH = 360;
export const NAMES = 54;

/** The room for the heads, and where they end: the parts above them come first. */
const HEAD = 160;
export const HEADS_FOOT = 20 + HEAD;

const LINE = 13;
const AROUND = 9;

/** A place's share of the width, with its head. */
export interface Column {
  readonly place: Place;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Downward[];
}

/** A column is as wide as its head needs, and all together are as wide as the picture. */
export function columnsOf(shown: readonly Place[]): readonly Column[] {
  const heads = shown.map(headOf);
  const edges = [0, ...cumsum(heads, (lines) => lines.length * LINE + AROUND)];
  const x = scaleLinear([0, edges.at(-1) ?? 0], [NAMES, WIDTH - 1]);
  return shown.map((place, index) => {
    const [left, right] = [x(edges[index] ?? 0), x(edges[index + 1] ?? 0)];
    return { place, left, right, lines: downward(heads[index] ?? [], (left + right) / 2) };
  });
}

/** Where a head is too long for one line: after a comma, and before what stands in brackets. */
const BREAK = /(?<=，)|(?<!^)(?=（)/;

function headOf({ label, part, name }: Place): readonly string[] {
  const number = label.startsWith(part) ? label.slice(part.length) : label;
  const head = placeTitle({ label: number.replace(" ", ""), name });
  const pieces = wrap(head, HEAD, SMALL).length === 1 ? [head] : head.split(BREAK);
  return pieces.flatMap((piece) => wrap(piece, HEAD, SMALL));
}

/** Lines that run downwards follow one another from right to left. */
function downward(lines: readonly string[], middle: number): Downward[] {
  const first = middle + ((lines.length - 1) * LINE) / 2;
  return lines.map((text, index) => ({
    x: round(first - index * LINE),
    foot: HEADS_FOOT,
    text,
    size: SMALL,
  }));
}
