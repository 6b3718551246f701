import { pathRound, range, ticks } from "d3";
import { GOAL_YEAR } from "../domain/check.ts";
import type { Drawn } from "../domain/drawn.ts";
import type { Setting } from "../domain/projection.ts";
import { type Target, targetOf } from "../domain/target.ts";
import { type Label, round, SMALL } from "./label.ts";
import { type Mark, type Source, targetMark } from "./mark.ts";
import {
  COLUMNS,
  columnOf,
  firstYear,
  heights,
  LEFT,
  type Panel,
  type PanelPoints,
  panelPoints,
  panelsOf,
  ROWS,
} from "./projection-points.ts";
import { barOutline, openTop, type OpenTop } from "./target-bar.ts";

/**
 * What the outputs come to if they grow steadily from a year that the reader picks, beside what
 * the record states. Nothing is joined: each year stands by itself, and one without a target is
 * left empty.
 */
export interface ProjectionFigure {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly ProjectionPanel[];
}

export interface ProjectionPanel extends Panel, PanelPoints {
  readonly title: Label;
  readonly ticks: readonly { readonly line: string; readonly label: Label }[];
  /** What a row of numbers under the panel holds: 目标, 推算. */
  readonly rowNames: readonly Label[];
  readonly years: readonly Label[];
  readonly stated: readonly StatedBar[];
  /** 未载 in the row of targets. */
  readonly absent: readonly Label[];
  readonly absentYears: readonly number[];
}

/** A target: a hollow bar, open at the top where it is a floor. */
export interface StatedBar extends Mark {
  readonly year: number;
  readonly kind: "目标" | "下限";
  readonly comparator: Drawn["comparator"];
  readonly outline: string;
  /** Its sign stands in the row beneath. */
  readonly open: Omit<OpenTop, "sign"> | null;
  readonly valueLabel: Label;
}

const WIDTH = 360;
const RIGHT = 356;
/** From the foot of the last panel down, for its rows of numbers. */
const BELOW = 78;
const HALF = 10;

export function projection(
  targets: readonly Target[],
  setting: Setting,
  source: Source,
): ProjectionFigure {
  const panels = panelsOf(targets);
  return {
    width: WIDTH,
    height: Math.max(0, ...panels.map(({ foot }) => foot)) + BELOW,
    panels: panels.map((panel) => ({
      ...panel,
      ...axes(targets, panel),
      ...statedIn(targets, panel, source),
      ...panelPoints(targets, panel, { setting, source }),
    })),
  };
}

function axes(targets: readonly Target[], panel: Panel) {
  const { foot, top, name } = panel;
  const { most, y } = heights(targets, panel);
  const row = { x: LEFT - 6, anchor: "end", size: SMALL } as const;
  return {
    title: { x: 0, y: top - 16, text: `${name}（亿元）`, anchor: "start", size: SMALL } as const,
    ticks: ticks(0, most, 3).map((value) => tick(value, y(value))),
    rowNames: [
      { ...row, y: foot + ROWS.stated, text: "目标" },
      { ...row, y: foot + ROWS.computed, text: "推算" },
    ],
  };
}

function tick(value: number, y: number) {
  const line = pathRound(1);
  line.moveTo(LEFT, y);
  line.lineTo(RIGHT, y);
  const place = { x: LEFT - 6, y: round(y + 4), anchor: "end", size: SMALL } as const;
  return { line: line.toString(), label: { ...place, text: String(value) } };
}

function statedIn(targets: readonly Target[], panel: Panel, source: Source) {
  const first = firstYear(targets);
  const years = range(first, GOAL_YEAR + 1);
  const under = (year: number, row: keyof typeof ROWS, text: string): Label => ({
    x: round(columnOf(year, first)),
    y: panel.foot + ROWS[row],
    text,
    anchor: "middle",
    size: SMALL,
  });
  const { y } = heights(targets, panel);
  const listed = years.map((year) => {
    const target = targetOf(targets, panel.indicator, year);
    if (target === undefined) return { year, bar: null };
    const drawn = bar(target, panel, { x: columnOf(year, first), y, source });
    return { year, bar: { ...drawn, valueLabel: under(year, "stated", shortValue(target)) } };
  });
  const absentYears = listed.flatMap(({ year, bar: drawn }) => (drawn === null ? [year] : []));
  return {
    years: years.map((year) => under(year, "year", String(year))),
    absent: absentYears.map((year) => under(year, "stated", "未载")),
    absentYears,
    stated: listed.flatMap(({ bar: drawn }) => drawn ?? []),
  };
}

/** Every year of the axis, with its target or with none. */
export function yearByYear({ stated, absentYears }: ProjectionPanel) {
  return [
    ...stated.map((of) => ({ year: of.year, bar: of })),
    ...absentYears.map((year) => ({ year, bar: null })),
  ].toSorted((a, b) => a.year - b.year);
}

/** As short as its column is wide: 850, ≥1000, >200. */
function shortValue({ value }: Target): string {
  if (value.kind === "amount") return String(value.value);
  return `${signOf(value.passed)}${value.value}`;
}

const signOf = (isPassed: boolean): "≥" | ">" => (isPassed ? ">" : "≥");

const withoutSign = ({ top, tick: arrow }: OpenTop): StatedBar["open"] => ({ top, tick: arrow });

interface Place {
  readonly x: number;
  readonly y: (value: number) => number;
  readonly source: Source;
}

function bar(
  target: Target,
  { foot }: Panel,
  { x, y, source }: Place,
): Omit<StatedBar, "valueLabel"> {
  const { value } = target;
  const middle = x + COLUMNS.stated;
  const sides = { left: middle - HALF, right: middle + HALF, top: round(y(value.value)), foot };
  const isFloor = value.kind === "floor";
  const sign = isFloor ? signOf(value.passed) : null;
  return {
    ...targetMark(target, source),
    year: target.year,
    kind: isFloor ? "下限" : "目标",
    comparator: sign ?? "=",
    outline: barOutline(sides, isFloor),
    open: sign === null ? null : withoutSign(openTop(sides, sign)),
  };
}
