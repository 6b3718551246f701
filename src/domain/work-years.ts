import type { Policy } from "./policy.ts";
import { type Container, walk } from "./provision.ts";
import type { Quote } from "./quote.ts";
import type { Action } from "./work.ts";

/** A year of the work plan: the heading that the record gives it, and its deliverables. */
export interface WorkYear {
  readonly year: number;
  /** As printed: （一）夯实基础工作（2017年）. */
  readonly heading: string;
  readonly eid: string;
  /** The heading with its place. */
  readonly quote: Quote;
  readonly actions: readonly Action[];
}

/** The years of the work plan in the order of the record. */
export function workYears(policy: Policy, actions: readonly Action[]): readonly WorkYear[] {
  return walk(policy.provisions)
    .filter((part): part is Container => part.kind === "subsection")
    .map((part) => ({ part, actions: actions.filter((action) => standsUnder(action, part)) }))
    .filter((group) => group.actions.length > 0)
    .flatMap(({ part, actions: own }) =>
      own.slice(0, 1).map(({ year }) => ({
        year,
        heading: part.heading.text,
        eid: part.eid,
        quote: { eid: part.eid, ...part.heading },
        actions: own,
      })),
    );
}

function standsUnder(action: Action, part: Container): boolean {
  return walk([part]).some(({ eid }) => eid === action.quote.eid);
}
