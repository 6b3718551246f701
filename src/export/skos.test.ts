import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { Parser, type Quad, Writer } from "n3";
import { describe, expect, it } from "vitest";
import { nameAddress } from "../domain/names.ts";
import { loadSiteData } from "../load/site-data.ts";
import { sampleCatalogue, sampleOrigin } from "./golden/sample.ts";
import { catalogueGraph } from "./skos.ts";
import { ISSUED, MODIFIED } from "./skos-concepts.ts";
import type { Source } from "./skos-places.ts";
import { writeJsonLd, writeTurtle } from "./skos-write.ts";

const { policies } = await loadSiteData();
const sample: Source = { policy: sampleOrigin, catalogue: sampleCatalogue, site: undefined };
const published = policies.map((data): Source => ({ ...data, site: undefined }));

const SITE = new URL("https://example.org/some/where/");
const addressOf = ({ policy }: Source, file: string) => `${SITE.href}data/${policy.id}/${file}`;

/** What a program reads that fetched the Turtle from its address. */
const fromTurtle = (source: Source): Quad[] =>
  new Parser({ baseIRI: addressOf(source, "catalogue.skos.ttl") }).parse(
    writeTurtle(catalogueGraph(source)),
  );

/** The same of the JSON-LD, without a line to anywhere. */
async function fromJsonLd(source: Source): Promise<Quad[]> {
  const lines: unknown = await jsonld.toRDF(
    JSON.parse(writeJsonLd(catalogueGraph(source))) as jsonld.JsonLdDocument,
    {
      base: addressOf(source, "catalogue.skos.jsonld"),
      format: "application/n-quads",
      documentLoader: (url) => Promise.reject(new Error(`fetched ${url}`)),
    },
  );
  return new Parser({ format: "N-Quads" }).parse(lines as string);
}

const triples = (quads: readonly Quad[]): string[] =>
  quads.map((quad) => new Writer({ format: "N-Triples" }).quadsToString([quad])).sort();

/** The values that a subject has for a property of SKOS. */
const valuesOf = (quads: readonly Quad[], subject: string, property: string): string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value.endsWith(property))
    .map(({ object }) => object.value);

describe("the catalogue as SKOS", () => {
  it.each([
    ["sample.skos.ttl", writeTurtle],
    ["sample.skos.jsonld", writeJsonLd],
  ])("is, byte for byte, the file that was agreed: %s", (name, write) => {
    const golden = readFileSync(new URL(`golden/${name}`, import.meta.url), "utf8");
    expect(write(catalogueGraph(sample))).toBe(golden);
  });

  it.each([sample, ...published])(
    "says the same in Turtle and in JSON-LD ($policy.id)",
    async (source) => {
      const turtle = triples(fromTurtle(source));
      expect(turtle.length).toBeGreaterThan(100);
      expect(triples(await fromJsonLd(source))).toEqual(turtle);
      expect(new Set(turtle).size).toBe(turtle.length);
    },
  );

  it.each([sample, ...published])("leaves nothing without an IRI ($policy.id)", (source) => {
    expect(
      fromTurtle(source).flatMap(({ subject, object }) => [subject, object]),
    ).not.toContainEqual(expect.objectContaining({ termType: "BlankNode" }));
  });

  it("names by the public address what it otherwise names from where the file lies", () => {
    const relative = triples(fromTurtle(sample));
    const absolute = new Parser().parse(writeTurtle(catalogueGraph({ ...sample, site: SITE })));
    expect(triples(absolute)).toEqual(relative);
  });

  it("gives every word back to the character, marks and line breaks included", () => {
    const yarn = `${SITE.href}materials/yarn/#concept`;
    expect(valuesOf(fromTurtle(sample), yarn, "editorialNote")).toEqual([
      sampleCatalogue.materials[1]?.doubts,
    ]);
  });

  it("makes of a name that points at two entries one concept with two matches", () => {
    const formula = SITE.href.slice(0, -1) + nameAddress("TiO₂");
    const quads = fromTurtle(sample);
    expect(valuesOf(quads, formula, "prefLabel")).toEqual(["TiO₂"]);
    expect(valuesOf(quads, formula, "relatedMatch")).toEqual([
      `${SITE.href}materials/tube/#concept`,
    ]);
    expect(valuesOf(quads, formula, "narrowMatch")).toEqual([
      `${SITE.href}materials/yarn/#concept`,
    ]);
  });

  it("says of a wider name that is the very name of another entry both the one and the other", () => {
    const name = SITE.href.slice(0, -1) + nameAddress("钛管子");
    const quads = fromTurtle(sample);
    expect(valuesOf(quads, name, "exactMatch")).toEqual([`${SITE.href}materials/tube/#concept`]);
    expect(valuesOf(quads, name, "narrowMatch")).toEqual([`${SITE.href}materials/yarn/#concept`]);
  });

  it("bears the dates that the list of corrections gives", () => {
    const changes = readFileSync("data/CHANGELOG.md", "utf8");
    const dates = [...changes.matchAll(/^## (\d{4}-\d{2}-\d{2})/gm)].map(([, date]) => date);
    expect([dates.at(-1), dates[0]]).toEqual([ISSUED, MODIFIED]);
  });
});
