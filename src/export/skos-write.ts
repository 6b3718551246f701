import { DataFactory, type Quad, Writer } from "n3";
import {
  expand,
  type Facts,
  PREFIXES,
  PROPERTIES,
  type Property,
  type Resource,
  type Tagged,
  type Term,
} from "./skos-terms.ts";

/**
 * Said at the head of the file, since an IRI without a host means nothing away from its address.
 * JSON-LD has no comments; what is said here of one file holds for both.
 */
const HEAD = `# Relative IRIs are resolved against the address that this file was fetched from (RFC 3986, 5.1.3).
# Language tags are in lower case, their value space in RDF 1.1 (Concepts, 3.3).
`;

/** Resources as Turtle, in their order, each with all that is said of it. Throws where n3 does. */
export function writeTurtle(resources: readonly Resource[]): string {
  const writer = new Writer({ prefixes: PREFIXES });
  writer.addQuads(resources.flatMap(quadsOf));
  let turtle = "";
  // Without a stream to write to, n3 calls back before it returns.
  writer.end((error: Error | null, text: string) => {
    if (error !== null) throw error;
    turtle = text;
  });
  return HEAD + turtle;
}

function quadsOf({ iri, types, facts }: Resource): Quad[] {
  const subject = DataFactory.namedNode(iri);
  return [
    ...types.map((type) => DataFactory.quad(subject, named("rdf:type"), named(type))),
    ...said(facts).flatMap(([property, values]) =>
      values.map((value) => DataFactory.quad(subject, named(property), object(property, value))),
    ),
  ];
}

const named = (term: Term) => DataFactory.namedNode(expand(term));

function object(property: Property, value: Value) {
  if (typeof value === "object") return DataFactory.literal(value.text, value.language);
  if (typeof value === "number") return DataFactory.literal(String(value), named("xsd:integer"));
  if (PROPERTIES[property] === "iri") return DataFactory.namedNode(value);
  const type = PROPERTIES[property] === "date" ? "xsd:date" : "xsd:string";
  return DataFactory.literal(value, named(type));
}

/**
 * The same resources as JSON-LD 1.1, with all that is needed to read them: no context is fetched.
 * Each resource is one line, so that two versions can be compared.
 */
export function writeJsonLd(resources: readonly Resource[]): string {
  const lines = resources.map((resource) => JSON.stringify(asObject(resource)));
  return `{"@context":${JSON.stringify(CONTEXT, null, 2)},\n"@graph":[\n${lines.join(",\n")}\n]}\n`;
}

const asObject = ({ iri, types, facts }: Resource) => ({
  "@id": iri,
  "@type": types,
  ...Object.fromEntries(said(facts).map(([property, values]) => [property, plain(values)])),
});

/** Says once how the values of each property are to be read, so that they can be written plainly. */
const COERCIONS = {
  iri: { "@type": "@id" },
  words: { "@container": "@language" },
  date: { "@type": "xsd:date" },
} as const;

const CONTEXT = {
  "@version": 1.1,
  ...PREFIXES,
  ...Object.fromEntries(
    Object.entries(PROPERTIES).flatMap(([property, kind]) =>
      kind === "text" || kind === "integer"
        ? []
        : [[property, { "@id": expand(property as Property), ...COERCIONS[kind] }]],
    ),
  ),
};

/** Words by language, anything else as a list. */
function plain(values: readonly Value[]): unknown {
  const words = values.filter((value) => typeof value === "object");
  if (words.length === 0) return values;
  const byLanguage = Map.groupBy(words, ({ language }) => language.toLowerCase());
  return Object.fromEntries(
    [...byLanguage].map(([language, own]) => [language, own.map(({ text }) => text)]),
  );
}

type Value = string | number | Tagged;

/** The properties that say something, in the order they were written down in. */
const said = (facts: Facts): (readonly [Property, readonly Value[]])[] =>
  (Object.entries(facts) as [Property, readonly Value[]][]).filter(([, { length }]) => length > 0);
