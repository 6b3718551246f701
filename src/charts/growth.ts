import { format, pathRound, scaleLinear } from "d3";
import { type Target, targetOf } from "../domain/target.ts";
import { type Label, round, SMALL, stack } from "./label.ts";
import { computedMark, indicatorName, type Mark, type Source, targetMark } from "./mark.ts";
import type { Box } from "./share.ts";

/** The growth that the record states beside the growth that its own numbers give. */
export interface GrowthFigure {
  readonly width: number;
  readonly height: number;
  readonly unit: Label;
  readonly ticks: readonly { readonly line: string; readonly label: Label }[];
  readonly years: readonly GrowthYear[];
  /** Averages over several years (年均): stated without a base, so nothing to draw beside them. */
  readonly averages: readonly AverageMark[];
}

export interface AverageMark extends Mark {
  readonly year: number;
}

export interface GrowthYear {
  readonly year: number;
  readonly label: Label;
  readonly stated: GrowthBar;
  /** Null where the record lacks the year before: there is no base to compute from. */
  readonly computed: ComputedBar | null;
  /** 基期未载 in the empty place; nothing where there is a bar. */
  readonly absence: readonly Label[];
}

export interface GrowthBar extends Mark {
  readonly box: Box;
  readonly valueLabel: Label;
  /** 目标 or 推算, under the bar. */
  readonly kindLabel: Label;
}

export interface ComputedBar extends GrowthBar {
  /** The number alone, for a column that names its unit. */
  readonly percent: string;
  readonly sum: string;
}

const WIDTH = 360;
const HEIGHT = 228;
const LEFT = 30;
const RIGHT = 356;
const TOP = 24;
const FOOT = 180;
const BAR = 40;

const percent = format(".2f");

export function growth(targets: readonly Target[], source: Source): GrowthFigure {
  const stated = targets.filter(({ indicator }) => indicator === "raw-materials-growth");
  const annual = stated.filter(({ measure }) => measure === "annual");
  const greatest = Math.max(...annual.map(({ value }) => value.value));
  const y = scaleLinear([0, greatest * 1.15], [FOOT, TOP]);
  const step = (RIGHT - LEFT) / annual.length;
  return {
    width: WIDTH,
    height: HEIGHT,
    unit: { x: LEFT - 6, y: TOP - 8, text: "%", anchor: "end", size: SMALL },
    ticks: y.ticks(3).map((value) => tick(value, y(value))),
    years: annual.map((target, column) => {
      const x = LEFT + (column + 0.5) * step;
      return growthYear(target, baseOf(target, targets), { x, y, source });
    }),
    averages: stated
      .filter(({ measure }) => measure === "average")
      .map((target) => ({ ...targetMark(target, source), year: target.year })),
  };
}

/** The amounts of a year and of the year before, or null if either is not stated. */
function baseOf({ year }: Target, targets: readonly Target[]): readonly [Target, Target] | null {
  const [now, before] = [year, year - 1].map((of) => targetOf(targets, "raw-materials-output", of));
  if (now === undefined || before === undefined) return null;
  return [now, before].every(({ value }) => value.kind === "amount") ? [now, before] : null;
}

interface Place {
  readonly x: number;
  readonly y: (value: number) => number;
  readonly source: Source;
}

function growthYear(
  stated: Target,
  base: readonly [Target, Target] | null,
  place: Place,
): GrowthYear {
  const { x, source } = place;
  const right = { ...place, x: x + BAR / 2 + 4 };
  const mark = targetMark(stated, source);
  const middle = { anchor: "middle", size: SMALL } as const;
  return {
    year: stated.year,
    label: { ...middle, x: round(x), y: FOOT + 38, text: `${stated.year}年` },
    stated: {
      ...mark,
      ...bar(
        stated.value.value,
        { ...place, x: x - BAR / 2 - 4 },
        { value: `${mark.value}%`, kind: "目标" },
      ),
    },
    computed: base === null ? null : computedBar(base, right),
    absence:
      base === null
        ? stack(["基期", "未载"], { ...middle, x: round(right.x), y: FOOT - 24 }, 16)
        : [],
  };
}

function computedBar(base: readonly [Target, Target], place: Place): ComputedBar {
  const [now, before] = base;
  const ratio = 100 * (now.value.value / before.value.value - 1);
  const value = `${percent(ratio)}%`;
  const sum = `${now.value.value}÷${before.value.value}−1`;
  const name = indicatorName("raw-materials-growth");
  return {
    ...computedMark(base, { id: `growth-${now.year}`, name, value, sum }, place.source),
    ...bar(ratio, place, { value, kind: "推算" }),
    percent: percent(ratio),
    sum,
  };
}

function bar(height: number, { x, y }: Place, words: { value: string; kind: string }) {
  const top = round(y(height));
  const middle = { x: round(x), anchor: "middle", size: SMALL } as const;
  return {
    box: { x: round(x - BAR / 2), y: top, width: BAR, height: round(FOOT - top) },
    valueLabel: { ...middle, y: round(top - 5), text: words.value },
    kindLabel: { ...middle, y: FOOT + 17, text: words.kind },
  };
}

function tick(value: number, y: number) {
  const line = pathRound(1);
  line.moveTo(LEFT, y);
  line.lineTo(RIGHT, y);
  return {
    line: line.toString(),
    label: {
      x: LEFT - 6,
      y: round(y + 4),
      text: String(value),
      anchor: "end",
      size: SMALL,
    } as const,
  };
}

/** True where every computed growth, rounded to a whole number, is the stated one. */
export function agreesWhenRounded({ years }: GrowthFigure): boolean {
  return years.every(
    ({ stated, computed }) =>
      computed === null || Math.round(Number(computed.percent)) === Number(stated.value),
  );
}
