import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";

import type { Issue } from "../domain/issue.ts";
import type { FileText, Reading } from "./reading.ts";
import { readText } from "./text.ts";

/** A name in a folder, and what it is the name of. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * Reads a text under a project's root. Of one that is missing, or that cannot be read, only that is
 * said. Throws only where the machine itself fails.
 */
export async function readSource(
  root: string,
  path: string,
  read: typeof readText = readText,
): Promise<Reading<FileText>> {
  try {
    return read({ path, bytes: await readFile(`${root}/${path}`) });
  } catch (error) {
    return { value: { path, text: null }, issues: [unreadable(path, codeOf(error), "文件")] };
  }
}

/** Reads texts in their order, and gathers their faults. */
export async function readSources(
  root: string,
  paths: readonly string[],
): Promise<Reading<readonly FileText[]>> {
  const readings = await Promise.all(paths.map((path) => readSource(root, path)));
  return {
    value: readings.map(({ value }) => value),
    issues: readings.flatMap(({ issues }) => issues),
  };
}

/** What stands in a folder, by name; nothing, and a fault, where it is missing or no folder. */
export async function readEntries(root: string, path: string): Promise<Reading<readonly Entry[]>> {
  try {
    const entries = await readdir(`${root}/${path}`, { withFileTypes: true });
    const value = entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    return { value: value.sort((a, b) => (a.name < b.name ? -1 : 1)), issues: [] };
  } catch (error) {
    return { value: [], issues: [unreadable(path, codeOf(error), "文件夹")] };
  }
}

/** The same of a folder that a site may do without. */
export async function readOptionalEntries(
  root: string,
  path: string,
): Promise<Reading<readonly Entry[]>> {
  const { value, issues } = await readEntries(root, path);
  return { value, issues: issues.filter(({ code }) => code !== MISSING) };
}

/** Everything under a folder, by its path from the root; nothing where there is no such folder. */
export async function readTree(root: string, folder: string): Promise<readonly Entry[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(join(root, folder), options).catch(() => []);
  return entries.map((entry) => ({
    name: relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"),
    isFolder: entry.isDirectory(),
  }));
}

/** Node's name for what a file system answered; whatever else was thrown is thrown on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return error.code;
  throw error;
}

const MISSING = "file-missing";

/** Why a path cannot be read, by the name of the file system's answer. */
export function unreadable(path: string, code: string, wanted: "文件" | "文件夹"): Issue {
  return { file: path, row: 1, column: 1, ...faultOf(code, wanted) };
}

function faultOf(code: string, wanted: "文件" | "文件夹"): Pick<Issue, "code" | "found" | "mend"> {
  switch (code) {
    case "ENOENT":
      return {
        code: MISSING,
        found: `缺少这个${wanted}`,
        mend: `补上这个${wanted}；各文件的写法见 content/README.md 与 data/README.md`,
      };
    case "EISDIR":
    case "ENOTDIR":
      return {
        code: "file-kind",
        found: `这里应是一个${wanted}，现在不是，或者它的上一级不是文件夹`,
        mend: "改正或移走占了这个名字的东西",
      };
    case "EACCES":
    case "EPERM":
      return { code: "file-locked", found: "没有读取的权限", mend: `改正这个${wanted}的权限` };
    default:
      return { code: "file-unreadable", found: `读不出（${code}）`, mend: "检查磁盘或链接后再试" };
  }
}
