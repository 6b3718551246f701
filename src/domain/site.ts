import type { Catalogue } from "./catalogue.ts";
import type { Check } from "./check.ts";
import type { Family } from "./families.ts";
import type { Term } from "./glossary.ts";
import type { Note } from "./notes.ts";
import type { Policy } from "./policy.ts";
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
  /** The same as published tables, in the order of domain/tables.ts. */
  readonly tables: readonly TableData[];
}

/** The whole model: what every page, figure, index and file is made from. */
export interface SiteData {
  readonly policies: readonly PolicyData[];
  /** The glossary, which the policies share, in the order of the terms' ids. */
  readonly terms: readonly Term[];
}
