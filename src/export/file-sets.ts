import { type Fingerprint, fingerprint } from "./checksum.ts";
import { bytesOf } from "./content.ts";
import type { PublishedFile } from "./files.ts";

/** A file with the size and hash of the very bytes that are published. */
export interface WeighedFile extends Omit<PublishedFile, "write"> {
  readonly fingerprint: Fingerprint;
}

/** Files that say the same in several forms, which is what DCAT calls a dataset. */
export interface FileSet {
  /** Its files' names up to where they part; see `nameAmongAll`. */
  readonly name: string;
  readonly files: readonly [WeighedFile, ...WeighedFile[]];
}

/** A file's name among the data's and the figures': both could have a `places.csv`. */
export const nameAmongAll = ({ name, figure }: Pick<PublishedFile, "name" | "figure">): string =>
  figure === undefined ? name : `figure-${name}`;

/** Writes files to weigh them, and gathers them by what their names begin with, in their order. */
export async function fileSets(files: readonly PublishedFile[]): Promise<FileSet[]> {
  const sets = new Map<string, [WeighedFile, ...WeighedFile[]]>();
  for (const file of await Promise.all(files.map(weigh))) {
    // The form is what follows the first full stop, or `@` where it says how large a picture is.
    const name = nameAmongAll(file).replace(/[.@].*$/, "");
    const others = sets.get(name);
    if (others === undefined) sets.set(name, [file]);
    else others.push(file);
  }
  return [...sets].map(([name, own]) => ({ name, files: own }));
}

async function weigh({ write, ...file }: PublishedFile): Promise<WeighedFile> {
  return { ...file, fingerprint: fingerprint(await bytesOf(write())) };
}
