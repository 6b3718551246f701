import { type Catalogue, type Material, materialsIn } from "../domain/catalogue.ts";
import {
  type Family,
  familyMap,
  type FamilyPlace,
  type Place,
  wordsToShow,
} from "../domain/families.ts";
import type { Quote } from "../domain/quote.ts";
import type { PolicyData } from "../domain/site.ts";

/** A material family that has a list of its own in the record: what it lists, and where else it stands. */
export interface FeaturedFamily {
  readonly family: Family;
  readonly list: Place;
  readonly products: readonly Material[];
  readonly uses: readonly string[];
  /** By which words the list is left open; null where it is closed. */
  readonly openWords: string | null;
  /** What we doubt of every product alike; null where there is no such doubt. */
  readonly doubt: string | null;
  /** Every other part that names the family, with its words, in the order of the record. */
  readonly elsewhere: readonly { readonly place: Place; readonly quotes: readonly Quote[] }[];
}

/** The family with that id. Throws where the policy has none, or where it has no list of its own. */
export function featuredFamily(data: PolicyData, familyId: string): FeaturedFamily {
  const { policy, catalogue, families } = data;
  const { cells } = familyMap(policy, catalogue, families);
  const own = cells.filter(({ family }) => family.id === familyId);
  const listed = own.find((cell) => isOwnList(cell));
  if (listed === undefined) throw new Error(`${policy.id} has no list of ${familyId}`);
  const products = productsOf(catalogue, listed.place);
  return {
    family: listed.family,
    list: listed.place,
    products,
    uses: [...new Set(products.flatMap(({ applications }) => applications))],
    openWords: shared(products.map(({ list }) => (list.kind === "open" ? list.words : null))),
    doubt: shared(products.map(({ doubts }) => doubts)),
    elsewhere: own
      .filter((cell) => cell !== listed)
      .map((cell) => ({ place: cell.place, quotes: quotesIn(cell) })),
  };
}

/** A list that bears the family's word in its heading: 钛材料. */
function isOwnList({ family, place }: FamilyPlace): boolean {
  return place.isList && family.words.some((word) => place.name.startsWith(word));
}

function productsOf(catalogue: Catalogue, { eid }: Place): readonly Material[] {
  const group = catalogue.groups.find(({ quote }) => quote.eid === eid);
  return group === undefined ? [] : materialsIn(catalogue, group.id);
}

/** What all say, or null where they differ or say nothing. */
function shared(said: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(said);
  return others.length === 0 ? first : null;
}

/** The words of each sighting; a clause that names the family twice is quoted once. */
function quotesIn({ sightings }: FamilyPlace): Quote[] {
  const quotes = sightings.map(wordsToShow);
  return [...Map.groupBy(quotes, ({ start }) => start).values()].flatMap((same) =>
    same.slice(0, 1),
  );
}
