import type { Issue } from "../domain/issue.ts";
import { RELEASES_FOLDER } from "./release-sums.ts";
import type { Entry } from "./source-files.ts";

/** The folders that editors write in, whatever they hold. */
const EDITED = ["content", "content/glossary", "content/guides", "content/policies", "data"];

/** Releases have a list of their own; a draft of one is cleared away by the next. */
const APART = [RELEASES_FOLDER, `${RELEASES_FOLDER}.draft`];

/** Notes for whoever looks into a folder, and what other programs keep there, may stand anywhere. */
const FREE = /(^|\/)(\.[^/]*|README\.md)$/;

/**
 * What lies among the sources, by its path, and is not among the paths that are read: a file whose
 * name is written otherwise looks as if it counted, and says nothing.
 */
export function strayFiles(found: readonly Entry[], read: readonly string[]): Issue[] {
  const folders = new Set([...EDITED, ...read.flatMap(foldersAbove)]);
  const known = new Set([...read, ...folders, ...APART]);
  const strays = found.filter(({ name }) => !known.has(name) && !FREE.test(name));
  // Of a folder that nobody reads, only the folder is said.
  return strays.filter(({ name }) => folders.has(parentOf(name))).map(strayIssue);
}

const parentOf = (path: string): string => path.replace(/\/[^/]*$/, "");

function foldersAbove(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}

function strayIssue({ name, isFolder }: Entry): Issue {
  const found = isFolder ? "没有程序读这个文件夹" : "没有程序读这个文件";
  const mend = "改成 content/README.md、data/README.md 所写的名称（大小写也要相同），或移到别处";
  return { file: isFolder ? `${name}/` : name, row: 1, column: 1, code: "file-stray", found, mend };
}
