import { checkAddress, provisionAddress, quoteAddress } from "../domain/address.ts";
import type { Quote } from "../domain/quote.ts";
import { targets as TABLE } from "../domain/tables/targets.ts";
import { type Indicator, type Target, valueInWords, valueWithUnit } from "../domain/target.ts";

/** Something drawn that can be pointed at, focused, and followed to the words it stands on. */
export interface Mark {
  /** Unique within its figure; for a target, the target's own id. */
  readonly id: string;
  /** The value as it is printed beside the mark. */
  readonly value: string;
  /** The words of the record that the mark stands on. */
  readonly words: string;
  /** All of it in one line: what is shown when the mark is pointed at, and read out on focus. */
  readonly label: string;
  /** The very words, marked in their provision; of a number of ours, the check that computes it. */
  readonly href: string;
  /** The provision that the words stand in. */
  readonly eid: string;
  /** All that the mark stands on, quote by quote; a computed number stands on two. */
  readonly standsOn: readonly Quote[];
}

/** A link of a figure's source line: a clause as people cite it, and its page. */
export interface SourceLink {
  readonly label: string;
  readonly href: string;
}

/** From an eid to the way people cite it: 二 表1 2017年. */
export type Cite = (eid: string) => string;

/** Which policy the words stand in, and how people cite its provisions. */
export interface Source {
  readonly policyId: string;
  readonly cite: Cite;
}

/** Where there is nothing better, a provision is cited by its address. */
export const byEid: Cite = (eid) => eid;

const INDICATORS: ReadonlyMap<Indicator, string> = new Map(
  TABLE.fields
    .flatMap((field) => (field.name === "indicator" ? field.categories : []))
    .map(({ value, label }) => [value, label]),
);

/** What a number is of. The record's own column heads (增幅（%）) do not stand alone. */
export function indicatorName(indicator: Indicator): string {
  return INDICATORS.get(indicator) ?? indicator;
}

/** A floor is named as it is printed, so that whoever says what they see reaches the mark (WCAG 2.5.3). */
function valueAsPrinted(target: Target): string {
  const { value, unit } = target;
  return value.kind === "floor" ? `${valueInWords(value)}（${unit}）` : valueWithUnit(target);
}

/** The mark of one number of the record. */
export function targetMark(target: Target, { policyId, cite }: Source): Mark {
  const { id, indicator, year, measure, quote } = target;
  const name = `${indicatorName(indicator)}${measure === "average" ? "（年均）" : ""}`;
  return {
    id,
    value: valueInWords(target.value),
    words: quote.text,
    label: `${year}年 ${name} 目标 ${valueAsPrinted(target)}；原文：“${quote.text}”（${cite(quote.eid)}）`,
    href: quoteAddress(policyId, quote),
    eid: quote.eid,
    standsOn: [quote],
  };
}

/** The mark of a number that we computed from the record's numbers. Its id is that of its check. */
export function computedMark(
  [first, second]: readonly [Target, Target],
  computed: {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly sum: string;
  },
  { cite }: Pick<Source, "cite">,
): Mark {
  const { id, name, value, sum } = computed;
  const words = `“${first.quote.text}”（${cite(first.quote.eid)}）“${second.quote.text}”（${cite(second.quote.eid)}）`;
  return {
    id,
    value,
    words,
    label: `${first.year}年 ${name} 推算 ${value}（${sum}）；原文：${words}`,
    href: checkAddress(id),
    eid: first.quote.eid,
    standsOn: [first.quote, second.quote],
  };
}

/** The provisions that some marks stand on, each once, in the order of the marks. */
export function sourcesOf(marks: readonly Mark[], { policyId, cite }: Source): SourceLink[] {
  return [...new Set(marks.map(({ eid }) => eid))].map((eid) => ({
    label: cite(eid),
    href: provisionAddress(policyId, eid),
  }));
}
