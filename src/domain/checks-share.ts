import type { Check } from "./check.ts";
import { GOAL_YEAR, percent, used } from "./check.ts";
import type { Policy } from "./policy.ts";
import { ownWords, walk } from "./provision.ts";
import { type Quote, quotesOf } from "./quote.ts";
import type { Target } from "./target.ts";
import { targetOf } from "./target.ts";

/** How large a part the new materials are: 其中 makes a ratio, the record states none. */
export function shareChecks(targets: readonly Target[]): Check[] {
  return targets
    .filter(({ indicator }) => indicator === "new-materials-output")
    .flatMap((part) => {
      const whole = targetOf(targets, "raw-materials-output", part.year);
      return whole === undefined ? [] : [shareCheck(part, whole)];
    });
}

/** The check of a year's share, whether or not that year has one. */
export const shareCheckId = (year: number): string => `share-${year}`;

function shareCheck(part: Target, whole: Target): Check {
  const isStated = part.value.kind === "amount" && whole.value.kind === "amount";
  return {
    id: shareCheckId(part.year),
    title: `${part.year}年新材料产值占原材料工业总产值`,
    formula: `${part.value.value} ÷ ${whole.value.value}`,
    inputs: [used(`${part.year}年新材料产值`, part), used(`${whole.year}年总产值`, whole)],
    result: isStated
      ? percent(part.value.value / whole.value.value)
      : `两个下限之比${percent(part.value.value / whole.value.value)}，不是占比`,
    stated: null,
    difference: null,
    tolerance: "没有可对照的数",
    verdict: isStated ? "原文未给对照" : "口径不同",
    remark: isStated
      ? "原文用“其中”说新材料产值是总产值的一部分，没有写占比。"
      : "“突破”和“以上”都是下限，相除得不出占比的目标。",
  };
}

const HUNDRED_BILLION = "千亿级新材料产业";

/** 千亿 in the notice is said of one industry, 1000亿元 in the goals of another. */
export function scopeCheck(
  targets: readonly Target[],
  { provisions }: Pick<Policy, "provisions">,
): Check[] {
  const quote = findWords(provisions, HUNDRED_BILLION);
  const raw = targetOf(targets, "raw-materials-output", GOAL_YEAR);
  const own = targetOf(targets, "new-materials-output", GOAL_YEAR);
  if (quote === null || raw === undefined || own === undefined) return [];
  return [
    {
      id: "scope-hundred-billion",
      title: "“千亿级新材料产业”与1000亿元目标",
      formula: `1000亿元（千亿级新材料产业）对 ${raw.value.value}亿元（原材料工业总产值）、${own.value.value}亿元（新材料产值）`,
      inputs: [
        {
          name: "印发通知的引文",
          value: HUNDRED_BILLION,
          source: { kind: "words", quote },
        },
        used(`${raw.year}年总产值（下限）`, raw),
        used(`${own.year}年新材料产值（下限）`, own),
      ],
      result: `${raw.value.value}亿元说的是规模以上原材料工业；其中新材料产业是${own.value.value}亿元`,
      stated: null,
      difference: null,
      tolerance: "名称不同，不作数值比较",
      verdict: "口径不同",
      remark:
        "通知引市第四次党代会的要求，说的是“千亿级新材料产业”；工作目标里1000亿元是“以新材料为支柱的规模以上原材料工业总产值”。两处用语不同，本站不把一处的名称用到另一处。",
    },
  ];
}

/** The first place of words in the record, or null. */
function findWords(provisions: Policy["provisions"], sought: string): Quote | null {
  const places = walk(provisions).flatMap((provision) =>
    ownWords(provision).flatMap((words) => quotesOf(sought, words, provision.eid)),
  );
  return places[0] ?? null;
}
