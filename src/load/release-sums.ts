import type { Issue } from "../domain/issue.ts";
import type { FrozenFile } from "../domain/release.ts";
import type { Reading, SourceText } from "./reading.ts";
import { sha256Of } from "./sha256.ts";

/** Where releases are kept, and the list of the hash of every file in them. */
export const RELEASES_FOLDER = "data/releases";
export const SUMS_FILE = `${RELEASES_FOLDER}/SHA256SUMS`;

/** Every file under data/releases/ but the list of sums, by its path from there. */
export type HeldFiles = ReadonlyMap<string, Uint8Array>;

/** A line of the list. */
interface Sum {
  readonly row: number;
  readonly path: string;
  readonly sha256: string;
}

/** As `sha256sum` writes them, so that `sha256sum -c SHA256SUMS` proves the same without us. */
export function readSums({ path, text }: SourceText): Reading<readonly Sum[]> {
  if (text.includes("\r")) return { value: [], issues: [{ ...at(path), ...WINDOWS_LINES }] };
  const value: Sum[] = [];
  const issues: Issue[] = [];
  for (const [index, line] of text.split("\n").slice(0, -1).entries()) {
    const [, sha256, file] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    const found = `“${line}”不是“SHA-256、两个空格、路径”`;
    if (sha256 === undefined || file === undefined)
      issues.push({ ...at(path, index + 1), ...fault("release-sums", found) });
    else value.push({ row: index + 1, path: file, sha256 });
  }
  return { value, issues };
}

/** Whoever converted the list converted the text files of the releases too: told once. */
const WINDOWS_LINES = {
  code: "release-line-ends",
  found: "换行是 CRLF：取出时被转换过，各版的文件也会与清单不符",
  mend: "恢复原样：保留 .gitattributes 里的 data/** -text，删去 data/releases 再用版本库取出",
};

const RESTORE = "发布版不可改动：用版本库恢复原样，新的内容用 npm run release 另出一版";

/** Files that are not as the list has them, that it lacks, or that are gone. */
export function sumFaults(list: SourceText, sums: readonly Sum[], held: HeldFiles): Issue[] {
  const changed = sums.flatMap(({ row, path, sha256: expected }): Issue[] => {
    const bytes = held.get(path);
    if (bytes === undefined)
      return [{ ...at(list.path, row), ...fault("release-missing", `清单里的 ${path} 不在了`) }];
    const found = `字节与 ${SUMS_FILE} 第 ${row} 行的 SHA-256 不同`;
    return sha256Of(bytes) === expected ? [] : [faultIn(path, "release-changed", found)];
  });
  return [...changed, ...unlisted(sums, held)];
}

/**
 * What the list lacks. A release of which it has not one line was left by `npm run release` when
 * that was stopped between its last two steps, or else the list lost its end: told once, with both
 * ways out.
 */
function unlisted(sums: readonly Sum[], held: HeldFiles): Issue[] {
  const known = new Set(sums.map(({ path }) => path));
  const folders = new Set(sums.map(({ path }) => folderOf(path)));
  const extra = [...held.keys()].filter((path) => !known.has(path));
  const isWhole = (path: string): boolean => path.includes("/") && !folders.has(folderOf(path));
  const whole = new Set(extra.filter(isWhole).map(folderOf));
  return [
    ...extra
      .filter((path) => !isWhole(path))
      .map((path) => faultIn(path, "release-unlisted", `${SUMS_FILE} 里没有这个文件`)),
    ...[...whole].map((folder) => ({
      ...faultIn(`${folder}/`, "release-unfinished", `${SUMS_FILE} 里没有这一版`),
      mend: UNFINISHED,
    })),
  ];
}

/** The folder of the release that a file is in. */
export const folderOf = (path: string): string => path.replace(/\/.*$/, "");

const UNFINISHED =
  "npm run release 中断、还没有提交的，删去整个文件夹再发布一次；已经发布过的，用版本库恢复 SHA256SUMS";

const at = (file: string, row = 1): Pick<Issue, "file" | "row" | "column"> => ({
  file,
  row,
  column: 1,
});

const fault = (code: string, found: string): Pick<Issue, "code" | "found" | "mend"> => ({
  code,
  found,
  mend: RESTORE,
});

/** A fault of a whole file of a release, by its path from the folder of all releases. */
export const faultIn = (path: string, code: string, found: string): Issue => ({
  ...at(`${RELEASES_FOLDER}/${path}`),
  ...fault(code, found),
});

/** What a release holds, in one hash. */
export function contentHash(files: readonly Pick<FrozenFile, "path" | "sha256">[]): string {
  const sums = files.map(({ path, sha256: hash }) => `${hash}  ${path}\n`);
  return sha256Of(sums.sort().join(""));
}
