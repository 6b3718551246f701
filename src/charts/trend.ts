import { extent, pathRound, range, scaleBand, scaleLinear } from "d3";
import { type Indicator, type Target, targetOf, valueWithUnit } from "../domain/target.ts";
import { type Label, round, SMALL, stack } from "./label.ts";
import { indicatorName, type Mark, type Source, targetMark } from "./mark.ts";
import { barOutline, openTop, type OpenTop } from "./target-bar.ts";

/** Output targets year by year: the part drawn inside the whole, floors left open at the top. */
export interface TrendFigure {
  readonly width: number;
  readonly height: number;
  readonly unit: Label;
  readonly ticks: readonly Tick[];
  readonly names: readonly Name[];
  readonly years: readonly TrendYear[];
}

export interface Tick {
  readonly line: string;
  readonly label: Label;
}

/** What a series is called, tied by a line to one of its bars. */
export interface Name {
  readonly series: Series;
  readonly labels: readonly Label[];
  readonly leader: string;
}

/** A year's place on the axis. Without bars it stays empty, and says so. */
export interface TrendYear {
  readonly year: number;
  readonly label: Label;
  readonly bars: readonly TrendBar[];
  /** 原文未载 in the empty place; nothing where there are bars. */
  readonly absence: readonly Label[];
}

export interface TrendBar extends Mark {
  readonly series: Series;
  readonly name: string;
  /** The value with its unit, for a sentence. */
  readonly amount: string;
  readonly kind: "amount" | "floor";
  readonly top: number;
  /** The closed outline of an amount; for a floor its sides and foot only. */
  readonly outline: string;
  readonly valueLabel: Label;
  /** What a floor has and an amount has not: a dashed top, a tick that points up, ≥ or >. */
  readonly open: OpenTop | null;
}

type Series = "whole" | "part";

const INDICATOR = {
  whole: "raw-materials-output",
  part: "new-materials-output",
} as const satisfies Record<Series, Indicator>;

/** Half the width of a bar. */
const HALF = { whole: 27, part: 15 } as const satisfies Record<Series, number>;

const WIDTH = 360;
const HEIGHT = 330;
const LEFT = 36;
const RIGHT = 356;
const TOP = 18;
const FOOT = 302;

/** The whole before the part, so that the part is drawn on top of it. */
const SERIES = ["whole", "part"] as const satisfies readonly Series[];

export function trend(targets: readonly Target[], source: Source): TrendFigure {
  const shown = targets.filter(({ indicator }) =>
    Object.values<Indicator>(INDICATOR).includes(indicator),
  );
  const scales = scalesOf(shown);
  const years = scales.x.domain().map((year) => trendYear(shown, year, { ...scales, source }));
  return {
    width: WIDTH,
    height: HEIGHT,
    unit: { x: LEFT - 6, y: TOP + 8, text: "亿元", anchor: "end", size: SMALL },
    ticks: scales.y
      .ticks(5)
      .filter((value) => value <= scales.greatest)
      .map((value) => tick(value, scales.y(value))),
    names: [wholeName(years), partName(years)].flat(),
    years,
  };
}

interface Scales {
  readonly x: ReturnType<typeof scaleBand<number>>;
  readonly y: (value: number) => number;
}

/** Every year from first to last has its place, whether or not the record says anything of it. */
function scalesOf(targets: readonly Target[]) {
  const [first = 0, last = 0] = extent(targets, ({ year }) => year);
  const greatest = Math.max(...targets.map(({ value }) => value.value));
  return {
    x: scaleBand(range(first, last + 1), [LEFT, RIGHT]),
    // Amounts stand on zero. The room above is for the names and for the floors' upward ticks.
    y: scaleLinear([0, greatest * 1.17], [FOOT, TOP]),
    greatest,
  };
}

function tick(value: number, y: number): Tick {
  const line = pathRound(1);
  line.moveTo(LEFT, y);
  line.lineTo(RIGHT, y);
  return {
    line: line.toString(),
    label: { x: LEFT - 6, y: round(y + 4), text: String(value), anchor: "end", size: SMALL },
  };
}

type Frame = Scales & { readonly source: Source };

function trendYear(targets: readonly Target[], year: number, frame: Frame): TrendYear {
  const x = round((frame.x(year) ?? 0) + frame.x.bandwidth() / 2);
  const bars = SERIES.flatMap((series) => {
    const target = targetOf(targets, INDICATOR[series], year);
    return target === undefined
      ? []
      : [bar(target, series, { x, y: frame.y, source: frame.source })];
  });
  const middle = { x, anchor: "middle", size: SMALL } as const;
  return {
    year,
    label: { ...middle, y: FOOT + 18, text: `${year}年` },
    bars,
    absence: bars.length > 0 ? [] : stack(["原文", "未载"], { ...middle, y: FOOT - 24 }, 16),
  };
}

interface Place {
  readonly x: number;
  readonly y: (value: number) => number;
  readonly source: Source;
}

function bar(target: Target, series: Series, { x, y, source }: Place): TrendBar {
  const { value } = target;
  const top = round(y(value.value));
  const sides = { left: x - HALF[series], right: x + HALF[series], top, foot: FOOT };
  const mark = targetMark(target, source);
  const isFloor = value.kind === "floor";
  return {
    ...mark,
    series,
    name: indicatorName(target.indicator),
    amount: valueWithUnit(target),
    kind: value.kind,
    top,
    outline: barOutline(sides, isFloor),
    valueLabel: {
      x,
      y: round(top - (isFloor ? 19 : 5)),
      text: mark.value,
      anchor: "middle",
      size: SMALL,
    },
    open: isFloor ? openTop(sides, value.passed ? ">" : "≥") : null,
  };
}

/** Where the names start: right of the line that runs down to the first part. */
const NAMES = LEFT + 16;

/** The whole is named over the bars, with a line to the last of them that is an amount. */
function wholeName(years: readonly TrendYear[]): Name[] {
  const named = barsOf(years, "whole").findLast(({ kind }) => kind === "amount");
  if (named === undefined) return [];
  const y = TOP + 3;
  const leader = pathRound(1);
  leader.moveTo(NAMES + 12 * SMALL + 4, y - 4);
  leader.lineTo(named.valueLabel.x + 20, y - 4);
  leader.lineTo(named.valueLabel.x + 20, named.top);
  const labels = stack(
    ["规模以上原材料工业总产值"],
    { x: NAMES, y, anchor: "start", size: SMALL },
    0,
  );
  return [{ series: "whole", labels, leader: leader.toString() }];
}

/** The part is named beneath, with a line down the inside of the first whole. */
function partName(years: readonly TrendYear[]): Name[] {
  const named = barsOf(years, "part")[0];
  if (named === undefined) return [];
  const y = TOP + 24;
  const { x } = named.valueLabel;
  const level = (named.top + FOOT) / 2;
  const leader = pathRound(1);
  leader.moveTo(NAMES - 2, y - 4);
  leader.lineTo(x - 21, y - 4);
  leader.lineTo(x - 21, level);
  leader.lineTo(x - HALF.part, level);
  const lines = ["其中：新材料产业", "规模以上工业产值"];
  const labels = stack(lines, { x: NAMES, y, anchor: "start", size: SMALL }, 14);
  return [{ series: "part", labels, leader: leader.toString() }];
}

function barsOf(years: readonly TrendYear[], series: Series): TrendBar[] {
  return years.flatMap(({ bars }) => bars).filter((bar) => bar.series === series);
}

/** The figure in words, for those who do not see it and for those in a hurry. */
export function trendInWords({ years }: TrendFigure): string {
  const whole = indicatorName("raw-materials-output");
  const part = indicatorName("new-materials-output");
  return `${whole}，及其中的${part}：${years.map(yearInWords).join("；")}`;
}

function yearInWords({ year, bars }: TrendYear): string {
  const [whole, part] = SERIES.map((series) => bars.find((bar) => bar.series === series));
  if (whole === undefined || part === undefined) return `${year}年原文未载`;
  return `${year}年${whole.amount}，其中${part.amount}`;
}
