import type { Quote } from "./quote.ts";
import type { ActionRow } from "./tables.ts";

/** A deliverable of the three-year work plan. */
export interface Action {
  readonly id: string;
  readonly year: number;
  /** Which of the year's three pillars it belongs to. */
  readonly pillar: string;
  readonly pillarBasis: ActionRow["pillar_basis"];
  readonly deliverable: string;
  readonly kind: ActionRow["kind"];
  /** Null where the record names nobody. */
  readonly actor: string | null;
  readonly quote: Quote;
}

/** A sentence of 主要措施: who does what, by which named instrument. */
export interface Measure {
  readonly id: string;
  readonly verb: string;
  readonly object: string;
  /** Null where the record names nobody. */
  readonly actor: string | null;
  readonly instruments: readonly string[];
  readonly quote: Quote;
}
