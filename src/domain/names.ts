import type { Alias, Catalogue, MentionOf } from "./catalogue.ts";
import type { AliasRow } from "./tables/aliases.ts";
import type { MaterialRow } from "./tables/materials.ts";

/** What a name says of the entry that it points to: it is its own, or an alias in some relation. */
export interface NameUse {
  readonly of: MentionOf;
  readonly relation: "own" | Alias["relation"];
  readonly basis: AliasRow["basis"] | MaterialRow["name_basis"];
  readonly note: string | null;
}

/** A name as people write it, with everything that it points to. */
export interface Name {
  readonly text: string;
  readonly language: Alias["language"];
  /** In the order of the catalogue, an entry's own name before its aliases. */
  readonly uses: readonly NameUse[];
}

/** The page that lists every name. */
const NAMES_ADDRESS = "/materials/names/";

/** The same letters and characters are the same name, however spaced, joined or capitalised. */
export function sameName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, "");
}

/**
 * The place of a name on the page of names: Latin letters and digits as they are, every other
 * character by its code point (`n-nano-U94DD`), so that an address is copied as it was written.
 * Two names share an anchor only where they are the same name: the text is in lower case, and a
 * capital U is never part of it.
 */
export function nameAnchor(text: string): string {
  const parts = sameName(text).match(/[a-z0-9]+|[^a-z0-9]/gu) ?? [];
  return ["n", ...parts.map((part) => (/^[a-z0-9]/.test(part) ? part : codePoint(part)))].join("-");
}

const codePoint = (character: string): string =>
  `U${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;

/** Where a name stands on the page of names, from the site's root. */
export const nameAddress = (text: string): string => `${NAMES_ADDRESS}#${nameAnchor(text)}`;

/** Every name by which an entry or a group is found, each once, in the order of the catalogue. */
export function namesOf(catalogue: Catalogue): readonly Name[] {
  const all = [...ownNames(catalogue), ...catalogue.aliases.map(aliasAsName)];
  return [...Map.groupBy(all, ({ text }) => sameName(text)).values()].flatMap(joined);
}

/** The names that point at two entries or more: which of them is meant, the name does not say. */
export function sharedNames(catalogue: Catalogue): readonly Name[] {
  return namesOf(catalogue).filter(isShared);
}

export function isShared({ uses }: Name): boolean {
  return new Set(uses.map(({ of }) => `${of.kind} ${of.id}`)).size > 1;
}

/** One name of what several rows say of it. */
function joined(same: readonly Name[]): Name[] {
  return same.slice(0, 1).map((name) => ({ ...name, uses: same.flatMap(({ uses }) => uses) }));
}

function ownNames({ groups, materials }: Catalogue): Name[] {
  return [
    ...groups.flatMap(({ id, name, nameEn }) => {
      const of = { kind: "group", id } as const;
      // The table gives no basis for a group's English name: its description calls them the editor's.
      return [ownName(of, name, "zh-Hans", "printed"), ownName(of, nameEn, "en", "editor")];
    }),
    ...materials.flatMap(({ id, name, nameBasis, nameEn, nameEnBasis }) => {
      const of = { kind: "material", id } as const;
      return [ownName(of, name, "zh-Hans", nameBasis), ownName(of, nameEn, "en", nameEnBasis)];
    }),
  ];
}

function ownName(
  of: MentionOf,
  text: string,
  language: Name["language"],
  basis: NameUse["basis"],
): Name {
  return { text, language, uses: [{ of, relation: "own", basis, note: null }] };
}

function aliasAsName({ text, language, of, relation, basis, note }: Alias): Name {
  return { text, language, uses: [{ of, relation, basis, note }] };
}
