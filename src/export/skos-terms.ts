import type { Kind, Tagged, ValueOf } from "./rdf-write.ts";

/*
 * The words that the catalogue is said in as linked data, all of them other people's: SKOS and
 * SKOS-XL for concepts and labels, Dublin Core for where they come from, Web Annotation for the very
 * words of the record, RDF's own for statements about a statement. Nothing here is of our making.
 */

export const PREFIXES = {
  dc: "http://purl.org/dc/elements/1.1/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  oa: "http://www.w3.org/ns/oa#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  skosxl: "http://www.w3.org/2008/05/skos-xl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A word of one of these vocabularies, by its prefix: `skos:Concept`. */
export type Term = `${keyof typeof PREFIXES}:${string}`;

/** Every property that is used, and what it holds. */
export const PROPERTIES = {
  "dc:creator": "words",
  "dct:created": "date",
  "dct:identifier": "text",
  "dct:isPartOf": "iri",
  "dct:issued": "date",
  "dct:license": "iri",
  "dct:modified": "date",
  "dct:provenance": "iri",
  "dct:rights": "words",
  "dct:source": "iri",
  "dct:title": "words",
  "dct:type": "iri",
  "foaf:page": "iri",
  "oa:end": "integer",
  "oa:exact": "text",
  "oa:hasSelector": "iri",
  "oa:hasSource": "iri",
  "oa:start": "integer",
  "rdf:object": "iri",
  "rdf:predicate": "iri",
  "rdf:subject": "iri",
  "rdfs:comment": "words",
  "rdfs:label": "words",
  "skos:altLabel": "words",
  "skos:broadMatch": "iri",
  "skos:broader": "iri",
  "skos:editorialNote": "words",
  "skos:exactMatch": "iri",
  "skos:hasTopConcept": "iri",
  "skos:inScheme": "iri",
  "skos:narrowMatch": "iri",
  "skos:narrower": "iri",
  "skos:notation": "text",
  "skos:prefLabel": "words",
  "skos:relatedMatch": "iri",
  "skos:scopeNote": "words",
  "skos:topConceptOf": "iri",
  "skosxl:altLabel": "iri",
  "skosxl:literalForm": "words",
} as const satisfies Partial<Record<Term, Kind>>;

export type Property = keyof typeof PROPERTIES;

/** What is said of a resource; dates as in ISO 8601. */
export type Facts = { readonly [P in Property]?: readonly ValueOf<(typeof PROPERTIES)[P]>[] };

/** One thing that has an IRI, and everything that is said of it. */
export interface Resource {
  readonly iri: string;
  readonly types: readonly Term[];
  readonly facts: Facts;
}

/** The IRI that a prefixed word stands for. */
export function expand(term: Term): string {
  const [prefix = "", name = ""] = term.split(":");
  return PREFIXES[prefix as keyof typeof PREFIXES] + name;
}

export const zh = (text: string): Tagged => ({ text, language: "zh-Hans" });

export const en = (text: string): Tagged => ({ text, language: "en" });
