import type { Policy } from "../domain/policy.ts";
import type { TableData } from "../domain/table.ts";
import { writeSums } from "./checksum.ts";
import { bytesOf, type Content } from "./content.ts";
import type { Origin } from "./json.ts";
import { licenceNotes, readmeInChinese, readmeInEnglish } from "./readme.ts";
import { type Entry, writeZip } from "./zip.ts";

/** A published file as the archive holds it. */
export interface PackedFile {
  /** Within the archive's folder. */
  readonly path: string;
  readonly write: () => Content;
}

/** What the archive of a policy is made from. */
export interface ArchiveSource {
  readonly origin: Origin & Pick<Policy, "sourceText">;
  readonly tables: readonly TableData[];
  readonly site: URL | undefined;
  readonly files: readonly PackedFile[];
}

/**
 * All tables of a policy in all their forms as one zip: with the text that the rows quote, what a
 * reader must know in two languages, the terms, and a sum for every file (`sha256sum -c SHA256SUMS`).
 * All stands in one folder, so that unpacking it scatters nothing.
 */
export async function writeArchive(source: ArchiveSource): Promise<Uint8Array> {
  const files = await Promise.all(
    contents(source).map(async ({ path, write }) => ({ path, bytes: await bytesOf(write()) })),
  );
  const sums = { path: "SHA256SUMS", bytes: Buffer.from(writeSums(files), "utf8") };
  return writeZip([...files, sums].map((file) => inFolder(source.origin.id, file)));
}

function contents(source: ArchiveSource): PackedFile[] {
  return [
    { path: "README.zh-CN.txt", write: () => readmeInChinese(source) },
    { path: "README.en.txt", write: () => readmeInEnglish(source) },
    { path: "LICENSE.txt", write: () => licenceNotes(source.origin) },
    { path: "source.txt", write: () => source.origin.sourceText },
    ...source.files,
  ];
}

/** XLSX and ODS are zip archives themselves, which do not become smaller. */
function inFolder(folder: string, { path, bytes }: Entry): Entry {
  const entry = { path: `${folder}/${path}`, bytes };
  return /\.(xlsx|ods)$/.test(path) ? { ...entry, stored: true } : entry;
}
