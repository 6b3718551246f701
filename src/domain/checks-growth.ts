import type { Check, Verdict } from "./check.ts";
import { differenceOf, percent, round, used } from "./check.ts";
import type { Target } from "./target.ts";
import { targetOf } from "./target.ts";

/** Computed numbers differ from themselves by less than this. */
const EXACT = 1e-9;
const ROUNDING = "原文的增幅写到整数百分点，四舍五入后相同即为取整一致";

/** Each stated yearly growth against the amounts of its year and the year before. */
export function growthChecks(targets: readonly Target[]): Check[] {
  const stated = targets.filter(
    ({ indicator, measure }) => indicator === "raw-materials-growth" && measure === "annual",
  );
  return stated.flatMap((growth) => {
    const output = targetOf(targets, "raw-materials-output", growth.year);
    if (output?.value.kind !== "amount") return [];
    const before = targetOf(targets, "raw-materials-output", growth.year - 1);
    return [
      before?.value.kind === "amount"
        ? growthCheck(growth, output, before)
        : unstatedBase(growth, output),
    ];
  });
}

function growthCheck(growth: Target, output: Target, before: Target): Check {
  const ratio = output.value.value / before.value.value - 1;
  return {
    id: `growth-${growth.year}`,
    title: `${growth.year}年增幅`,
    formula: `${output.value.value} ÷ ${before.value.value} − 1`,
    inputs: [used(`${output.year}年总产值`, output), used(`${before.year}年总产值`, before)],
    result: percent(ratio),
    stated: growth,
    difference: differenceOf(100 * ratio, growth.value.value, { unit: "个百分点", places: 2 }),
    tolerance: ROUNDING,
    verdict: verdictOn(100 * ratio, growth.value.value),
    remark: `严格按${growth.value.value}%应为${round(before.value.value * (1 + growth.value.value / 100))}亿元。`,
  };
}

function verdictOn(computed: number, stated: number): Verdict {
  if (Math.abs(computed - stated) < EXACT) return "一致";
  return Math.round(computed) === stated ? "取整一致" : "不一致";
}

function unstatedBase(growth: Target, output: Target): Check {
  const base = (rate: number): string => round(output.value.value / (1 + rate / 100));
  const rate = growth.value.value;
  return {
    id: `growth-${growth.year}`,
    title: `${growth.year}年增幅与${growth.year - 1}年基数`,
    formula: `${output.value.value} ÷ (1 + ${rate}%)`,
    inputs: [used(`${output.year}年总产值`, output), used(`${growth.year}年增幅`, growth)],
    result: `${growth.year - 1}年约${base(rate)}亿元（${base(rate + 0.5)}至${base(rate - 0.5)}）`,
    stated: growth,
    difference: null,
    tolerance: "增幅写到整数百分点，按±0.5个百分点给出范围",
    verdict: "基期未载",
    remark: `原文没有${growth.year - 1}年的数，增幅无从核对；这里是由增幅倒推的数，不是原文的数。`,
  };
}
