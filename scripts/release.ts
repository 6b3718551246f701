/** `npm run release`: freezes what the site publishes today as a release that never changes. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isDay, isoDay } from "../src/domain/date.ts";
import { byPlace, formatIssue, type Issue } from "../src/domain/issue.ts";
import type { FrozenTable } from "../src/domain/frozen-table.ts";
import { type Release, releaseAddress } from "../src/domain/release.ts";
import { RELEASE } from "../src/export/publisher.ts";
import { asReleased } from "../src/export/release/frozen-tables.ts";
import { readReleaseFolder } from "../src/load/release-folder.ts";
import { sourceFaults } from "../src/load/release-sources.ts";
import { RELEASES_FOLDER } from "../src/load/release-sums.ts";
import { readSiteData } from "../src/load/site-data.ts";
import { runCommand, toolCommand } from "./command.ts";
import { freeze, NotFrozen } from "./freeze.ts";
import { PROJECT_FOLDER } from "./project.ts";
import { readBuiltPolicy } from "./release-files.ts";
import { misversioned, notAfter, torn, unannounced } from "./release-refusals.ts";

const BUILT = join(PROJECT_FOLDER, ".astro/release");

const today = (): string => isoDay(new Date());

async function release(date: string): Promise<string> {
  const [{ value, issues }, kept] = await Promise.all([
    readSiteData(PROJECT_FOLDER),
    readReleaseFolder(PROJECT_FOLDER),
  ]);
  const sources = value.policies.map(({ policy }) => policy);
  refuse([...issues, ...sourceFaults(kept.value, sources)]);
  const last = kept.value.at(-1);
  const read = value.policies.map((data) => asReleased(data, figuresIn(last, data.policy.id)));
  const stopIfEarly = (state: typeof read): void => {
    if (last !== undefined) stopIf(notAfter(last, date) ?? unannounced(last, state, value.changes));
  };
  // Of the figures nothing is known before the build, which takes its time.
  stopIfEarly(read);
  stopIf(misversioned(RELEASE.modified, value.changes));
  await build();
  const built = await Promise.all(value.policies.map((data) => readBuiltPolicy(BUILT, data, date)));
  const state = built.map(({ released }) => released);
  stopIf(torn(read, state));
  stopIfEarly(state);
  const policies = built.map(({ header }) => header);
  return freeze(PROJECT_FOLDER, { date, policies, files: built.flatMap(({ files }) => files) });
}

const figuresIn = (last: Release | undefined, policyId: string): readonly FrozenTable[] =>
  last?.policies.find(({ id }) => id === policyId)?.figures ?? [];

function stopIf(why: string | null): void {
  if (why !== null) throw new NotFrozen(why);
}

/** Throws with every fault, where there is one. */
function refuse(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const faults = [...issues].sort(byPlace).map(formatIssue);
  throw new NotFrozen([...faults, `共 ${issues.length} 处有误，没有发布。`].join("\n"));
}

/** Without an address, which files that stay for ever must not name. */
async function build(): Promise<void> {
  const command = toolCommand("astro", ["build", "--outDir", BUILT]);
  const { passed, output } = await runCommand({ ...command, env: { SITE_URL: "" } });
  if (!passed) throw new NotFrozen(output);
}

try {
  const [, , flag, date] = process.argv;
  if (flag !== undefined && !(flag === "--date" && isDay(date ?? "")))
    throw new NotFrozen("用法：npm run release，或 npm run release -- --date 2026-11-22");
  if (date !== undefined && date > today()) throw new NotFrozen(`${date} 还没有到`);
  const id = await release(date ?? today());
  console.log(
    `发布版 ${id} 已写入 ${RELEASES_FOLDER}/${id}/，提交后随网站发布在 ${releaseAddress(id)}。`,
  );
} catch (error) {
  if (!(error instanceof NotFrozen)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(BUILT, { recursive: true, force: true });
}
