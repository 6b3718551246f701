/** Builds the site once more, elsewhere in the world, and compares it with dist/ byte by byte. */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "./built-site.ts";
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
  return differences(await filesIn(DIST_FOLDER), await filesIn(AGAIN));
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

const faults = await rebuild();
await rm(AGAIN, { recursive: true, force: true });
if (faults.length === 0) console.log("换一个时区和语言再构建一次，全部文件逐字节相同。");
else {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}
