import { DataFactory, type Quad, Writer } from "n3";

/** How the values of a property are written. */
export type Kind = "words" | "text" | "iri" | "integer" | "decimal" | "date" | "hex";

/** The words that a file is said in: prefixes, and every property that is used with its kind. */
export interface Vocabulary {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, Kind>>;
}

/** Words in a language, by its BCP 47 tag; `zxx` for formulas, which are in none. */
export interface Tagged {
  readonly text: string;
  readonly language: string;
}

/** What a value of a kind is in the program: dates as in ISO 8601, bytes in hexadecimal. */
export type ValueOf<K extends Kind> = K extends "words"
  ? Tagged
  : K extends "integer" | "decimal"
    ? number
    : string;

type Value = ValueOf<Kind>;

/** One thing that has an IRI, and everything that is said of it. Terms are prefixed: `dct:title`. */
export interface Described {
  readonly iri: string;
  readonly types: readonly string[];
  readonly facts: Readonly<Record<string, readonly Value[] | undefined>>;
}

/**
 * Said at the head of the file, since an IRI without a host means nothing away from its address.
 * JSON-LD has no comments; what is said here of one file holds for both.
 */
const HEAD = `# Relative IRIs are resolved against the address that this file was fetched from (RFC 3986, 5.1.3).
# Language tags are in lower case, their value space in RDF 1.1 (Concepts, 3.3).
`;

/** Resources as Turtle, in their order, each with all that is said of it. Throws where n3 does. */
export function toTurtle(vocabulary: Vocabulary, resources: readonly Described[]): string {
  const writer = new Writer({ prefixes: vocabulary.prefixes });
  writer.addQuads(resources.flatMap((resource) => quadsOf(vocabulary, resource)));
  let turtle = "";
  // Without a stream to write to, n3 calls back before it returns.
  writer.end((error: Error | null, text: string) => {
    if (error !== null) throw error;
    turtle = text;
  });
  return HEAD + turtle;
}

function quadsOf(vocabulary: Vocabulary, { iri, types, facts }: Described): Quad[] {
  const subject = DataFactory.namedNode(iri);
  const named = (term: string) => DataFactory.namedNode(expand(vocabulary, term));
  return [
    ...types.map((type) => DataFactory.quad(subject, named("rdf:type"), named(type))),
    ...said(facts).flatMap(([property, values]) =>
      values.map((value) =>
        DataFactory.quad(subject, named(property), objectOf(vocabulary, property, value)),
      ),
    ),
  ];
}

const DATATYPES = {
  text: "xsd:string",
  integer: "xsd:integer",
  decimal: "xsd:decimal",
  date: "xsd:date",
  hex: "xsd:hexBinary",
} as const;

function objectOf(vocabulary: Vocabulary, property: string, value: Value) {
  if (typeof value === "object") return DataFactory.literal(value.text, value.language);
  const kind = kindOf(vocabulary, property);
  if (kind === "iri") return DataFactory.namedNode(String(value));
  if (kind === "words") throw new Error(`${property} wants words in a language: ${value}`);
  const type = DataFactory.namedNode(expand(vocabulary, DATATYPES[kind]));
  return DataFactory.literal(String(value), type);
}

function kindOf({ properties }: Vocabulary, property: string): Kind {
  const kind = properties[property];
  if (kind === undefined) throw new Error(`The vocabulary has no property ${property}.`);
  return kind;
}

/**
 * The same resources as JSON-LD 1.1, with all that is needed to read them: no context is fetched.
 * Each resource is one line, so that two versions can be compared.
 */
export function toJsonLd(vocabulary: Vocabulary, resources: readonly Described[]): string {
  const lines = resources.map((resource) => JSON.stringify(asObject(resource)));
  const context = JSON.stringify(contextOf(vocabulary), null, 2);
  return `{"@context":${context},\n"@graph":[\n${lines.join(",\n")}\n]}\n`;
}

const asObject = ({ iri, types, facts }: Described) => ({
  "@id": iri,
  "@type": types,
  ...Object.fromEntries(said(facts).map(([property, values]) => [property, plain(values)])),
});

/** Says once how the values of each property are to be read, so that they can be written plainly. */
const COERCIONS: Partial<Record<Kind, object>> = {
  iri: { "@type": "@id" },
  words: { "@container": "@language" },
  decimal: { "@type": DATATYPES.decimal },
  date: { "@type": DATATYPES.date },
  hex: { "@type": DATATYPES.hex },
};

const contextOf = (vocabulary: Vocabulary) => ({
  "@version": 1.1,
  ...vocabulary.prefixes,
  ...Object.fromEntries(
    Object.entries(vocabulary.properties).flatMap(([property, kind]) => {
      const coercion = COERCIONS[kind];
      const id = { "@id": expand(vocabulary, property) };
      return coercion === undefined ? [] : [[property, { ...id, ...coercion }]];
    }),
  ),
});

/** Words by language, anything else as a list. */
function plain(values: readonly Value[]): unknown {
  const words = values.filter((value) => typeof value === "object");
  if (words.length === 0) return values;
  const byLanguage = Map.groupBy(words, ({ language }) => language.toLowerCase());
  return Object.fromEntries(
    [...byLanguage].map(([language, own]) => [language, own.map(({ text }) => text)]),
  );
}

/** The properties that say something, in the order they were written down in. */
const said = (facts: Described["facts"]): (readonly [string, readonly Value[]])[] =>
  Object.entries(facts).flatMap(([property, values = []]) =>
    values.length > 0 ? [[property, values] as const] : [],
  );

/** The IRI that a prefixed term stands for. */
function expand({ prefixes }: Vocabulary, term: string): string {
  const [prefix = "", name = ""] = term.split(":");
  const start = prefixes[prefix];
  if (start === undefined) throw new Error(`The vocabulary has no prefix ${prefix}.`);
  return start + name;
}
