import { GOAL_YEAR, percent } from "../domain/check.ts";
import type { Base, OutputIndicator, Projected, Setting } from "../domain/projection.ts";
import { basesOf, besideTarget, isImplied, neededGrowth, projected } from "../domain/projection.ts";
import { type Target, valueWithUnit } from "../domain/target.ts";
import { hundredths, panelsOf } from "./projection-points.ts";

/* What a setting comes to, in words: for those who do not see the figure, and to be copied. */

/** A sum as it can be copied: 700 × (1 + 10%)^4 ≈ 1024.87. */
export interface Formula {
  readonly series: "whole" | "part";
  readonly text: string;
}

/** The sums behind the goal's year: what is reached, and how fast it would have to grow. */
export function formulasOf(targets: readonly Target[], setting: Setting): Formula[] {
  return panelsOf(targets).flatMap(({ series, indicator }) => {
    const goal = atGoal(targets, indicator, setting);
    return goal === null ? [] : [{ series, text: [reachedSum(goal), neededSum(goal)].join("；") }];
  });
}

/** The goal's year under a setting, with the floor that the record states for it. */
interface AtGoal extends Projected {
  readonly target: Target;
}

function atGoal(
  targets: readonly Target[],
  indicator: OutputIndicator,
  setting: Setting,
): AtGoal | null {
  const last = projected(targets, indicator, setting).at(-1);
  return last?.year !== GOAL_YEAR || last.target === null ? null : { ...last, target: last.target };
}

function reachedSum({ formula, value }: AtGoal): string {
  const shown = hundredths(value);
  return `${formula} ${Math.abs(value - Number(shown)) < 1e-9 ? "＝" : "≈"} ${shown}`;
}

function neededSum({ base, target }: AtGoal): string {
  const from = isImplied(base) ? `(${base.formula})` : base.formula;
  const years = target.year - base.year;
  return `(${target.value.value} ÷ ${from})^(1 ÷ ${years}) − 1 ≈ ${needed(base, target)}`;
}

const needed = (base: Base, { year, value }: Target): string =>
  percent(neededGrowth(base, { year, value: value.value }));

/** One sentence on each output that is drawn, and what they rest on. */
export function settingInWords(targets: readonly Target[], setting: Setting): string {
  const said = panelsOf(targets).map(({ series, indicator }) => {
    const goal = atGoal(targets, indicator, setting);
    return goal === null
      ? `${INDUSTRIES[series]}没有${setting.base}年的数，无法推算。`
      : inWords(goal, series);
  });
  const all = said.length > 1 ? "都是" : "这是";
  return `${countedFrom(targets, setting)}${said.join("")}${all}推算：原文没有写“年均”从哪一年起算。`;
}

function countedFrom(targets: readonly Target[], { base: year, rate }: Setting): string {
  const base = basesOf(targets, "raw-materials-output").find((each) => each.year === year);
  const implied =
    base !== undefined && isImplied(base)
      ? `（原文未载，由${base.formula}倒推，约${hundredths(base.value)}亿元）`
      : "";
  return `从${year}年${implied}起、每年增长${rate}%：`;
}

/** 以上 is reached by the number itself, 突破 is not. */
function outcome(goal: AtGoal): string {
  const isReached = besideTarget(goal) === "reached";
  const { value } = goal.target;
  if (value.kind === "floor" && value.passed) return isReached ? "超过" : "没有超过";
  return isReached ? "不低于" : "低于";
}

const INDUSTRIES = { whole: "原材料工业", part: "新材料产业" } as const;

const NAMES = {
  whole: "规模以上原材料工业总产值",
  part: "新材料产业若也按这个增幅",
} as const;

function inWords(goal: AtGoal, series: Formula["series"]): string {
  const { target, base } = goal;
  const needs = `恰到${target.value.value}亿元需年均${needed(base, target)}`;
  return `${NAMES[series]}，到${goal.year}年推算为${hundredths(goal.value)}亿元，${outcome(goal)}“${valueWithUnit(target)}”的下限；${needs}。`;
}
