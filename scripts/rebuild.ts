/** Builds the site once more, elsewhere in the world, and compares it with dist/ byte by byte. */
import { readdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { runCommand, toolCommand } from "./command.ts";
import { DIST_FOLDER, PROJECT_FOLDER } from "./project.ts";

const AGAIN = join(PROJECT_FOLDER, ".astro/again");

/** What a build must not depend on: the hour of the day, the order of letters. */
const ELSEWHERE = { TZ: "America/New_York", LC_ALL: "C", LANG: "C" };

const build = toolCommand("astro", ["build", "--outDir", AGAIN]);
const index = {
  program: process.execPath,
  args: [join(PROJECT_FOLDER, "scripts/index.ts"), AGAIN],
};

async function rebuild(): Promise<string[]> {
  for (const command of [build, index]) {
    const { passed, output } = await runCommand({ ...command, env: ELSEWHERE });
    if (!passed) return [output];
  }
  return differences(await filesUnder(DIST_FOLDER), await filesUnder(AGAIN));
}

async function differences(first: readonly string[], again: readonly string[]): Promise<string[]> {
  const only = [
    ...first.filter((path) => !again.includes(path)).map((path) => `只在第一次：${path}`),
    ...again.filter((path) => !first.includes(path)).map((path) => `只在第二次：${path}`),
  ];
  const both = first.filter((path) => again.includes(path));
  const same = await Promise.all(
    both.map(async (path) => {
      const [one, two] = await Promise.all(
        [DIST_FOLDER, AGAIN].map((root) => readFile(join(root, path))),
      );
      return one !== undefined && two !== undefined && one.equals(two);
    }),
  );
  return [...only, ...both.filter((_, at) => !same[at]).map((path) => `字节不同：${path}`)];
}

async function filesUnder(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .sort();
}

const faults = await rebuild();
await rm(AGAIN, { recursive: true, force: true });
if (faults.length === 0) console.log("换一个时区和语言再构建一次，全部文件逐字节相同。");
else {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}
