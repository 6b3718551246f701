import type { LookupAnswer, LookupQuote } from "./answer.ts";
import { readingSentence } from "./reading.ts";

/** An answer in a sentence or two: first as what the query was read, where not as typed. */
export function summaryOf(answer: LookupAnswer): string {
  const readAs = answer.entries[0]?.reason.readAs ?? null;
  const reading = readAs === null ? "" : readingSentence(answer.query, readAs);
  return reading + findingOf(answer);
}

function findingOf({ query, answer, entries }: LookupAnswer): string {
  const listed = entries.filter(({ standing }) => standing === "listed");
  const others = entries.length - listed.length;
  if (answer === "unlisted") return `原文没有列“${query}”，已知的别名里也没有。`;
  if (answer === "related")
    return `原文没有单独列出“${query}”；有${others}条可能相关，理由写在各条下面。`;
  const more = others === 0 ? "" : `另有${others}条可能相关。`;
  return `原文写有${listed.map(({ name }) => `“${name}”`).join("、")}。${more}`;
}

/** A name through which several entries answer, or null: its page lays the choice out. */
export function sharedName({ entries }: LookupAnswer): string | null {
  // The document's own words for several entries are no name that anybody listed.
  const named = entries.filter(({ reason }) => reason.basis !== "原文" && reason.route !== "alias");
  const throughs = named.map(({ reason }) => reason.through);
  return throughs.find((text, at) => throughs.indexOf(text) !== at) ?? null;
}

/** What must not be read into an answer. */
export function cautionFor({ answer, nearest }: LookupAnswer): string {
  if (answer === "listed")
    return "列明只说明方案写到这种材料；不说明任何产品适用任何扶持，方案也没有写扶持的条件和金额。";
  if (answer === "related")
    return "可能相关不等于列明：是否指同一种材料，请看原句，以主管部门的解释为准。";
  return nearest.some(({ isOpen }) => isOpen)
    ? "未见列明不等于被排除：名称相近的类别里有清单以“等”字结尾，没有列全。"
    : "未见列明不等于被排除：原文有的清单以“等”字结尾，没有列全；见下。";
}

/** Where a citation comes from: the document's part of it, its source, and the address of the words. */
export interface Cited {
  readonly title: string;
  readonly source: string;
  readonly address: string;
}

/** The quoted words and their clause, as a reference of GB/T 7714 names a page on the web. */
export function citationOf(
  { words, label }: LookupQuote,
  { title, source, address }: Cited,
): string {
  return `“${words}”，见${title}：${label}${source}. ${address}`;
}
