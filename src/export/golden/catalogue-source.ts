import { readFileSync } from "node:fs";
import { Parser, type Quad, Store } from "n3";
import Validator from "rdf-validate-shacl";
import { writeCsv, writeExcelCsv } from "../csv.ts";
import { writeDcatTurtle } from "../dcat.ts";
import type { CatalogueSource } from "../dcat-places.ts";
import type { DescribedPolicy } from "../descriptions.ts";
import { fileSets } from "../file-sets.ts";
import type { PublishedFile } from "../files.ts";
import { writeNdjson } from "../json.ts";
import { described } from "./described.ts";
import { sampleReleases } from "./sample-releases.ts";

/*
 * What the tests of the catalogue of the data write it from, and how they read it.
 */

export const SITE = new URL("https://example.org/some/where/");

/** Of each table as many forms as there are kinds of media type: known, shared, and registered nowhere. */
export const filesOf = ({ tables }: DescribedPolicy): PublishedFile[] =>
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

/** The tables of a policy as a catalogue is written from them, with an archive of them all. */
export const sourceOf = async (data: DescribedPolicy): Promise<CatalogueSource> => ({
  policy: data.policy,
  tables: data.tables,
  keywords: ["样本"],
  descriptions: ["datapackage.json"],
  sets: await fileSets([archive, ...filesOf(data)]),
  releases: data.releases,
  site: undefined,
});

export const sampleSource = await sourceOf({ ...described, releases: sampleReleases });

/** The address of a file of a policy's data. */
export const addressOf = ({ policy }: CatalogueSource, file: string) =>
  `${SITE.href}data/${policy.id}/${file}`;

/** The catalogue as its Turtle says it. */
export const fromTurtle = (source: CatalogueSource): Quad[] =>
  new Parser({ baseIRI: addressOf(source, "dcat.ttl") }).parse(writeDcatTurtle(source));

const shapes = new Store(
  new Parser().parse(readFileSync(new URL("dcat-shapes.ttl", import.meta.url), "utf8")),
);

/** What breaks the shapes, by the property that is at fault. */
export async function breaches(quads: readonly Quad[]): Promise<string[]> {
  const { results } = await new Validator(shapes).validate(new Store([...quads]));
  return results.map(({ path }) => path.value.replace(/^.*[#/]/, ""));
}
