import type { Policy } from "../domain/policy.ts";
import type { Release } from "../domain/release.ts";
import type { FileSet } from "./file-sets.ts";
import { iriAt } from "./skos-places.ts";
import type { TableData } from "../domain/table.ts";

/** What the catalogue of a policy's data is written from. */
export interface CatalogueSource {
  readonly policy: Policy;
  readonly tables: readonly TableData[];
  readonly sets: readonly FileSet[];
  /** The files that describe the others, by name. */
  readonly descriptions: readonly string[];
  readonly keywords: readonly string[];
  /** What was frozen of the policy, oldest first. */
  readonly releases: readonly Release[];
  readonly site: URL | undefined;
}

/** Things of the catalogue have no page of their own: they are named on the page of all data. */
export const nodeIri = (source: CatalogueSource, name: string): string =>
  iriAt(source, `/data/#${source.policy.id}.${name}`);

/** The publisher is one, whatever the policy. */
export const publisherIri = (source: CatalogueSource): string => iriAt(source, "/#publisher");
