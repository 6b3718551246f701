import type { Quote } from "./quote.ts";
import type { Target } from "./target.ts";

/*
 * The audit: what the published numbers give when they are computed again. Each check is a formula
 * over targets of the plan; the page, the files and the build's own test read the same list.
 */

/** In how far the record agrees with its own numbers, as readers see it, and what that means. */
export const VERDICTS = [
  { verdict: "一致", meaning: "算得的数就是原文的数" },
  { verdict: "取整一致", meaning: "四舍五入到原文的位数后相同" },
  { verdict: "不一致", meaning: "四舍五入后仍不相同" },
  { verdict: "基期未载", meaning: "从哪一年起算、那一年是多少，原文没有写，无从核对" },
  { verdict: "口径不同", meaning: "两个数说的不是一回事，或者都是下限，不能相比" },
  { verdict: "原文未给对照", meaning: "可以算出来，但原文没有写这个数" },
] as const;

export type Verdict = (typeof VERDICTS)[number]["verdict"];

/** A number that goes into a check: a target, words of the record, or an assumption of ours. */
export interface CheckInput {
  readonly name: string;
  /** As it stands in the formula: 770亿元, 10%. */
  readonly value: string;
  readonly source:
    | { readonly kind: "target"; readonly target: Target }
    | { readonly kind: "words"; readonly quote: Quote }
    | { readonly kind: "assumption" };
}

/** What a computed number exceeds a stated one by. */
export interface Difference {
  readonly value: number;
  readonly unit: "个百分点" | "亿元";
}

/** A formula over published numbers, with its inputs, result, tolerance and verdict. */
export interface Check {
  /** Stable: it is linked to and cited. */
  readonly id: string;
  readonly title: string;
  /** With the numbers put in: 770 ÷ 700 − 1. */
  readonly formula: string;
  readonly inputs: readonly CheckInput[];
  /** Computed by us: never the record's number. */
  readonly result: string;
  /** What the record states to hold it against, or null. */
  readonly stated: Target | null;
  /**
   * By how much the computed number exceeds the stated one, to the places of the result; of a floor,
   * by how much it exceeds the floor. Null where the one cannot be taken from the other.
   */
  readonly difference: Difference | null;
  /** How much the two may differ, in words. */
  readonly tolerance: string;
  readonly verdict: Verdict;
  readonly remark: string;
}

/** The year for which the record states floors alone. */
export const GOAL_YEAR = 2021;

/** A target as an input. */
export const used = (name: string, target: Target): CheckInput => ({
  name,
  value: `${target.value.value}${target.unit}`,
  source: { kind: "target", target },
});

/** An assumption of ours as an input. */
export const assumed = (name: string, value: string): CheckInput => ({
  name,
  value,
  source: { kind: "assumption" },
});

/** A share or a growth in per cent, to so many places. */
export const percent = (ratio: number, places = 2): string => `${(100 * ratio).toFixed(places)}%`;

/** A difference between numbers, to so many places. */
export const differenceOf = (
  computed: number,
  stated: number,
  { unit, places }: Pick<Difference, "unit"> & { readonly places: number },
): Difference => ({
  // Nothing is taken away from zero, which would else be written as -0.
  value: Number((computed - stated).toFixed(places)) || 0,
  unit,
});

/** The stated amounts of an indicator, by year. Floors are none. */
export const amounts = (targets: readonly Target[], indicator: Target["indicator"]): Target[] =>
  targets
    .filter((target) => target.indicator === indicator && target.value.kind === "amount")
    .toSorted((a, b) => a.year - b.year);

/** To one place, without a needless zero. */
export const round = (value: number): string => String(Math.round(value * 10) / 10);
