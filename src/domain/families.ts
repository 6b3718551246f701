import type { Catalogue, Mention, MentionOf } from "./catalogue.ts";
import type { Policy } from "./policy.ts";
import { placedProvisions } from "./policy.ts";
import type { Placed } from "./policy.ts";
import { bareName } from "./provision.ts";
import type { Quote } from "./quote.ts";

/** 材料族: materials that the record writes with the same words, whichever of its lists they are in. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** By which of its words the record names the family. */
  readonly words: readonly string[];
  /** Longer words, as a part of which those do not count. */
  readonly except: readonly string[];
  /** What the editor put together or left out, and why. */
  readonly note: string | null;
  /** Every place where the record prints one of the words, in its order. */
  readonly sightings: readonly Sighting[];
}

/** One place where the record names a family. */
export interface Sighting {
  /** The family's word, as it stands there: 钛. */
  readonly word: Quote;
  /** The name that the word is part of: 钛合金板材. */
  readonly quote: Quote;
  /** From one mark of punctuation to the next: what a reader needs where the name is not an entry. */
  readonly clause: Quote;
  /** The entries or the group that are so named; none in an umbrella word or in an explanation. */
  readonly named: readonly MentionOf[];
  /** The mention that starts the name; null where no mention is made there. */
  readonly mention: Mention | null;
}

/** True where the words name an entry, and so can be read by themselves. */
export function namesEntry({ named }: Sighting): boolean {
  return named.some(({ kind }) => kind === "material");
}

/** What to print of a sighting: the name of an entry, or the clause that the words stand in. */
export function wordsToShow(sighting: Sighting): Quote {
  return namesEntry(sighting) ? sighting.quote : sighting.clause;
}

/** A part of the document that materials are compared by: a list of section 三, or a numbered part. */
export interface Place {
  readonly eid: string;
  /** How people cite it: 三（一）1 第2段. */
  readonly label: string;
  /** Its heading without its number. */
  readonly name: string;
  /** How people cite the part above: 三（一）. Empty where there is none. */
  readonly part: string;
  /** True for a list of materials, false for a part that speaks of them otherwise. */
  readonly isList: boolean;
}

/** A place as one title: 三（三）2 钛材料. */
export function placeTitle({ label, name }: Pick<Place, "label" | "name">): string {
  return `${label}${label.endsWith("）") ? "" : " "}${name}`;
}

/** A family in one place. There is always something to be seen there. */
export interface FamilyPlace {
  readonly family: Family;
  readonly place: Place;
  readonly sightings: readonly [Sighting, ...Sighting[]];
}

/** Which families stand where. */
export interface FamilyMap {
  /** Every list, and every other part that names a family, in the order of the record. */
  readonly places: readonly Place[];
  /** Family by family, and within one in the order of the record. */
  readonly cells: readonly FamilyPlace[];
}

/** Lays out the families of a policy over its parts. */
export function familyMap(
  policy: Policy,
  catalogue: Catalogue,
  families: readonly Family[],
): FamilyMap {
  const lists = listEids(catalogue);
  const placed = placedProvisions(policy.provisions);
  const placeOf = new Map(placed.map((at) => [at.provision.eid, placeFor(at, lists)]));
  const cells = families.flatMap((family) => cellsOf(family, placeOf));
  const touched = new Set([...lists, ...cells.map(({ place }) => place.eid)]);
  const places = [...placeOf].flatMap(([eid, place]) =>
    place.eid === eid && touched.has(eid) ? [place] : [],
  );
  return { places, cells };
}

/** The headings that materials are listed under directly, without further headings beneath them. */
function listEids({ groups }: Catalogue): ReadonlySet<string> {
  const above = new Set(groups.map(({ parentId }) => parentId));
  return new Set(groups.filter(({ id }) => !above.has(id)).map(({ quote }) => quote.eid));
}

/** The list that a provision stands in; else the numbered part; else the provision itself. */
function placeFor({ provision, path }: Placed, lists: ReadonlySet<string>): Place {
  const way = [...path, provision];
  const at = way.findLastIndex((part) => lists.has(part.eid) || isNumbered(part.kind));
  const found = way[at] ?? provision;
  const part = way.slice(0, Math.max(at, 0)).findLast(({ kind }) => kind !== "item");
  return {
    eid: found.eid,
    label: found.label,
    name: bareName(found),
    part: part?.label ?? "",
    isList: lists.has(found.eid),
  };
}

function isNumbered(kind: Placed["provision"]["kind"]): boolean {
  return kind === "section" || kind === "subsection" || kind === "item";
}

function cellsOf(family: Family, placeOf: ReadonlyMap<string, Place>): FamilyPlace[] {
  const cells = new Map<string, { place: Place; sightings: [Sighting, ...Sighting[]] }>();
  for (const sighting of family.sightings) {
    const place = placeOf.get(sighting.word.eid);
    if (place === undefined) continue;
    const cell = cells.get(place.eid);
    if (cell === undefined) cells.set(place.eid, { place, sightings: [sighting] });
    else cell.sightings.push(sighting);
  }
  return [...cells.values()].map((cell) => ({ family, ...cell }));
}

/** The cells whose words stand in some of the provisions. */
export function familiesIn(
  { cells }: FamilyMap,
  eids: ReadonlySet<string>,
): readonly FamilyPlace[] {
  return cells.filter(({ sightings }) => sightings.some(({ word }) => eids.has(word.eid)));
}

/** What an entry's families are elsewhere: the places, other than the entry's own, that name them. */
export interface Elsewhere {
  readonly family: Family;
  readonly cells: readonly FamilyPlace[];
}

/** For each family of an entry, where else it stands; families that stand nowhere else are left out. */
export function elsewhere({ cells }: FamilyMap, materialId: string): readonly Elsewhere[] {
  const names = ({ sightings }: FamilyPlace): boolean =>
    sightings.some(({ named }) =>
      named.some(({ kind, id }) => kind === "material" && id === materialId),
    );
  const families = new Set(cells.filter(names).map(({ family }) => family));
  return [...families]
    .map((family) => ({
      family,
      cells: cells.filter((cell) => cell.family === family && !names(cell)),
    }))
    .filter((other) => other.cells.length > 0);
}
