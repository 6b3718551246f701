import { frozenPage, TEXT_TABLE } from "../../domain/release.ts";
import { ANNOTATIONS_FILE, writeAnnotations } from "../annotations.ts";
import type { DescribedPolicy } from "../descriptions.ts";
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
    ...comparedTables(data).map(({ table }) => `${table.name}.csv`),
    ...["zip", "md", "txt", "json", "akn.xml", "pdf"].map((ending) => `${id}.${ending}`),
    ...["source.txt", "datapackage.json", "csv-metadata.json", "CITATION.cff"],
  ]);
  const found = publishedFiles(data, undefined, []).filter(({ name }) => names.has(name));
  if (found.length !== names.size) throw new Error(`Not all are published: ${[...names].join()}`);
  return found;
}

/** A file that is written for a release, by its path within it. */
export interface WrittenToFreeze {
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
  readonly text: string;
}

/**
 * What a release holds that is not published as it stands there: the pages that citations point to,
 * and the notes as annotations, which name other files by where they lie. `date` is the release's day.
 */
export function writtenToFreeze(data: DescribedPolicy, date: string): WrittenToFreeze[] {
  return [...pagesToFreeze(data, date), annotationsToFreeze(data)];
}

/** The text, and each table. */
function pagesToFreeze(data: DescribedPolicy, date: string): WrittenToFreeze[] {
  const { policy } = data;
  return comparedTables(data).map((table) => {
    const { name, title } = table.table;
    const page = { path: frozenPage(policy.id, name), mediaType: "text/html" };
    return name === TEXT_TABLE
      ? { ...page, title: "原文（网页）", text: writeFrozenText(data, date) }
      : { ...page, title: `${title}（网页）`, text: writeFrozenRows(table, policy, date) };
  });
}

/** In a release everything of a policy lies in one folder. */
function annotationsToFreeze({ policy, notes }: DescribedPolicy): WrittenToFreeze {
  const { id } = policy;
  return {
    path: `${id}/${ANNOTATIONS_FILE}`,
    title: "校注（W3C Web Annotation，JSON-LD）",
    mediaType: "application/ld+json",
    text: writeAnnotations({ policy, notes, site: undefined })
      .replaceAll(`"../../data/${id}/`, '"')
      .replaceAll(`"../../policies/${id}/#`, '"./#'),
  };
}
