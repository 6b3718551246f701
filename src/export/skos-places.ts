import { groupAddress, materialAddress, publicAddress, tableAddress } from "../domain/address.ts";
import type { Alias, Catalogue, MentionOf } from "../domain/catalogue.ts";
import type { Origin } from "./json.ts";

/** What the catalogue is written from as linked data. */
export interface Source {
  readonly policy: Origin;
  readonly catalogue: Catalogue;
  /** The public address of the site, where it is built with one. */
  readonly site: URL | undefined;
}

/**
 * The IRI of a place of the site: its public address, or else the way there from the file itself,
 * which lies two folders down (`/data/<policy>/`). So the Turtle and the JSON-LD of one site always
 * name the same things, wherever the site lies.
 */
export const iriAt = ({ site }: Pick<Source, "site">, path: string): string =>
  publicAddress(site, path) ?? `../..${path}`;

/** The concept is not its page: the page is about it. */
export const conceptIri = (source: Source, { kind, id }: MentionOf): string =>
  iriAt(source, `${kind === "material" ? materialAddress(id) : groupAddress(id)}#concept`);

/** The catalogue as a scheme. */
export const catalogueScheme = (source: Source): string =>
  iriAt(source, `${tableAddress(source.policy.id, "materials")}#scheme`);

/** The names that people look for, as a scheme of its own. */
export const nameScheme = (source: Source): string => iriAtAliases(source, "scheme");

/** What the table of aliases says in one row. */
export const aliasIri = (source: Source, { id }: Alias): string => iriAtAliases(source, id);

/** A value of a column of the table of aliases. */
export const valueIri = (source: Source, column: "kind" | "basis", value: string): string =>
  iriAtAliases(source, `${column}-${value}`);

const iriAtAliases = (source: Source, anchor: string): string =>
  iriAt(source, `${tableAddress(source.policy.id, "aliases")}#${anchor}`);
