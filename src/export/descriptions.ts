import { subgroups } from "../domain/catalogue.ts";
import type { Policy } from "../domain/policy.ts";
import type { PolicyData } from "../domain/site.ts";
import type { TableData } from "../domain/table.ts";
import { ANNOTATIONS_FILE, writeAnnotations } from "./annotations.ts";
import { writeCitationFile } from "./citation-file.ts";
import { writeCsvw, writeCsvwGroup } from "./csvw.ts";
import { writeDataPackage } from "./datapackage.ts";
import { writeDcatJsonLd, writeDcatTurtle } from "./dcat.ts";
import type { CatalogueSource } from "./dcat-places.ts";
import { type FileSet, fileSets } from "./file-sets.ts";
import type { PublishedFile } from "./files.ts";
import { SOURCE_FILE } from "./source-file.ts";

/** What of a policy its descriptions are written from. */
export type DescribedPolicy = Pick<
  PolicyData,
  "policy" | "tables" | "catalogue" | "notes" | "releases"
>;

/**
 * The files that say what the others are, each in a standard of its own, and those that stand beside
 * the tables: the notes as annotations, the text that every place counts into. `files` are all others
 * that the policy publishes.
 */
export function filesOfDescriptions(
  data: DescribedPolicy,
  site: URL | undefined,
  files: readonly PublishedFile[],
): PublishedFile[] {
  const held = filesDescribed(data, site);
  return [...held, ...describing(data, site, [...files, ...held])];
}

/** What is not itself a description: the source text comes last, and no catalogue of data has it. */
function filesDescribed(
  { policy, notes }: DescribedPolicy,
  site: URL | undefined,
): PublishedFile[] {
  return [
    {
      name: ANNOTATIONS_FILE,
      title: "校注（W3C Web Annotation，JSON-LD）",
      mediaType: "application/ld+json",
      write: () => writeAnnotations({ policy, notes, site }),
    },
    {
      name: SOURCE_FILE,
      title: "来源文本（TXT）",
      mediaType: "text/plain",
      write: () => policy.sourceText,
    },
  ];
}

/** The descriptions. None of them can say anything of itself, so that they speak of `files` alone. */
function describing(
  data: DescribedPolicy,
  site: URL | undefined,
  files: readonly PublishedFile[],
): PublishedFile[] {
  const { policy, tables } = data;
  const keywords = keywordsOf(data);
  const plain = [
    ...descriptionsOfTables(policy, tables, site),
    {
      name: "CITATION.cff",
      title: "怎样引用这些数据（Citation File Format）",
      mediaType: "application/yaml",
      write: () => writeCitationFile({ policy, keywords, site }),
    },
  ];
  const catalogued = files.filter(({ name }) => name !== SOURCE_FILE);
  // Weighed once for both forms, and not before one of them is written.
  let sets: Promise<FileSet[]> | undefined;
  const source = async (): Promise<CatalogueSource> => ({
    ...{ policy, tables, keywords, site, releases: data.releases },
    descriptions: plain.map(({ name }) => name),
    sets: await (sets ??= fileSets(catalogued)),
  });
  return [...plain, ...filesOfCatalogueOfData(source)];
}

/** What says of the plain CSVs what is in them, by their names beside it. */
export function descriptionsOfTables(
  policy: Policy,
  tables: readonly TableData[],
  site: URL | undefined,
): PublishedFile[] {
  return [
    {
      name: "datapackage.json",
      title: "数据包说明（Data Package 2.0）",
      mediaType: "application/json",
      write: () => writeDataPackage({ policy, tables, site }),
    },
    {
      name: "csv-metadata.json",
      title: "各表说明（CSV on the Web）",
      mediaType: CSVW_TYPE,
      write: () => writeCsvwGroup(policy, tables),
    },
    ...tables.map((table) => ({
      name: `${table.table.name}.csv-metadata.json`,
      title: `${table.table.title}表说明（CSV on the Web）`,
      mediaType: CSVW_TYPE,
      write: () => writeCsvw(policy, table),
    })),
  ];
}

/** Registered with IANA for metadata of CSV on the Web. */
const CSVW_TYPE = "application/csvm+json";

function filesOfCatalogueOfData(source: () => Promise<CatalogueSource>): PublishedFile[] {
  return [
    {
      name: "dcat.ttl",
      title: "数据目录（DCAT-AP 3.0，Turtle）",
      mediaType: "text/turtle",
      write: async () => Buffer.from(writeDcatTurtle(await source()), "utf8"),
    },
    {
      name: "dcat.jsonld",
      title: "数据目录（DCAT-AP 3.0，JSON-LD）",
      mediaType: "application/ld+json",
      write: async () => Buffer.from(writeDcatJsonLd(await source()), "utf8"),
    },
  ];
}

/** What the data is about in a few words: the plan, and the uppermost groups of its materials. */
const keywordsOf = ({ policy, catalogue }: DescribedPolicy): string[] => [
  policy.shortTitle,
  ...subgroups(catalogue, null).map(({ name }) => name),
];
