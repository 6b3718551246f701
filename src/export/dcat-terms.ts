import type { Described, Kind, ValueOf } from "./rdf-write.ts";

/*
 * The words that the data is catalogued in: DCAT 3 as DCAT-AP 3.0 wants it, with Dublin Core, SPDX
 * for checksums, PROV for where the data comes from, and the lists of values that DCAT-AP names.
 */

const PREFIXES = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

type Term = `${keyof typeof PREFIXES}:${string}`;

const PROPERTIES = {
  "adms:versionNotes": "words",
  "dcat:accessURL": "iri",
  // DCAT 3 suggests xsd:nonNegativeInteger and requires none; the shapes of DCAT-AP 3.0.0 want this.
  "dcat:byteSize": "decimal",
  "dcat:dataset": "iri",
  "dcat:distribution": "iri",
  "dcat:downloadURL": "iri",
  "dcat:endDate": "date",
  "dcat:hasCurrentVersion": "iri",
  "dcat:hasVersion": "iri",
  "dcat:isVersionOf": "iri",
  "dcat:keyword": "words",
  "dcat:landingPage": "iri",
  "dcat:mediaType": "iri",
  "dcat:previousVersion": "iri",
  "dcat:startDate": "date",
  "dcat:theme": "iri",
  "dcat:themeTaxonomy": "iri",
  "dcat:version": "text",
  "dct:accessRights": "iri",
  "dct:accrualPeriodicity": "iri",
  "dct:description": "words",
  "dct:format": "iri",
  "dct:identifier": "text",
  "dct:issued": "date",
  "dct:language": "iri",
  "dct:license": "iri",
  "dct:modified": "date",
  "dct:provenance": "iri",
  "dct:publisher": "iri",
  "dct:temporal": "iri",
  "dct:title": "words",
  "dct:type": "iri",
  "foaf:homepage": "iri",
  "foaf:name": "words",
  "foaf:page": "iri",
  "prov:wasDerivedFrom": "iri",
  "rdfs:label": "words",
  "skos:prefLabel": "words",
  "spdx:algorithm": "iri",
  "spdx:checksum": "iri",
  "spdx:checksumValue": "hex",
} as const satisfies Partial<Record<Term, Kind>>;

export const DCAT = { prefixes: PREFIXES, properties: PROPERTIES };

/** A thing of the catalogue. `facts` may only use the properties above. */
export interface CatalogueResource extends Described {
  readonly types: readonly Term[];
  readonly facts: {
    readonly [P in keyof typeof PROPERTIES]?: readonly ValueOf<(typeof PROPERTIES)[P]>[];
  };
}

const AUTHORITY = "http://publications.europa.eu/resource/authority";

/** A value of one of the lists of the EU's Publications Office, by the list and its code. */
export const authority = (list: string, code: string): string => `${AUTHORITY}/${list}/${code}`;

/** The list that themes are from. */
export const THEMES = `${AUTHORITY}/data-theme`;
