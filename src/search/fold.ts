import type { Term } from "./query.ts";

/**
 * Traditional characters beside their simplified forms, character by character, as two strings of
 * one length. Words that differ (奈米 for 纳米) are aliases and stand in the lexicon.
 */
export type FoldingTable = readonly [traditional: string, simplified: string];

/** Turns every traditional character into its simplified form. */
export type Folding = (chars: Term) => Term;

export function readFolding([traditional, simplified]: FoldingTable): Folding {
  const forms = [...simplified];
  const folded = new Map([...traditional].map((char, at) => [char, forms[at] ?? char]));
  return (chars) => chars.map((char) => folded.get(char) ?? char);
}
