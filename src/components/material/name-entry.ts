import { groupAddress, materialAddress } from "../../domain/address.ts";
import {
  type Catalogue,
  groupPath,
  type MentionOf,
  mentionsOfGroup,
  mentionsOfMaterial,
} from "../../domain/catalogue.ts";
import type { Quote } from "../../domain/quote.ts";

/** What a name points at, as a reader tells it from another: where it stands, and in which words. */
export interface NamedEntry {
  readonly kind: MentionOf["kind"];
  readonly name: string;
  /** From the site's root. */
  readonly href: string;
  /** The names of the groups above it, outermost first. */
  readonly path: readonly string[];
  readonly quotes: readonly Quote[];
}

/** The entry or the group. Throws for one that the catalogue has not. */
export function namedEntry(catalogue: Catalogue, of: MentionOf): NamedEntry {
  return of.kind === "group" ? namedGroup(catalogue, of.id) : namedMaterial(catalogue, of.id);
}

function namedGroup(catalogue: Catalogue, id: string): NamedEntry {
  const path = groupPath(catalogue, id);
  const group = path.at(-1);
  if (group === undefined) throw new Error(`The catalogue has no group ${id}.`);
  return {
    kind: "group",
    name: group.name,
    href: groupAddress(id),
    path: path.slice(0, -1).map(({ name }) => name),
    quotes: [group.quote, ...mentionsOfGroup(catalogue, id).map(({ quote }) => quote)],
  };
}

function namedMaterial(catalogue: Catalogue, id: string): NamedEntry {
  const material = catalogue.materials.find((one) => one.id === id);
  if (material === undefined) throw new Error(`The catalogue has no material ${id}.`);
  return {
    kind: "material",
    name: material.name,
    href: materialAddress(id),
    path: groupPath(catalogue, material.groupId).map(({ name }) => name),
    quotes: mentionsOfMaterial(catalogue, id).map(({ quote }) => quote),
  };
}
