import type { Catalogue } from "../domain/catalogue.ts";
import type { Table, TableData } from "../domain/table.ts";
import { writeCsv, writeExcelCsv } from "./csv.ts";
import { type Origin, writeJson } from "./json.ts";
import { catalogueGraph } from "./skos.ts";
import { writeJsonLd, writeTurtle } from "./skos-write.ts";

/** The forms each table is published in. */
export type Form = "csv" | "excel-csv" | "json";

/** What files are made from: PolicyData, or as much of it as they need. */
export interface Publication {
  readonly policy: Origin;
  readonly tables: readonly TableData[];
  readonly catalogue: Catalogue;
}

/** A file that people can take away: what it is called, what it holds, and how to write it. */
export interface PublishedFile {
  /** Last part of its address; see `fileAddress`. */
  readonly name: string;
  readonly title: string;
  /** As registered with IANA. Every file is UTF-8. */
  readonly mediaType: string;
  readonly write: () => string;
}

/** A table in one of its forms. */
export interface TableFile extends PublishedFile {
  readonly table: Table;
  readonly form: Form;
}

/**
 * Every published file of a policy: the one list that pages, endpoint and tests read. `site` is the
 * public address where the site is built with one, for the files that name things by it.
 */
export function publishedFiles(data: Publication, site: URL | undefined): PublishedFile[] {
  return [
    ...data.tables.flatMap((tableData) => filesOfTable(data.policy, tableData)),
    ...filesOfCatalogue(data, site),
  ];
}

/** The catalogue as linked data: groups, entries, every other name, and the quotes behind them. */
export function filesOfCatalogue(
  { policy, catalogue }: Pick<Publication, "policy" | "catalogue">,
  site: URL | undefined,
): PublishedFile[] {
  const graph = () => catalogueGraph({ policy, catalogue, site });
  return [
    {
      name: "catalogue.skos.ttl",
      title: "材料目录与名称（SKOS，Turtle）",
      mediaType: "text/turtle",
      write: () => writeTurtle(graph()),
    },
    {
      name: "catalogue.skos.jsonld",
      title: "材料目录与名称（SKOS，JSON-LD）",
      mediaType: "application/ld+json",
      write: () => writeJsonLd(graph()),
    },
  ];
}

/** The forms of one table. */
export function filesOfTable(policy: Origin, data: TableData): TableFile[] {
  const { table } = data;
  return [
    {
      name: `${table.name}.csv`,
      title: `${table.title}（CSV）`,
      mediaType: "text/csv",
      table,
      form: "csv",
      write: () => writeCsv(data),
    },
    {
      name: `${table.name}.excel.csv`,
      title: `${table.title}（供 Excel 打开的 CSV）`,
      mediaType: "text/csv",
      table,
      form: "excel-csv",
      write: () => writeExcelCsv(data),
    },
    {
      name: `${table.name}.json`,
      title: `${table.title}（JSON）`,
      mediaType: "application/json",
      table,
      form: "json",
      write: () => writeJson(policy, data),
    },
  ];
}
