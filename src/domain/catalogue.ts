import type { Quote } from "./quote.ts";
import type { AliasRow } from "./tables/aliases.ts";
import type { GroupRow } from "./tables/groups.ts";
import type { MaterialRow } from "./tables/materials.ts";

/** A heading of section 三 as a class of materials: 大类 (division), 中类 (class) or 小类 (subclass). */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: GroupRow["level"];
  /** Null for a division, which has nothing above it. */
  readonly parentId: string | null;
  /** The heading as printed. */
  readonly quote: Quote;
}

/** A material as printed, before any splitting. */
export interface Phrase {
  readonly id: string;
  readonly groupId: string;
  readonly quote: Quote;
}

/** Whether the list that an entry stands in is left open with 等, and by which words. */
export type ListEnd =
  { readonly kind: "open"; readonly words: string } | { readonly kind: "closed" };

/** An entry of the catalogue, after the published splitting rule. */
export interface Material {
  readonly id: string;
  readonly name: string;
  readonly nameBasis: MaterialRow["name_basis"];
  readonly nameEn: string;
  readonly nameEnBasis: MaterialRow["name_en_basis"];
  readonly groupId: string;
  /** The phrase that lists it first. */
  readonly phraseId: string;
  readonly forms: readonly string[];
  readonly applications: readonly string[];
  readonly list: ListEnd;
  readonly doubts: string | null;
}

/** What a mention or an alias points at. */
export type MentionOf =
  | { readonly kind: "material"; readonly id: string }
  | { readonly kind: "group"; readonly id: string };

/** One place where the record names an entry or a group, to the character. */
export interface Mention {
  /** Also the anchor of the very words on the policy's page. */
  readonly id: string;
  readonly of: MentionOf;
  /** The phrase it stands in, or null outside the lists of section 三. */
  readonly phraseId: string | null;
  readonly quote: Quote;
}

/** Another name by which people look for an entry or a group. */
export interface Alias {
  readonly id: string;
  readonly of: MentionOf;
  readonly text: string;
  /** BCP 47. */
  readonly language: AliasRow["language"];
  readonly kind: AliasRow["kind"];
  /** Only `exact` is the same thing; `related` is near it and never stands for it. */
  readonly relation: AliasRow["relation"];
  readonly basis: AliasRow["basis"];
  readonly note: string | null;
}

/** The catalogue of one policy. Arrays are in the order of the record. */
export interface Catalogue {
  readonly groups: readonly Group[];
  readonly phrases: readonly Phrase[];
  readonly materials: readonly Material[];
  readonly mentions: readonly Mention[];
  readonly aliases: readonly Alias[];
}

/** The groups directly beneath one, or the divisions where `parentId` is null. */
export function subgroups(catalogue: Catalogue, parentId: string | null): readonly Group[] {
  return catalogue.groups.filter((group) => group.parentId === parentId);
}

/** A group and those above it, outermost first. */
export function groupPath(catalogue: Catalogue, groupId: string): readonly Group[] {
  const group = catalogue.groups.find(({ id }) => id === groupId);
  if (group === undefined) return [];
  return group.parentId === null ? [group] : [...groupPath(catalogue, group.parentId), group];
}

/** The entries of a group and of all groups beneath it. */
export function materialsIn(catalogue: Catalogue, groupId: string): readonly Material[] {
  return catalogue.materials.filter((material) =>
    groupPath(catalogue, material.groupId).some(({ id }) => id === groupId),
  );
}

/** Every place that names an entry. */
export function mentionsOfMaterial(catalogue: Catalogue, materialId: string): readonly Mention[] {
  return catalogue.mentions.filter(({ of }) => of.kind === "material" && of.id === materialId);
}

/**
 * Where an entry is listed first: its mention within the phrase that lists it, or else its first one.
 * Undefined where the record names it nowhere, which is a fault of the tables.
 */
export function firstMention(
  catalogue: Pick<Catalogue, "mentions">,
  { id, phraseId }: Pick<Material, "id" | "phraseId">,
): Mention | undefined {
  const own = catalogue.mentions.filter(({ of }) => of.kind === "material" && of.id === id);
  return own.find((mention) => mention.phraseId === phraseId) ?? own[0];
}

/** Mentions gathered by the provision they stand in, in order: never an empty list. */
export function byProvision(
  mentions: readonly Mention[],
): readonly (readonly [Mention, ...Mention[]])[] {
  const gathered = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const others = gathered.get(mention.quote.eid);
    if (others === undefined) gathered.set(mention.quote.eid, [mention]);
    else others.push(mention);
  }
  return [...gathered.values()];
}

/** Every place that names a group (its heading aside). */
export function mentionsOfGroup(catalogue: Catalogue, groupId: string): readonly Mention[] {
  return catalogue.mentions.filter(({ of }) => of.kind === "group" && of.id === groupId);
}

/** The other names of an entry. */
export function aliasesOf(catalogue: Catalogue, materialId: string): readonly Alias[] {
  return catalogue.aliases.filter(({ of }) => of.kind === "material" && of.id === materialId);
}

/** The other names of a group. */
export function aliasesOfGroup(catalogue: Catalogue, groupId: string): readonly Alias[] {
  return catalogue.aliases.filter(({ of }) => of.kind === "group" && of.id === groupId);
}
