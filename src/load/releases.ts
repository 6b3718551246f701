import type { Issue } from "../domain/issue.ts";
import type { FrozenTable } from "../domain/frozen-table.ts";
import {
  FIGURES,
  figureTitle,
  type FrozenFile,
  MANIFEST,
  type Release,
  releaseId,
} from "../domain/release.ts";
import { readFrozenFigure, readFrozenTable } from "./frozen-table.ts";
import type { Reading, SourceText } from "./reading.ts";
import { type Manifest, readManifest } from "./release-manifest.ts";
import {
  contentHash,
  faultIn,
  folderOf,
  type HeldFiles,
  readSums,
  sumFaults,
} from "./release-sums.ts";
import { sha256Of } from "./sha256.ts";

/**
 * Reads the releases, oldest first. A byte that is not as the list of sums has it, a file too many or
 * too few, a manifest at odds with its files or with the release before: each is a fault, since what
 * has been cited must not change.
 */
export function readReleases(sums: SourceText, held: HeldFiles): Reading<readonly Release[]> {
  const listed = readSums(sums);
  const faults = listed.issues.length > 0 ? listed.issues : sumFaults(sums, listed.value, held);
  if (faults.length > 0) return { value: [], issues: faults };
  const folders = [...new Set([...held.keys()].map(folderOf))].sort();
  const read = folders.map((folder) => readRelease(folder, held));
  const value = read.flatMap((reading) => reading.value ?? []);
  return { value, issues: [...read.flatMap(({ issues }) => issues), ...chainFaults(value)] };
}

function readRelease(folder: string, held: HeldFiles): Reading<Release | null> {
  const path = `${folder}/${MANIFEST}`;
  const facts = readManifest(held.get(path) ?? new Uint8Array());
  if (typeof facts === "string")
    return { value: null, issues: [faultIn(path, "release-manifest", facts)] };
  const release = releaseOf(facts, folder, held);
  const inFolder = [...held.keys()].filter((file) => file.startsWith(`${folder}/`));
  const faults = [
    ...manifestFaults(facts, folder, release.files),
    ...(inFolder.length === release.files.length + 1 ? [] : ["所列的文件与文件夹里的不同"]),
  ];
  const issues = faults.map((found) => faultIn(path, "release-manifest", found));
  return { value: issues.length === 0 ? release : null, issues };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** `readReleases` has seen to it that every file that is listed is held. */
function releaseOf(facts: Manifest, folder: string, held: HeldFiles): Release {
  const bytesOf = (path: string): Uint8Array => held.get(`${folder}/${path}`) ?? new Uint8Array();
  return {
    ...{ id: facts.release, date: facts.date, content: facts.content },
    previous: facts.previous && {
      id: facts.previous.release,
      manifest: facts.previous.manifest,
    },
    policies: facts.policies.map(({ id, title, tables }) => ({
      ...{ id, title },
      tables: tables.map(({ path, ...header }) => readFrozenTable(header, textOf(bytesOf(path)))),
      figures: figuresOf(id, facts, (path) => textOf(bytesOf(path))),
    })),
    files: facts.files.map(({ path, title, media_type: mediaType, sha256: expected }) => ({
      ...{ path, title, mediaType, sha256: expected },
      bytes: bytesOf(path),
    })),
    manifest: bytesOf(MANIFEST),
  };
}

/** The figures of a policy, by the files that hold their numbers. */
function figuresOf(
  policyId: string,
  { files }: Pick<Manifest, "files">,
  read: (path: string) => string,
): FrozenTable[] {
  const folder = `${policyId}/${FIGURES}/`;
  const own = files.filter(({ path }) => path.startsWith(folder) && path.endsWith(".csv"));
  return own.map(({ path, title }) => {
    const id = path.slice(folder.length, -".csv".length);
    return readFrozenFigure({ id, title: figureTitle(title) }, read(path));
  });
}

function manifestFaults(
  { release, date, content, files: listed, policies }: Manifest,
  folder: string,
  files: readonly FrozenFile[],
): string[] {
  const sizes = new Map(listed.map(({ path, bytes }) => [path, bytes]));
  const wrong = files.filter(
    (file) => sha256Of(file.bytes) !== file.sha256 || file.bytes.length !== sizes.get(file.path),
  );
  const tables = policies.flatMap((policy) => policy.tables);
  return [
    ...tables
      .filter(({ path }) => !sizes.has(path))
      .map(({ path }) => `所列的表 ${path} 不在文件里`),
    ...wrong.map(({ path }) => `所记的字节数或 SHA-256 与 ${path} 不同`),
    ...(contentHash(files) === content ? [] : ["content 与各文件的 SHA-256 对不上"]),
    ...(release === folder && release === releaseId(date, content)
      ? []
      : [`编号“${release}”与文件夹、日期或 content 不合`]),
  ];
}

/** Each release names the one before it and the hash of its manifest: none can be slipped in or out. */
function chainFaults(releases: readonly Release[]): Issue[] {
  return releases.flatMap(({ id, date, previous }, index) => {
    const before = releases[index - 1];
    const isLinked =
      before === undefined
        ? previous === null
        : previous?.id === before.id && previous.manifest === sha256Of(before.manifest);
    const faults = [
      ...(isLinked ? [] : [`previous 指的不是前一版（${before?.id ?? "没有前一版"}）`]),
      ...(before?.date === date ? [`与 ${before.id} 同一天：每天至多一版`] : []),
    ];
    return faults.map((found) => faultIn(`${id}/${MANIFEST}`, "release-chain", found));
  });
}
