import jsonld from "jsonld";
import { Parser, type Quad, Writer } from "n3";
import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { writeDcatJsonLd, writeDcatTurtle } from "./dcat.ts";
import type { CatalogueSource } from "./dcat-places.ts";
import { filesOfDescriptions } from "./descriptions.ts";
import { agreed } from "../../scripts/agreed.ts";
import {
  addressOf,
  breaches,
  filesOf,
  fromTurtle,
  sampleSource as sample,
  SITE,
  sourceOf,
} from "./golden/catalogue-source.ts";
import { described } from "./golden/described.ts";

const { policies } = await loadSiteData();
const published = await Promise.all(policies.map(sourceOf));

async function fromJsonLd(source: CatalogueSource): Promise<Quad[]> {
  const lines: unknown = await jsonld.toRDF(
    JSON.parse(writeDcatJsonLd(source)) as jsonld.JsonLdDocument,
    {
      base: addressOf(source, "dcat.jsonld"),
      format: "application/n-quads",
      documentLoader: (url) => Promise.reject(new Error(`fetched ${url}`)),
    },
  );
  return new Parser({ format: "N-Quads" }).parse(lines as string);
}

const triples = (quads: readonly Quad[]): string[] =>
  quads.map((quad) => new Writer({ format: "N-Triples" }).quadsToString([quad])).sort();

describe("the catalogue of the data", () => {
  it.each([
    ["sample.dcat.ttl", writeDcatTurtle(sample)],
    ["sample.dcat.jsonld", writeDcatJsonLd(sample)],
  ])("is, byte for byte, the file that was agreed: %s", (name, written) => {
    expect(written).toBe(agreed(new URL(`golden/${name}`, import.meta.url), written));
  });

  it.each([sample, ...published])(
    "says the same in Turtle and in JSON-LD ($policy.id)",
    async (source) => {
      const turtle = triples(fromTurtle(source));
      expect(triples(await fromJsonLd(source))).toEqual(turtle);
      expect(new Set(turtle).size).toBe(turtle.length);
    },
  );

  it.each([sample, ...published])("keeps the rules of DCAT-AP ($policy.id)", async (source) => {
    const quads = fromTurtle(source);
    expect(quads.length).toBeGreaterThan(100);
    expect(await breaches(quads)).toEqual([]);
  });

  it.each([
    ["accessURL", "no way to a file"],
    ["checksumValue", "no checksum"],
    ["publisher", "no publisher"],
    ["startDate", "a period without a beginning"],
    ["prefLabel", "a concept without a name"],
    ["isVersionOf", "a version of nothing"],
    ["versionNotes", "a version that says not what changed"],
  ])("would be told of a missing %s: %s", async (property) => {
    const quads = fromTurtle(sample).filter(({ predicate }) => !predicate.value.endsWith(property));
    expect(await breaches(quads)).toContain(property);
  });

  it("names by the public address what it otherwise names from where the file lies", () => {
    const absolute = new Parser().parse(writeDcatTurtle({ ...sample, site: SITE }));
    expect(triples(absolute)).toEqual(triples(fromTurtle(sample)));
  });

  it("leaves no thing without an IRI", () => {
    const things = fromTurtle(sample).flatMap(({ subject, object }) => [subject, object]);
    expect(things).not.toContainEqual(expect.objectContaining({ termType: "BlankNode" }));
  });

  it("covers the years that a table has beyond the plan's own, and the archive all of them", () => {
    const ends = fromTurtle(sample).filter(({ predicate }) => predicate.value.endsWith("endDate"));
    expect(ends.map(({ object }) => object.value)).toEqual(["2019-12-31", "2019-12-31"]);
  });

  it("gives a form that is registered nowhere no media type, rather than one of its own making", () => {
    const types = fromTurtle({ ...sample, releases: [] })
      .filter(({ predicate }) => predicate.value.endsWith("mediaType"))
      .map(({ object }) => object.value.replace(/^.*media-types\//, ""));
    expect(types).toEqual(["application/zip", "text/csv", "text/csv"]);
  });
});

describe("the files that describe", () => {
  const files = filesOf(described);
  const descriptions = filesOfDescriptions(described, undefined, files);

  it("have each a name of its own, also beside the files that they describe", () => {
    const names = [...files, ...descriptions].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("catalogue the files that they are given and their own data, and not the text or themselves", async () => {
    const turtle = descriptions.find(({ name }) => name === "dcat.ttl");
    const quads = new Parser({ baseIRI: SITE.href }).parse(
      Buffer.from((await turtle?.write()) ?? "").toString("utf8"),
    );
    const downloads = quads
      .filter(({ predicate }) => predicate.value.endsWith("downloadURL"))
      .map(({ object }) => object.value.replace(/^.*\//, ""));
    expect(downloads.sort()).toEqual(
      [...files.map(({ name }) => name), "notes.annotations.jsonld"].sort(),
    );
  });
});
