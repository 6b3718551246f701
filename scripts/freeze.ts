import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FrozenHeader } from "../src/domain/frozen-table.ts";
import { formatIssue, type Issue } from "../src/domain/issue.ts";
import { type FrozenFile, MANIFEST, type Release, releaseId } from "../src/domain/release.ts";
import { writeSums } from "../src/export/checksum.ts";
import { readHeld } from "../src/load/release-folder.ts";
import type { Manifest } from "../src/load/release-manifest.ts";
import { contentHash, RELEASES_FOLDER, SUMS_FILE } from "../src/load/release-sums.ts";
import { readReleases } from "../src/load/releases.ts";
import { sha256Of } from "../src/load/sha256.ts";
import { notAfter } from "./release-refusals.ts";

/** What is to be frozen, on which day. */
export interface Freezing {
  /** ISO 8601. */
  readonly date: string;
  readonly policies: readonly PolicyToFreeze[];
  readonly files: readonly Omit<FrozenFile, "sha256">[];
}

export interface PolicyToFreeze {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly (FrozenHeader & { readonly path: string })[];
}

/** Why nothing was frozen, as a sentence for whoever asked for it. */
export class NotFrozen extends Error {}

/**
 * Adds a release under a project's root and returns its id. Its folder appears whole or not at all,
 * and then the list of sums grows by it: whoever is stopped between the two is told so by the next
 * check (`release-unfinished`). Throws NotFrozen where the releases so far are damaged, where one is
 * as new, where nothing differs from the last, or where what would be written would not be read
 * back; then nothing is written.
 */
export async function freeze(root: string, freezing: Freezing): Promise<string> {
  const { sums, held } = await readHeld(root);
  const { value: releases, issues } = readReleases({ path: SUMS_FILE, text: sums }, held);
  if (issues.length > 0)
    throw new NotFrozen(
      ["已有的发布版与清单不符，没有发布：", ...issues.map(formatIssue)].join("\n"),
    );
  const last = releases.at(-1);
  const files = freezing.files.map((file) => ({ ...file, sha256: sha256Of(file.bytes) }));
  if (last !== undefined) refuseStale(last, freezing.date, files);
  const content = contentHash(files);
  const id = releaseId(freezing.date, content);
  const previous = last === undefined ? null : predecessor(last);
  const manifest = manifestText({ ...freezing, files }, content, previous);
  const whole = inOrder([...files.map(({ path, bytes }) => ({ path, bytes })), manifest], id);
  const grown = { text: sums + writeSums(whole), held: new Map(held) };
  for (const { path, bytes } of whole) grown.held.set(path, bytes);
  refuseFaulty(readReleases({ path: SUMS_FILE, text: grown.text }, grown.held).issues);
  await writeWhole(root, { id, files: whole, sums: grown.text });
  return id;
}

/** A day that is not after the last release's, or content that is the last release's. */
function refuseStale(last: Release, date: string, files: readonly FrozenFile[]): void {
  const early = notAfter(last, date);
  if (early !== null) throw new NotFrozen(early);
  if (lasting(last.files) === lasting(files))
    throw new NotFrozen(`与 ${last.id} 相比没有变化，不需要新的一版`);
}

/** What is written stays for ever: it must be what every later check accepts. */
function refuseFaulty(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  throw new NotFrozen(
    ["这样写出来的发布版通不过检查，没有写：", ...issues.map(formatIssue)].join("\n"),
  );
}

interface WrittenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const predecessor = ({ id, manifest }: Release): Manifest["previous"] => ({
  release: id,
  manifest: sha256Of(manifest),
});

/** What a release says apart from its day, which its pages print. */
const lasting = (files: readonly Pick<FrozenFile, "path" | "sha256">[]): string =>
  contentHash(files.filter(({ path }) => !path.endsWith(".html")));

function manifestText(
  { date, policies, files }: Omit<Freezing, "files"> & { readonly files: readonly FrozenFile[] },
  content: string,
  previous: Manifest["previous"],
): WrittenFile {
  const manifest: Manifest = {
    format: 1,
    ...{ release: releaseId(date, content), date, content, previous },
    policies: policies.map(({ id, title, tables }) => ({
      id,
      title,
      tables: [...tables.map(header)],
    })),
    files: files.map(({ path, title, mediaType, sha256, bytes }) => ({
      ...{ path, title, media_type: mediaType, bytes: bytes.length, sha256 },
    })),
  };
  return { path: MANIFEST, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, "utf8") };
}

const header = ({ name, title, key, fields, path }: PolicyToFreeze["tables"][number]) => ({
  ...{ name, title, key, path },
  fields: fields.map((field) => ({ ...field })),
});

/** By their paths from the folder of all releases. */
const inOrder = (files: readonly WrittenFile[], id: string): WrittenFile[] =>
  files
    .map((file) => ({ ...file, path: `${id}/${file.path}` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Everything is written beside its place, where nobody reads it, and then moved there in two steps. */
async function writeWhole(
  root: string,
  { id, files, sums }: { id: string; files: readonly WrittenFile[]; sums: string },
): Promise<void> {
  const [folder, draft] = [join(root, RELEASES_FOLDER), join(root, `${RELEASES_FOLDER}.draft`)];
  await rm(draft, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(draft, path)), { recursive: true });
    await writeFile(join(draft, path), bytes);
  }
  await writeFile(join(draft, "sums"), sums);
  await mkdir(folder, { recursive: true });
  await rename(join(draft, id), join(folder, id));
  await rename(join(draft, "sums"), join(root, SUMS_FILE));
  await rm(draft, { recursive: true });
}
