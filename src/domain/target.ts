import type { Quote } from "./quote.ts";
import type { TargetRow } from "./tables/targets.ts";

/** What the plan says of a year: an amount, a floor it means to reach or pass, or nothing at all. */
export type TargetValue =
  | { readonly kind: "amount"; readonly value: number }
  | { readonly kind: "floor"; readonly value: number; readonly passed: boolean }
  | { readonly kind: "unstated" };

export type Indicator = TargetRow["indicator"];

/** A number that the policy promises for a year. Nothing here is an observed figure. */
export interface Target {
  readonly id: string;
  readonly indicator: Indicator;
  readonly year: number;
  readonly value: Exclude<TargetValue, { kind: "unstated" }>;
  /** 亿元 (10⁸ yuan) or %. */
  readonly unit: TargetRow["unit"];
  readonly measure: TargetRow["measure"];
  /** The name that the record gives to the number. */
  readonly scope: string;
  readonly quote: Quote;
}

/** The target of an indicator for a year, where the record states one. */
export function targetOf(
  targets: readonly Target[],
  indicator: Indicator,
  year: number,
): Target | undefined {
  return targets.find((target) => target.indicator === indicator && target.year === year);
}

/** The number with the words that the record puts on it: 700, 1000以上, 突破200. */
export function valueInWords(value: TargetValue): string {
  if (value.kind === "unstated") return "原文未载";
  if (value.kind === "amount") return String(value.value);
  return value.passed ? `突破${value.value}` : `${value.value}以上`;
}

/** A target's value with its unit, as one says it: 120亿元, 1000亿元以上, 突破200亿元. */
export function valueWithUnit({ value, unit }: Target): string {
  const amount = unit === "%" ? `${value.value}%` : `${value.value}${unit}`;
  if (value.kind === "amount") return amount;
  return value.passed ? `突破${amount}` : `${amount}以上`;
}
