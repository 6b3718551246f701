import { type Fingerprint, fingerprint } from "./checksum.ts";
import { bytesOf } from "./content.ts";
import type { PublishedFile } from "./files.ts";

/** A file with the size and hash of the very bytes that are published. */
export interface WeighedFile extends Pick<PublishedFile, "name" | "title" | "mediaType"> {
  readonly fingerprint: Fingerprint;
}

/** Files that say the same in several forms, which is what DCAT calls a dataset. */
export interface FileSet {
  /** What their names begin with, up to the first full stop: a form is what follows it. */
  readonly name: string;
  readonly files: readonly [WeighedFile, ...WeighedFile[]];
}

/** Writes files to weigh them, and gathers them by what their names begin with, in their order. */
export async function fileSets(files: readonly PublishedFile[]): Promise<FileSet[]> {
  const sets = new Map<string, [WeighedFile, ...WeighedFile[]]>();
  for (const file of await Promise.all(files.map(weigh))) {
    const name = file.name.replace(/\..*$/, "");
    const others = sets.get(name);
    if (others === undefined) sets.set(name, [file]);
    else others.push(file);
  }
  return [...sets].map(([name, own]) => ({ name, files: own }));
}

async function weigh({ name, title, mediaType, write }: PublishedFile): Promise<WeighedFile> {
  return { name, title, mediaType, fingerprint: fingerprint(await bytesOf(write())) };
}
