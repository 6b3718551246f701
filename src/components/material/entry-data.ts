import type { Catalogue, Material } from "../../domain/catalogue.ts";
import { mentionsOfMaterial } from "../../domain/catalogue.ts";
import { facetValues } from "../../domain/facets.ts";

/** What an entry's element carries: its id, and what the filter reads. */
export interface EntryData {
  readonly "data-material": string;
  readonly "data-facets": string;
  readonly "data-words": string;
}

/** The data attributes of a catalogue entry. */
export function entryData(catalogue: Catalogue, material: Material): EntryData {
  const quotes = mentionsOfMaterial(catalogue, material.id).map(({ quote }) => quote.text);
  const facets = Object.entries(facetValues(catalogue, material)).flatMap(([key, values]) =>
    values.map((value) => `${key}=${value}`),
  );
  return {
    "data-material": material.id,
    "data-facets": facets.join("|"),
    "data-words": [material.name, material.nameEn, ...new Set(quotes)].join(" "),
  };
}
