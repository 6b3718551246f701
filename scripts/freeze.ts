import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FrozenHeader } from "../src/domain/frozen-table.ts";
import { type FrozenFile, MANIFEST, type Release, releaseId } from "../src/domain/release.ts";
import { writeSums } from "../src/export/checksum.ts";
import { readReleaseFolder } from "../src/load/release-folder.ts";
import { type Manifest, readManifest } from "../src/load/release-manifest.ts";
import { contentHash, RELEASES_FOLDER, SUMS_FILE } from "../src/load/release-sums.ts";
import { sha256Of } from "../src/load/sha256.ts";

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
 * and the list of sums only grows. Throws NotFrozen where the releases so far are damaged, where
 * one is as new, or where nothing differs from the last; then nothing is written.
 */
export async function freeze(root: string, freezing: Freezing): Promise<string> {
  const { value: releases, issues } = await readReleaseFolder(root);
  if (issues.length > 0) throw new NotFrozen("已有的发布版被改动过，先用 npm run check 看是哪里");
  const last = releases.at(-1);
  const files = freezing.files.map((file) => ({ ...file, sha256: sha256Of(file.bytes) }));
  const content = contentHash(files);
  if (last !== undefined && last.date >= freezing.date)
    throw new NotFrozen(`已有 ${last.date} 的发布版：每天至多一版，日期只能往后`);
  if (last !== undefined && lasting(last.files) === lasting(files))
    throw new NotFrozen(`与 ${last.id} 相比没有变化，不需要新的一版`);
  const id = releaseId(freezing.date, content);
  const previous = last === undefined ? null : predecessor(last);
  const manifest = manifestText({ ...freezing, files }, content, previous);
  const faulty = readManifest(manifest.bytes);
  if (typeof faulty === "string") throw new NotFrozen(faulty);
  const whole = [...files.map(({ path, bytes }) => ({ path, bytes })), manifest];
  await writeWhole(join(root, RELEASES_FOLDER, id), whole);
  await addSums(root, id, whole);
  return id;
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

/** Written beside its place and then moved there in one step. */
async function writeWhole(folder: string, files: readonly WrittenFile[]): Promise<void> {
  const draft = `${dirname(folder)}.draft`;
  await rm(draft, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(draft, path)), { recursive: true });
    await writeFile(join(draft, path), bytes);
  }
  await mkdir(dirname(folder), { recursive: true });
  await rename(draft, folder);
}

async function addSums(root: string, id: string, files: readonly WrittenFile[]): Promise<void> {
  const path = join(root, SUMS_FILE);
  const known = existsSync(path) ? await readFile(path, "utf8") : "";
  const added = files
    .map((file) => ({ ...file, path: `${id}/${file.path}` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  await writeFile(`${path}.next`, known + writeSums(added));
  await rename(`${path}.next`, path);
}
