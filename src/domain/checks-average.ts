import type { Check, CheckInput } from "./check.ts";
import { amounts, assumed, differenceOf, GOAL_YEAR, percent, round, used } from "./check.ts";
import type { Base } from "./projection.ts";
import { averageCheckId, basesOf, grown, isImplied, neededGrowth } from "./projection.ts";
import type { Target } from "./target.ts";
import { targetOf } from "./target.ts";

/** The goal of 2021 against the stated average growth, from each year it could be counted from. */
export function averageChecks(targets: readonly Target[]): Check[] {
  const goal = targetOf(targets, "raw-materials-output", GOAL_YEAR);
  const average = targets.find(({ measure }) => measure === "average");
  if (goal === undefined || average === undefined) return [];
  return basesOf(targets, "raw-materials-output").map((base) => averageCheck(base, goal, average));
}

/** A base that the record does not state is an assumption, beside the numbers that it rests on. */
function baseInputs(base: Base): CheckInput[] {
  const rests = base.targets.map((target) =>
    used(`${target.year}年${target.unit === "%" ? "增幅" : "总产值"}`, target),
  );
  if (!isImplied(base)) return rests;
  return [
    assumed(`${base.year}年总产值（由下面两个数倒推）`, `${round(base.value)}亿元`),
    ...rests,
  ];
}

function averageCheck(base: Base, goal: Target, average: Target): Check {
  const { year } = base;
  const years = goal.year - year;
  const value = round(base.value);
  const reached = grown(base, average.value.value, goal.year);
  const needed = neededGrowth(base, { year: goal.year, value: goal.value.value });
  return {
    id: averageCheckId(year),
    title: `“年均增长”从${year}年起算`,
    formula: `${value} × (1 + ${average.value.value}%)^${years}；(${goal.value.value} ÷ ${value})^(1 ÷ ${years}) − 1`,
    inputs: [
      ...baseInputs(base),
      used("年均增长", average),
      used(`${goal.year}年总产值（下限）`, goal),
    ],
    result: `按${average.value.value}%到${goal.year}年为${round(reached)}亿元；恰到${goal.value.value}亿元需年均${percent(needed)}`,
    stated: goal,
    difference: differenceOf(reached, goal.value.value, { unit: "亿元", places: 1 }),
    tolerance: `“${goal.value.value}亿元以上”是下限，算得不低于它即为一致（但起算年未载，不下这个结论）`,
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
  return all.map(([before, now]) => newMaterialsCheck(before, now));
}

function newMaterialsCheck(before: Target, now: Target): Check {
  const years = now.year - before.year;
  const ratio = neededGrowth(
    { year: before.year, value: before.value.value },
    { year: now.year, value: now.value.value },
  );
  const formula = `${now.value.value} ÷ ${before.value.value}`;
  return {
    id: `new-growth-${now.year}`,
    title: years === 1 ? `新材料产值${now.year}年增幅` : `新材料产值到${now.year}年所需增幅`,
    formula: years === 1 ? `${formula} − 1` : `(${formula})^(1 ÷ ${years}) − 1`,
    inputs: [used(`${now.year}年新材料产值`, now), used(`${before.year}年新材料产值`, before)],
    result: years === 1 ? percent(ratio) : `年均${percent(ratio)}`,
    stated: null,
    difference: null,
    tolerance: "没有可对照的数",
    verdict: "原文未给对照",
    remark:
      years === 1
        ? "目标表的“增幅”一列在原材料工业总产值之后，没有新材料产值的增幅。"
        : `原文写“突破${now.value.value}亿元”，是下限；“年均增长10%”按语序说的是原材料工业总产值。`,
  };
}
