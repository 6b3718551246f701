import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";

import { SourceFaults } from "../domain/issue.ts";
import type { Release } from "../domain/release.ts";
import type { Reading } from "./reading.ts";
import { type HeldFiles, RELEASES_FOLDER, SUMS_FILE } from "./release-sums.ts";
import { readReleases } from "./releases.ts";

let loaded: Promise<readonly Release[]> | undefined;

/**
 * The releases kept under the working folder, oldest first, read once a run. Throws SourceFaults
 * where any byte of them is not as it was frozen.
 */
export function loadReleases(): Promise<readonly Release[]> {
  loaded ??= readReleaseFolder(".").then(({ value, issues }) => {
    if (issues.length > 0) throw new SourceFaults(issues);
    return value;
  });
  return loaded;
}

/** Reads the releases under a project's root. Before the first there is no folder, and none. */
export async function readReleaseFolder(root: string): Promise<Reading<readonly Release[]>> {
  const { sums, held } = await readHeld(root);
  return readReleases({ path: SUMS_FILE, text: sums }, held);
}

/** The list of sums, empty before the first release, and every other file that is kept with it. */
export async function readHeld(
  root: string,
): Promise<{ readonly sums: string; readonly held: HeldFiles }> {
  const files = new Map(
    await Promise.all(
      (await filesUnder(`${root}/${RELEASES_FOLDER}`)).map(
        async (path) => [path, await readFile(`${root}/${RELEASES_FOLDER}/${path}`)] as const,
      ),
    ),
  );
  const name = SUMS_FILE.slice(RELEASES_FOLDER.length + 1);
  const sums = files.get(name)?.toString("utf8") ?? "";
  files.delete(name);
  return { sums, held: files };
}

/** The paths of all files in a folder, from there and with forward slashes. */
async function filesUnder(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
      .map((path) => path.replaceAll("\\", "/"))
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
