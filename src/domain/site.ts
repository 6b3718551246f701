import type { Catalogue } from "./catalogue.ts";
import type { Change } from "./change.ts";
import type { Check } from "./check.ts";
import type { Family } from "./families.ts";
import type { Term } from "./glossary.ts";
import type { Note } from "./notes.ts";
import type { Policy } from "./policy.ts";
import type { Release } from "./release.ts";
import type { TableData } from "./table.ts";
import type { Target } from "./target.ts";
import type { Action, Measure } from "./work.ts";

/** Everything the site knows of one policy. */
export interface PolicyData {
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  readonly families: readonly Family[];
  readonly targets: readonly Target[];
  readonly actions: readonly Action[];
  readonly measures: readonly Measure[];
  /** Of the targets, in the order of the record. */
  readonly checks: readonly Check[];
  /** In the order of the record. */
  readonly notes: readonly Note[];
  /** All that is published as tables: those an editor writes, then those read off, as domain/tables.ts has them. */
  readonly tables: readonly TableData[];
  /** Those that hold it, oldest first. */
  readonly releases: readonly Release[];
}

/** The whole model: what every page, figure, index and file is made from. */
export interface SiteData {
  readonly policies: readonly PolicyData[];
  /** The glossary, which the policies share, in the order of the terms' ids. */
  readonly terms: readonly Term[];
  /** Every correction that users of the data were told of, newest first; one at least. */
  readonly changes: readonly Change[];
}
