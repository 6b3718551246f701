import type { Check, CheckInput } from "./check.ts";
import { amounts, assumed, GOAL_YEAR, percent, round, used } from "./check.ts";
import type { Target } from "./target.ts";
import { targetOf } from "./target.ts";

/** The year that the record's first growth is counted from, and does not give. */
const UNSTATED_BASE = 2016;

/** The goal of 2021 against the stated average growth, from each year it could be counted from. */
export function averageChecks(targets: readonly Target[]): Check[] {
  const goal = targetOf(targets, "raw-materials-output", GOAL_YEAR);
  const average = targets.find(({ measure }) => measure === "average");
  const first = amounts(targets, "raw-materials-output")[0];
  const growth = targetOf(targets, "raw-materials-growth", UNSTATED_BASE + 1);
  if (goal === undefined || average === undefined || first === undefined) return [];
  const implied = growth === undefined ? [] : [impliedBase(first, growth)];
  const bases = [
    ...implied,
    ...amounts(targets, "raw-materials-output").map((target) => ({
      year: target.year,
      value: target.value.value,
      input: used(`${target.year}年总产值`, target),
    })),
  ];
  return bases.map((base) => averageCheck(base, goal, average));
}

interface Base {
  readonly year: number;
  readonly value: number;
  readonly input: CheckInput;
}

function impliedBase(first: Target, growth: Target): Base {
  const value = first.value.value / (1 + growth.value.value / 100);
  const year = first.year - 1;
  return { year, value, input: assumed(`${year}年总产值（倒推）`, `${round(value)}亿元`) };
}

function averageCheck({ year, value, input }: Base, goal: Target, average: Target): Check {
  const years = goal.year - year;
  const reached = value * (1 + average.value.value / 100) ** years;
  const needed = (goal.value.value / value) ** (1 / years) - 1;
  return {
    id: `average-${year}`,
    title: `“年均增长”从${year}年起算`,
    formula: `${round(value)} × (1 + ${average.value.value}%)^${years}；(${goal.value.value} ÷ ${round(value)})^(1/${years}) − 1`,
    inputs: [input, used("年均增长", average), used(`${goal.year}年总产值（下限）`, goal)],
    result: `按${average.value.value}%到${goal.year}年为${round(reached)}亿元；恰到${goal.value.value}亿元需年均${percent(needed)}`,
    stated: goal,
    tolerance: `“${goal.value.value}亿元以上”是下限，算得不低于它即为一致`,
    verdict: reached >= goal.value.value ? "基期未载" : "不一致",
    remark:
      reached >= goal.value.value
        ? `原文没有写“年均”从哪一年起算；若从${year}年起，两个数不矛盾，也不等价。`
        : `若从${year}年起，按年均增幅到不了这个下限；原文没有写从哪一年起算。`,
  };
}

/** How fast the new materials are meant to grow: the table has no such column. */
export function newMaterialsGrowth(targets: readonly Target[]): Check[] {
  const stated = amounts(targets, "new-materials-output");
  const yearly = stated.slice(1).map((now, at) => [stated[at] ?? now, now] as const);
  const goal = targetOf(targets, "new-materials-output", GOAL_YEAR);
  const last = stated.at(-1);
  const all =
    goal === undefined || last === undefined ? yearly : [...yearly, [last, goal] as const];
  return all.map(([before, now]): Check => {
    const years = now.year - before.year;
    const ratio = (now.value.value / before.value.value) ** (1 / years) - 1;
    const formula = `${now.value.value} ÷ ${before.value.value}`;
    return {
      id: `new-growth-${now.year}`,
      title: years === 1 ? `新材料产值${now.year}年增幅` : `新材料产值到${now.year}年所需增幅`,
      formula: years === 1 ? `${formula} − 1` : `(${formula})^(1/${years}) − 1`,
      inputs: [used(`${now.year}年新材料产值`, now), used(`${before.year}年新材料产值`, before)],
      result: years === 1 ? percent(ratio) : `年均${percent(ratio)}`,
      stated: null,
      tolerance: "没有可对照的数",
      verdict: "原文未给对照",
      remark:
        years === 1
          ? "目标表的“增幅”一列在原材料工业总产值之后，没有新材料产值的增幅。"
          : `原文写“突破${now.value.value}亿元”，是下限；“年均增长10%”按语序说的是原材料工业总产值。`,
    };
  });
}
