import { authority, type CatalogueResource, THEMES } from "./dcat-terms.ts";
import { DATA_LICENCE } from "./publisher.ts";
import { en } from "./skos-terms.ts";

/** What the values of a property that come from other people's lists are, as DCAT-AP has it. */
const CLASSES = {
  "dcat:mediaType": "dct:MediaType",
  "dct:accessRights": "dct:RightsStatement",
  "dct:accrualPeriodicity": "dct:Frequency",
  "dct:format": "dct:MediaTypeOrExtent",
  "dct:language": "dct:LinguisticSystem",
} as const;

/** Each value that is used of these lists, once, with its class, and the concepts with their names. */
export function listedResources(own: readonly CatalogueResource[]): CatalogueResource[] {
  const classes = Object.entries(CLASSES) as [keyof typeof CLASSES, `dct:${string}`][];
  const listed = classes.flatMap(([property, type]) => {
    const values = own.flatMap(({ facts }) => facts[property] ?? []);
    return [...new Set(values)].map((iri) => ({ iri, types: [type], facts: {} }));
  });
  return [...listed, ...CONCEPTS];
}

const ATTRIBUTION = "http://purl.org/adms/licencetype/Attribution";

const concept = (iri: string, name: string): CatalogueResource => ({
  iri,
  types: ["skos:Concept"],
  facts: { "skos:prefLabel": [en(name)] },
});

const CONCEPTS: readonly CatalogueResource[] = [
  {
    iri: DATA_LICENCE.address,
    types: ["dct:LicenseDocument"],
    facts: { "dct:type": [ATTRIBUTION] },
  },
  concept(ATTRIBUTION, "Attribution"),
  { iri: THEMES, types: ["skos:ConceptScheme"], facts: { "dct:title": [en("Data theme")] } },
  concept(authority("data-theme", "ECON"), "Economy and finance"),
  concept(authority("data-theme", "TECH"), "Science and technology"),
];
