import type {
  Choice,
  Chosen,
  Outline,
  ResultPage,
  Tally,
  View,
  Writing,
} from "../../lookup/list/desk.ts";
import type { ListFault } from "../../lookup/list/fault.ts";
import type { ListSource } from "../../lookup/list/read-list.ts";

/** What the page may ask of the worker, and what it is told. */
export interface Talk {
  /** Loads what look-up needs, from the site at this root. */
  readonly open: { readonly with: string; readonly told: null };
  readonly read: { readonly with: ListSource; readonly told: Outline | Faulty };
  readonly choose: { readonly with: Choice; readonly told: Chosen };
  readonly run: { readonly with: Choice; readonly told: Tally };
  /** Stops the run, which then tells what it has. */
  readonly stop: { readonly with: null; readonly told: null };
  readonly page: { readonly with: View; readonly told: ResultPage };
  readonly write: { readonly with: Writing; readonly told: Blob };
}

export type Ask = keyof Talk;
export type Told = Talk[Ask]["told"];

/** What was handed in cannot be read. */
export interface Faulty {
  readonly fault: ListFault;
}

/** A question, the kind of which says what comes with it. */
export interface Request {
  readonly ask: Ask;
  readonly with: Talk[Ask]["with"];
}

/** Told unasked during a run: so many names are answered. */
export interface Progress {
  readonly done: number;
}
