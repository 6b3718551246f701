import { type Cited, citedAt, DAY_OF_CITING } from "./citable.ts";
import { citationByGbt } from "./citation-gbt.ts";
import { clauseCitable } from "./clause-citation.ts";
import type { Policy } from "./policy.ts";
import { walk } from "./provision.ts";

/** What it takes to cite any run of clauses of a policy, as a browser fetches it. */
export interface CitingSheet {
  /** The first clause, in whose place the cited ones are put. */
  readonly cited: Cited;
  /** How each clause is cited, by its eid. */
  readonly labels: Readonly<Record<string, string>>;
}

export function citingSheet(policy: Policy, site: URL | undefined): CitingSheet {
  const provisions = walk(policy.provisions);
  const [first] = provisions;
  if (first === undefined) throw new Error(`${policy.id} has no provision to cite`);
  return {
    cited: citedAt(clauseCitable(policy, first), site),
    labels: Object.fromEntries(provisions.map(({ eid, label }) => [eid, label])),
  };
}

/** Words that were selected: as printed, and the clauses they run through, in order. */
export interface Passage {
  readonly text: string;
  readonly eids: readonly string[];
}

/**
 * The citation of a passage, by GB/T 7714: the first clause and the last where it runs through
 * several. `day` is the day of citing, ISO 8601. Throws where a clause is none of the sheet's.
 */
export function passageCitation(
  { cited, labels }: CitingSheet,
  { eids }: Passage,
  { address, day }: { readonly address: string; readonly day: string },
): string {
  const ends = [...new Set([eids.at(0), eids.at(-1)])];
  const part = ends.map((eid) => labelOf(labels, eid)).join("—");
  return citationByGbt({ ...cited, part, address }).replace(DAY_OF_CITING, day);
}

function labelOf(labels: CitingSheet["labels"], eid = ""): string {
  const label = labels[eid];
  if (label === undefined) throw new Error(`no clause is called “${eid}”`);
  return label;
}
