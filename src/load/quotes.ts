import type { Provision } from "../domain/provision.ts";
import { ownWords, walk } from "../domain/provision.ts";
import type { Quote, Words } from "../domain/quote.ts";
import { quotesOf } from "../domain/quote.ts";

/** Why a quote cannot be placed, and what to do. */
export interface Unplaced {
  readonly code: "eid-unknown" | "quote-absent" | "quote-ambiguous" | "quote-occurrence";
  readonly found: string;
  readonly mend: string;
}

/** Words that claim to stand in a provision; `occurrence` counts from 1, or is null where there is one. */
export interface Claim {
  readonly eid: string;
  readonly quote: string;
  readonly occurrence: number | null;
}

/** Finds claimed words in a policy's own words: the place of each, or why there is none. */
export type QuoteFinder = (claim: Claim) => Quote | Unplaced;

/** Makes a finder over a policy's provisions. A quote stands in the words its provision prints itself. */
export function quoteFinder(provisions: readonly Provision[]): QuoteFinder {
  const byEid = new Map(walk(provisions).map((provision) => [provision.eid, provision]));
  return (claim) => {
    const provision = byEid.get(claim.eid);
    if (provision === undefined) return unknown(claim);
    const words = ownWords(provision);
    const places = words.flatMap((run) => quotesOf(claim.quote, run, claim.eid));
    return choose(places, claim) ?? misplaced(places.length, words, claim);
  };
}

export function isPlaced(result: Quote | Unplaced): result is Quote {
  return "start" in result;
}

function choose(places: readonly Quote[], { occurrence }: Claim): Quote | undefined {
  if (occurrence !== null) return places[occurrence - 1];
  return places.length === 1 ? places[0] : undefined;
}

function unknown({ eid }: Claim): Unplaced {
  return { code: "eid-unknown", found: `没有编号为 ${eid} 的条款`, mend: "核对条款编号" };
}

function misplaced(count: number, words: readonly Words[], claim: Claim): Unplaced {
  if (count === 0) return absent(words, claim);
  if (claim.occurrence === null) {
    const found = `引文“${claim.quote}”在 ${claim.eid} 出现 ${count} 次`;
    return { code: "quote-ambiguous", found, mend: "把引文引长，或在 occurrence 写明是第几处" };
  }
  const found = `引文“${claim.quote}”在 ${claim.eid} 只有 ${count} 处，没有第 ${claim.occurrence} 处`;
  return { code: "quote-occurrence", found, mend: "改正 occurrence" };
}

/** Says how far the quote agrees with the record, which is where the slip usually is. */
function absent(words: readonly Words[], { eid, quote }: Claim): Unplaced {
  const agreed = Array.from(quote.matchAll(/./gsu), (_, index) =>
    Array.from(quote)
      .slice(0, index + 1)
      .join(""),
  )
    .filter((head) => words.some(({ text }) => text.includes(head)))
    .at(-1);
  const where = agreed === undefined ? "第 1 字即不同" : `至“${agreed}”为止相同，其后不同`;
  const found = `引文“${quote}”不见于 ${eid}（${where}）`;
  return { code: "quote-absent", found, mend: "照原文改正引文（含空格），或改正条款编号" };
}
