import { frozenPage, TEXT_TABLE } from "../../domain/release.ts";
import { type DescribedPolicy, readOffTables } from "../descriptions.ts";
import { publishedFiles, type PublishedFile } from "../files.ts";
import { writeFrozenRows } from "./frozen-rows.ts";
import { comparedTables } from "./frozen-tables.ts";
import { writeFrozenText } from "./frozen-text.ts";

/**
 * The published files that a release holds: each that says something that no other of them says.
 * Left out are those that name things by the site's address, and those that say the same in another
 * form (the archive has the tables in all forms).
 */
export function filesToFreeze(data: DescribedPolicy): PublishedFile[] {
  const { id } = data.policy;
  const names = new Set([
    ...[...readOffTables(data), ...data.tables].map(({ table }) => `${table.name}.csv`),
    ...["zip", "md", "txt", "json", "akn.xml", "pdf"].map((ending) => `${id}.${ending}`),
    ...["source.txt", "notes.annotations.jsonld", "datapackage.json", "csv-metadata.json"],
    "CITATION.cff",
  ]);
  return publishedFiles(data, undefined).filter(({ name }) => names.has(name));
}

/** A page of a release, by its path within it. */
export interface PageToFreeze {
  readonly path: string;
  readonly title: string;
  readonly html: string;
}

/** The pages that citations point to: the text, and each table. `date` is the release's day. */
export function pagesToFreeze(data: DescribedPolicy, date: string): PageToFreeze[] {
  const { policy } = data;
  return comparedTables(data).map((table) => {
    const { name, title } = table.table;
    const path = frozenPage(policy.id, name);
    return name === TEXT_TABLE
      ? { path, title: "原文（网页）", html: writeFrozenText(data, date) }
      : { path, title: `${title}（网页）`, html: writeFrozenRows(table, policy, date) };
  });
}
