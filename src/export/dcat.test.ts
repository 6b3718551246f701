import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { Parser, type Quad, Store, Writer } from "n3";
import Validator from "rdf-validate-shacl";
import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { writeCsv, writeExcelCsv } from "./csv.ts";
import { writeDcatJsonLd, writeDcatTurtle } from "./dcat.ts";
import type { CatalogueSource } from "./dcat-places.ts";
import { type DescribedPolicy, filesOfDescriptions } from "./descriptions.ts";
import { fileSets } from "./file-sets.ts";
import type { PublishedFile } from "./files.ts";
import { agreed } from "../../scripts/agreed.ts";
import { described } from "./golden/described.ts";
import { writeNdjson } from "./json.ts";

const SITE = new URL("https://example.org/some/where/");

/** Of each table as many forms as there are kinds of media type: known, shared, and registered nowhere. */
const filesOf = ({ tables }: DescribedPolicy): PublishedFile[] =>
  tables.flatMap((data) => {
    const { name, title } = data.table;
    const file = (ending: string, mediaType: string, write: PublishedFile["write"]) => ({
      name: `${name}.${ending}`,
      title: `${title}（${ending}）`,
      mediaType,
      write,
    });
    return [
      file("csv", "text/csv", () => writeCsv(data)),
      file("excel.csv", "text/csv", () => writeExcelCsv(data)),
      file("ndjson", "application/x-ndjson", () => writeNdjson(data)),
    ];
  });

const archive: PublishedFile = {
  name: "whole.zip",
  title: "全部（ZIP）",
  mediaType: "application/zip",
  write: () => Promise.resolve(new Uint8Array([80, 75])),
};

const sourceOf = async (data: DescribedPolicy): Promise<CatalogueSource> => ({
  policy: data.policy,
  tables: data.tables,
  keywords: ["样本"],
  descriptions: ["datapackage.json"],
  sets: await fileSets([archive, ...filesOf(data)]),
  site: undefined,
});

const { policies } = await loadSiteData();
const sample = await sourceOf(described);
const published = await Promise.all(policies.map(sourceOf));

const addressOf = ({ policy }: CatalogueSource, file: string) =>
  `${SITE.href}data/${policy.id}/${file}`;

const fromTurtle = (source: CatalogueSource): Quad[] =>
  new Parser({ baseIRI: addressOf(source, "dcat.ttl") }).parse(writeDcatTurtle(source));

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

const shapes = new Store(
  new Parser().parse(readFileSync(new URL("golden/dcat-shapes.ttl", import.meta.url), "utf8")),
);

/** What breaks the shapes, by the property that is at fault. */
async function breaches(quads: readonly Quad[]): Promise<string[]> {
  const { results } = await new Validator(shapes).validate(new Store([...quads]));
  return results.map(({ path }) => path.value.replace(/^.*[#/]/, ""));
}

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
    const types = fromTurtle(sample)
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
      [
        ...files.map(({ name }) => name),
        "notes.annotations.jsonld",
        "notes.csv",
        "provisions.csv",
      ].sort(),
    );
  });
});
