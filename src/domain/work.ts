import type { Quote } from "./quote.ts";
import type { ActionRow } from "./tables/actions.ts";
import type { MeasureRow } from "./tables/measures.ts";

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
  /** 线索: where the editor puts it among the kinds of work that run through the years. */
  readonly line: ActionRow["line"];
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
  /** The editor's class of the instruments; null where none is named. */
  readonly instrumentKind: MeasureRow["instrument_kind"];
  /** Bodies that the sentence mentions, whether or not they are to do anything. */
  readonly bodies: readonly string[];
  /** Null where the editor did not bring the sentence forward. */
  readonly ask: Ask | null;
}

/** 可以问什么: what a sentence leaves open for an enterprise. The editor's words, never the record's. */
export interface Ask {
  /** The words of the sentence that may mean an enterprise, its people or its industry. */
  readonly enterprise: string;
  readonly text: string;
}

/** A sentence that is brought forward, with what may be asked about it. */
export type AskedMeasure = Measure & { readonly ask: Ask };

/** The sentences that give an enterprise something to ask about, in the order of the record. */
export function askedAbout(measures: readonly Measure[]): readonly AskedMeasure[] {
  return measures.filter((measure): measure is AskedMeasure => measure.ask !== null);
}
