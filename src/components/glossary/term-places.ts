import type { Term, TermPlace } from "../../domain/glossary.ts";
import { placesOf } from "../../domain/glossary.ts";
import { labeller } from "../../domain/labels.ts";
import type { Policy } from "../../domain/policy.ts";

/** A policy with every place of every term in it. */
export interface PolicyPlaces {
  readonly policy: Policy;
  readonly places: readonly TermPlace[];
}

/** A provision that prints a term, and how often. */
export interface TermClause {
  readonly eid: string;
  readonly label: string;
  readonly count: number;
}

/** The provisions of a policy that print a term, in the order of the record. */
export function clausesOf(term: Term, { policy, places }: PolicyPlaces): readonly TermClause[] {
  const cite = labeller(policy);
  const byEid = Map.groupBy(placesOf(term, places), ({ quote }) => quote.eid);
  return [...byEid].map(([eid, own]) => ({ eid, label: cite(eid), count: own.length }));
}
