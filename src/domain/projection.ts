import { amounts, GOAL_YEAR } from "./check.ts";
import type { Target } from "./target.ts";
import { targetOf } from "./target.ts";

/*
 * The arithmetic of growth, which the checks, their tests and the figure that readers move all
 * use: what the plan's numbers come to when they grow, and how fast they would have to.
 */

/** The two outputs that the plan sets targets for. */
export type OutputIndicator = Exclude<Target["indicator"], "raw-materials-growth">;

/** A year that growth can be counted from, and its output: stated, or computed back from others. */
export interface Base {
  readonly year: number;
  readonly value: number;
  /** What it rests on: its own target, or the amount and the growth that it is computed from. */
  readonly targets: readonly [Target, ...Target[]];
  /** As it stands in a formula: 700, or 700 ÷ (1 + 10%). */
  readonly formula: string;
}

/** Every year that an output can be counted from, in their order. */
export function basesOf(targets: readonly Target[], indicator: OutputIndicator): Base[] {
  const stated = amounts(targets, indicator).map((target) => ({
    year: target.year,
    value: target.value.value,
    targets: [target] as const,
    formula: String(target.value.value),
  }));
  return [...impliedBase(targets, indicator), ...stated];
}

/** The check that computes the goal from that year, at the growth that the record states. */
export const averageCheckId = (year: number): string => `average-${year}`;

/** True where the record does not state the base, so that it is ours. */
export const isImplied = (base: Base): boolean => base.targets.length > 1;

/** The year before the first one: the record gives the growth over it, and not the year itself. */
function impliedBase(targets: readonly Target[], indicator: OutputIndicator): Base[] {
  const [first] = amounts(targets, indicator);
  if (first === undefined || indicator !== "raw-materials-output") return [];
  const growth = targetOf(targets, "raw-materials-growth", first.year);
  if (growth === undefined) return [];
  const rate = growth.value.value;
  return [
    {
      year: first.year - 1,
      value: first.value.value / (1 + rate / 100),
      targets: [first, growth],
      formula: `${first.value.value} ÷ (1 + ${rate}%)`,
    },
  ];
}

/** What a base comes to in a later year, growing by so many per cent each year. */
export function grown({ year, value }: Pick<Base, "year" | "value">, rate: number, to: number) {
  return value * (1 + rate / 100) ** (to - year);
}

/** The yearly growth that just reaches a value, as a ratio: 0.0933 for 9.33%. */
export function neededGrowth(
  from: Pick<Base, "year" | "value">,
  to: Pick<Base, "year" | "value">,
): number {
  return (to.value / from.value) ** (1 / (to.year - from.year)) - 1;
}

/** What a reader assumes: from which year, and how fast a year, in per cent. */
export interface Setting {
  readonly base: number;
  readonly rate: number;
}

/** The rates that a reader may assume, in per cent a year. */
export const RATES = { least: 0, most: 20 } as const;

/** The first year that the record states, and the growth that it states without a year. */
export function statedSetting(targets: readonly Target[]): Setting | null {
  const [first] = amounts(targets, "raw-materials-output");
  const average = targets.find(({ measure }) => measure === "average");
  return first === undefined || average === undefined
    ? null
    : { base: first.year, rate: average.value.value };
}

/** A computed output of a later year; the base itself where the record does not state it. */
export interface Projected {
  readonly year: number;
  readonly value: number;
  /** 700 × (1 + 10%)^4 */
  readonly formula: string;
  readonly base: Base;
  /** What the record states for that year, or null. */
  readonly target: Target | null;
}

/**
 * Year by year up to the goal, from the base that a setting names; none where there is no such base.
 * A year of which the record says nothing (2020) stays empty: no number of ours is to fill it.
 */
export function projected(
  targets: readonly Target[],
  indicator: OutputIndicator,
  { base: from, rate }: Setting,
): Projected[] {
  const base = basesOf(targets, indicator).find(({ year }) => year === from);
  if (base === undefined) return [];
  const first = isImplied(base) ? base.year : base.year + 1;
  const years = Array.from({ length: GOAL_YEAR - first + 1 }, (_, at) => first + at);
  return years
    .map((year) => ({
      year,
      value: grown(base, rate, year),
      formula: year === base.year ? base.formula : growth(base, rate, year),
      base,
      target: targetOf(targets, indicator, year) ?? null,
    }))
    .filter(({ year, target }) => target !== null || year === base.year);
}

function growth(base: Base, rate: number, year: number): string {
  const years = year - base.year;
  return `${base.formula} × (1 + ${rate}%)${years === 1 ? "" : `^${years}`}`;
}

/** How a computed output compares with the target of its year. */
export type Beside = "same" | "more" | "less" | "reached" | "missed" | "unstated";

/** Amounts are the same to the hundredth that is shown; a floor is reached or it is not. */
export function besideTarget({ value, target }: Pick<Projected, "value" | "target">): Beside {
  if (target === null) return "unstated";
  const stated = target.value;
  if (stated.kind === "floor") {
    const isReached = stated.passed ? value > stated.value : value >= stated.value;
    return isReached ? "reached" : "missed";
  }
  if (Math.abs(value - stated.value) < 0.005) return "same";
  return value > stated.value ? "more" : "less";
}
