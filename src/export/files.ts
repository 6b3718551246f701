import type { Catalogue } from "../domain/catalogue.ts";
import type { Policy } from "../domain/policy.ts";
import type { Table, TableData } from "../domain/table.ts";
import { writeArchive } from "./archive.ts";
import type { Content } from "./content.ts";
import { type DescribedPolicy, descriptionsOfTables, filesOfDescriptions } from "./descriptions.ts";
import { filesOfFigures, type PublishedFigure } from "./figures.ts";
import { type Form, FORMS } from "./forms.ts";
import type { Origin } from "./json.ts";
import { catalogueGraph } from "./skos.ts";
import { writeJsonLd, writeTurtle } from "./skos-write.ts";
import { fileOfSums } from "./sums.ts";
import { filesOfText } from "./text/files.ts";
import { writtenOnce } from "./written-once.ts";

/** What files are made from: PolicyData, or as much of it as they need. */
export interface Publication {
  readonly policy: Origin & Pick<Policy, "sourceText">;
  readonly tables: readonly TableData[];
  readonly catalogue: Catalogue;
}

/** A file that people can take away: what it is called, what it holds, and how to write it. */
export interface PublishedFile {
  /** Last part of its address; see `addressOf`. */
  readonly name: string;
  readonly title: string;
  /** As registered with IANA where it is. Every text is UTF-8. */
  readonly mediaType: string;
  /** The figure that it is a file of, if it is of one. */
  readonly figure?: PublishedFigure;
  readonly write: () => Content;
}

/** A table in one of its forms. */
export interface TableFile extends PublishedFile {
  readonly table: Table;
  readonly form: Form;
  /** What the form is called, where it is plain which table is meant. */
  readonly label: string;
}

/**
 * Every published file of a policy: the one list that pages, endpoint and tests read. `site` is the
 * public address where the site is built with one, for the files that name things by it. Only pages
 * can draw the figures; without them, what describes the files describes none.
 */
export const publishedFiles = (
  data: DescribedPolicy,
  site: URL | undefined,
  figures: readonly PublishedFigure[],
): readonly PublishedFile[] => listOf(data, site, figures).all;

/** The files that say what the others are, with those that they cannot do without. */
export const filesThatDescribe = (
  data: DescribedPolicy,
  site: URL | undefined,
  figures: readonly PublishedFigure[],
): readonly PublishedFile[] => listOf(data, site, figures).describing;

/** The files of a policy, and what they were listed from besides it. */
interface List {
  readonly site: URL | undefined;
  readonly figures: readonly PublishedFigure[];
  readonly all: readonly PublishedFile[];
  readonly describing: readonly PublishedFile[];
}

const lists = new WeakMap<DescribedPolicy, readonly List[]>();

/** Listed once a run: several pages ask, and what describes the others weighs every one of them. */
function listOf(
  data: DescribedPolicy,
  site: URL | undefined,
  figures: readonly PublishedFigure[],
): List {
  const known = lists.get(data) ?? [];
  const same = known.find((list) => list.site?.href === site?.href && list.figures === figures);
  if (same !== undefined) return same;
  const list = { site, figures, ...listed(data, site, figures) };
  lists.set(data, [...known, list]);
  return list;
}

function listed(
  data: DescribedPolicy,
  site: URL | undefined,
  figures: readonly PublishedFigure[],
): Pick<List, "all" | "describing"> {
  const once = (file: PublishedFile): PublishedFile => ({
    ...file,
    write: () => writtenOnce(file, { name: file.name, site }, file.write),
  });
  const described = filesToDescribe(data, site, figures);
  const describing = filesOfDescriptions(data, site, described).map(once);
  const files = [
    ...described,
    // The text is not described with the data: an official document is nobody's to license.
    ...filesOfText(data, site),
    ...describing,
  ];
  return { all: [...files, once(fileOfSums(data.policy.id, files))], describing };
}

function filesToDescribe(
  data: DescribedPolicy,
  site: URL | undefined,
  figures: readonly PublishedFigure[],
): PublishedFile[] {
  return [
    ...filesOfPolicy(data, site),
    ...filesOfTables(data, site),
    ...filesOfCatalogue(data, site),
    ...filesOfFigures(figures),
  ];
}

/** The whole of a policy's tables in one file. */
export function filesOfPolicy(
  data: Pick<DescribedPolicy, "policy" | "tables">,
  site: URL | undefined,
): PublishedFile[] {
  const { policy, tables } = data;
  const packed = [
    ...filesOfTables(data, site).map(({ form, name, write }) => ({
      path: `${form}/${name}`,
      write,
    })),
    // Beside the CSVs, which they describe by name: unpacked, the package stands by itself.
    ...descriptionsOfTables(policy, tables, site).map(({ name, write }) => ({
      path: `csv/${name}`,
      write,
    })),
  ];
  return [
    {
      name: `${policy.id}.zip`,
      title: "全部数据表（ZIP）",
      mediaType: "application/zip",
      write: () =>
        writtenOnce(tables, { name: `${policy.id} zip`, site }, () =>
          writeArchive({ origin: policy, tables, site, files: packed }),
        ),
    },
  ];
}

/** Every table in every form: what the archive holds, too. */
function filesOfTables(
  { policy, tables }: Pick<Publication, "policy" | "tables">,
  site: URL | undefined,
): TableFile[] {
  return tables.flatMap((tableData) => filesOfTable(policy, tableData, site));
}

/** The forms of one table. */
export function filesOfTable(origin: Origin, data: TableData, site: URL | undefined): TableFile[] {
  const { table } = data;
  return FORMS.map(({ form, label, ending, mediaType, write }) => ({
    name: `${table.name}.${ending}`,
    title: `${table.title}：${label}`,
    mediaType,
    table,
    form,
    label,
    write: () =>
      writtenOnce(data, { name: `${origin.id} ${form}`, site }, () =>
        write({ origin, data, site }),
      ),
  }));
}

/** The catalogue as linked data: groups, entries, every other name, and the quotes behind them. */
export function filesOfCatalogue(
  { policy, catalogue }: Pick<Publication, "policy" | "catalogue">,
  site: URL | undefined,
): PublishedFile[] {
  const graph = () => catalogueGraph({ policy, catalogue, site });
  const once = (form: string, write: () => string) =>
    writtenOnce(catalogue, { name: `${policy.id} ${form}`, site }, write);
  return [
    {
      name: "catalogue.skos.ttl",
      title: "材料目录与名称（SKOS，Turtle）",
      mediaType: "text/turtle",
      write: () => once("ttl", () => writeTurtle(graph())),
    },
    {
      name: "catalogue.skos.jsonld",
      title: "材料目录与名称（SKOS，JSON-LD）",
      mediaType: "application/ld+json",
      write: () => once("jsonld", () => writeJsonLd(graph())),
    },
  ];
}
