import { pathRound } from "d3";
import { checkAddress, quoteAddress } from "../domain/address.ts";
import { GOAL_YEAR } from "../domain/check.ts";
import type { OutputIndicator, Projected, Setting } from "../domain/projection.ts";
import {
  averageCheckId,
  basesOf,
  besideTarget,
  grown,
  projected,
  RATES,
} from "../domain/projection.ts";
import type { Target } from "../domain/target.ts";
import { type Label, round, SMALL } from "./label.ts";
// Types alone: the names that mark.ts reads off the tables are too heavy to send.
import type { Mark, Source } from "./mark.ts";

/*
 * The part of the figure that moves. The build draws it once and the browser draws it again, with
 * these same functions. Of d3 it takes the paths alone: the scales would weigh more than all else.
 */

/** One of the two pictures, each with a scale of its own: the part is too small beside the whole. */
export interface Panel {
  readonly series: "whole" | "part";
  readonly indicator: OutputIndicator;
  readonly name: string;
  readonly top: number;
  readonly foot: number;
}

const PANELS: readonly Panel[] = [
  {
    series: "whole",
    indicator: "raw-materials-output",
    name: "规模以上原材料工业总产值",
    top: 30,
    foot: 190,
  },
  {
    series: "part",
    indicator: "new-materials-output",
    name: "其中：新材料产业规模以上工业产值",
    top: 312,
    foot: 422,
  },
];

/** The panels that there is something to count from for: another plan may state one output alone. */
export const panelsOf = (targets: readonly Target[]): readonly Panel[] =>
  PANELS.filter(({ indicator }) => basesOf(targets, indicator).length > 0);

/** A computed output: a hatched diamond on a dashed stem, and in the row of computed numbers its value. */
export interface ProjectedPoint extends Mark {
  readonly year: number;
  readonly stem: string;
  readonly diamond: string;
  readonly valueLabel: Label;
  readonly formula: string;
  /** How it compares with the year's target, in words. */
  readonly beside: string;
}

/** What moves in a panel: the points, and where the count starts, or why there is none. */
export interface PanelPoints {
  readonly points: readonly ProjectedPoint[];
  readonly start: Label;
}

export const LEFT = 44;
const STEP = 52;
export const COLUMNS = { stated: -12, computed: 12 } as const;
/** Of the rows of numbers under a panel, from its foot down. */
export const ROWS = { year: 17, stated: 35, computed: 53, start: 71 } as const;

/** The middle of a year's column. */
export const columnOf = (year: number, first: number): number => LEFT + (year - first + 0.5) * STEP;

/** The year before the first that is stated: the earliest that growth could be counted from. */
export function firstYear(targets: readonly Target[]): number {
  return Math.min(...targets.map(({ year }) => year)) - 1;
}

/** The scale of a panel: from zero to what the highest rate comes to, so that it never moves. */
export function heights(targets: readonly Target[], { indicator, top, foot }: Panel) {
  const most = Math.max(
    ...basesOf(targets, indicator).map((base) => grown(base, RATES.most, GOAL_YEAR)),
  );
  return { most, y: (value: number): number => foot - (value / most) * (foot - top) };
}

/** Everything of a panel that a setting changes. */
export function panelPoints(
  targets: readonly Target[],
  panel: Panel,
  { setting, source }: { readonly setting: Setting; readonly source: Source },
): PanelPoints {
  const { y } = heights(targets, panel);
  const first = firstYear(targets);
  const points = projected(targets, panel.indicator, setting).map((output) =>
    point(output, panel, { x: columnOf(output.year, first), y: y(output.value), source }),
  );
  return { points, start: startLabel(points, panel, columnOf(setting.base, first)) };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly source: Source;
}

function point(output: Projected, panel: Panel, { x, y, source }: Place): ProjectedPoint {
  const { year, value, formula, base } = output;
  const at = round(x + COLUMNS.computed);
  const [{ quote: first }] = base.targets;
  const cited = base.targets.map(({ quote }) => quote);
  const words = cited.map(({ eid, text }) => `“${text}”（${source.cite(eid)}）`).join("");
  return {
    id: `${panel.series}-${year}`,
    value: hundredths(value),
    words,
    label: `${year}年 ${panel.name} 推算 ${hundredths(value)}亿元（${formula}）；原文：${words}`,
    // What the record states no growth of, we count at another's: no check of the record does that.
    href:
      panel.series === "whole"
        ? checkAddress(averageCheckId(base.year))
        : quoteAddress(source.policyId, first),
    eid: first.eid,
    standsOn: cited,
    year,
    formula,
    ...lollipop(at, round(y), panel.foot),
    valueLabel: {
      x: round(x),
      y: panel.foot + ROWS.computed,
      text: hundredths(value),
      anchor: "middle",
      size: SMALL,
    },
    beside: besideInWords(output),
  };
}

const HALF = 7;

function lollipop(x: number, y: number, foot: number) {
  const stem = pathRound(1);
  stem.moveTo(x, foot);
  stem.lineTo(x, Math.min(y + HALF, foot));
  const diamond = pathRound(1);
  diamond.moveTo(x, y - HALF);
  diamond.lineTo(x + HALF, y);
  diamond.lineTo(x, y + HALF);
  diamond.lineTo(x - HALF, y);
  diamond.closePath();
  return { stem: stem.toString(), diamond: diamond.toString() };
}

/** 起算 under the base, or that there is none to count from. */
function startLabel(points: readonly ProjectedPoint[], { foot }: Panel, x: number): Label {
  const row = { y: foot + ROWS.start, size: SMALL } as const;
  if (points.length === 0)
    return { ...row, x: LEFT + 8, text: "没有可以起算的数，无法推算", anchor: "start" };
  return { ...row, x: round(x), text: "▲起算", anchor: "middle" };
}

/** To the hundredth, without needless zeros. */
export const hundredths = (value: number): string => String(Math.round(100 * value) / 100);

function besideInWords(output: Projected): string {
  const stated = output.target?.value.value ?? 0;
  const isPassed = output.target?.value.kind === "floor" && output.target.value.passed;
  const gap = hundredths(Math.abs(output.value - stated));
  const words = {
    same: "与目标相同",
    more: `比目标多${gap}`,
    less: `比目标少${gap}`,
    reached: isPassed ? "超过下限" : "不低于下限",
    missed: gap === "0" ? "没有超过下限" : `比下限少${gap}`,
    unstated: "原文未载，没有可比的数",
  } as const;
  return words[besideTarget(output)];
}
