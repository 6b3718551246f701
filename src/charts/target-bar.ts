import { pathRound } from "d3";
import { type Label, round, SMALL } from "./label.ts";

/*
 * How a target is drawn wherever it is one: a hollow bar, and for a floor a bar that is open
 * upwards, with what says so.
 */

export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** What a floor has and an amount has not: a dashed top, a tick that points up, ≥ or >. */
export interface OpenTop {
  readonly top: string;
  readonly tick: string;
  readonly sign: Label;
}

/** The closed outline of an amount; for a floor its sides and foot only. */
export function barOutline({ left, right, top, foot }: Sides, isOpen: boolean): string {
  const line = pathRound(1);
  line.moveTo(left, top);
  line.lineTo(left, foot);
  line.lineTo(right, foot);
  line.lineTo(right, top);
  if (!isOpen) line.closePath();
  return line.toString();
}

export function openTop({ left, right, top }: Sides, sign: "≥" | ">"): OpenTop {
  const x = (left + right) / 2;
  const dashes = pathRound(1);
  dashes.moveTo(left, top);
  dashes.lineTo(right, top);
  const arrow = pathRound(1);
  arrow.moveTo(x, top - 2);
  arrow.lineTo(x, top - 14);
  arrow.moveTo(x - 4, top - 10);
  arrow.lineTo(x, top - 14);
  arrow.lineTo(x + 4, top - 10);
  return {
    top: dashes.toString(),
    tick: arrow.toString(),
    sign: { x: round(x + 8), y: round(top - 5), text: sign, anchor: "start", size: SMALL },
  };
}
