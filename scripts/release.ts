/** `npm run release`: freezes what the site publishes today as a release that never changes. */
import { load } from "cheerio";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Change } from "../src/domain/change.ts";
import { isDay, isoDay } from "../src/domain/date.ts";
import { byPlace, formatIssue, type Issue } from "../src/domain/issue.ts";
import { policyChanges } from "../src/domain/release-changes.ts";
import { FIGURES_PAGE, type Release, releaseAddress } from "../src/domain/release.ts";
import type { PolicyData } from "../src/domain/site.ts";
import { filesToFreeze, writtenToFreeze } from "../src/export/release/files.ts";
import { writeFrozenFigures } from "../src/export/release/frozen-figures.ts";
import { asReleased } from "../src/export/release/frozen-tables.ts";
import { readChangelog } from "../src/load/changelog.ts";
import type { Reading } from "../src/load/reading.ts";
import { readReleaseFolder } from "../src/load/release-folder.ts";
import { sourceFaults } from "../src/load/release-sources.ts";
import { RELEASES_FOLDER } from "../src/load/release-sums.ts";
import { readSiteData } from "../src/load/site-data.ts";
import { runCommand, toolCommand } from "./command.ts";
import { freeze, type Freezing, NotFrozen, type PolicyToFreeze } from "./freeze.ts";
import { PROJECT_FOLDER } from "./project.ts";

const BUILT = join(PROJECT_FOLDER, ".astro/release");

const today = (): string => isoDay(new Date());

async function release(date: string): Promise<string> {
  const [{ value, issues }, kept, changes] = await Promise.all([
    readSiteData("."),
    readReleaseFolder("."),
    readChanges(),
  ]);
  const sources = value.policies.map(({ policy }) => policy);
  refuse([...issues, ...kept.issues, ...changes.issues, ...sourceFaults(kept.value, sources)]);
  const last = kept.value.at(-1);
  if (last !== undefined) refuseUnannounced(last, value.policies, changes.value);
  await build();
  const files = await Promise.all(value.policies.map((data) => filesOf(data, date)));
  return freeze(".", { date, policies: value.policies.map(policyOf), files: files.flat() });
}

/** Throws with every fault, where there is one. */
function refuse(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const faults = [...issues].sort(byPlace).map(formatIssue);
  throw new NotFrozen([...faults, `共 ${issues.length} 处有误，没有发布。`].join("\n"));
}

async function readChanges(): Promise<Reading<readonly Change[]>> {
  const path = "data/CHANGELOG.md";
  return readChangelog({ path, text: await readFile(path, "utf8") });
}

/** What differs from the last release is told to those who use it, and gives the data their version. */
function refuseUnannounced(
  last: Release,
  policies: readonly PolicyData[],
  changes: readonly Change[],
): void {
  const differs = policyChanges(last.policies, policies.map(asReleased)).some(
    ({ changes: found }) => found.length > 0,
  );
  const newest = changes[0]?.date ?? "";
  if (differs && newest <= last.date)
    throw new NotFrozen(
      `正文、校注或数据与 ${last.id} 不同，而 data/CHANGELOG.md 里没有 ${last.date} 之后的更正：先写明改了什么`,
    );
}

/** Without an address, which files that stay for ever must not name. */
async function build(): Promise<void> {
  const command = toolCommand("astro", ["build", "--outDir", BUILT]);
  const { passed, output } = await runCommand({ ...command, env: { SITE_URL: "" } });
  if (!passed) throw new NotFrozen(output);
}

type File = Freezing["files"][number];

async function filesOf(data: PolicyData, date: string): Promise<File[]> {
  const { id } = data.policy;
  const written = writtenToFreeze(data, date).map(({ text, ...file }) => ({
    ...file,
    bytes: Buffer.from(text, "utf8"),
  }));
  const published = filesToFreeze(data).map(async ({ name, title, mediaType }) => ({
    ...{ path: `${id}/${name}`, title, mediaType },
    bytes: await readFile(join(BUILT, "data", id, name)),
  }));
  const all = [...written, ...(await Promise.all(published))];
  return [...all, ...(await figuresOf(data, date))];
}

const FIGURE_FORMS = { svg: "image/svg+xml", csv: "text/csv" } as const;

/** Every figure as a picture and as its numbers, and a page that shows them all. */
async function figuresOf({ policy }: PolicyData, date: string): Promise<File[]> {
  const folder = join(BUILT, "figures", policy.id);
  const pictures = (await readdir(folder)).filter((name) => name.endsWith(".svg")).sort();
  const figures = await Promise.all(
    pictures.map(async (name) => {
      const svg = load(await readFile(join(folder, name), "utf8"), { xml: true });
      return { id: name.replace(/\.svg$/, ""), title: svg("title").first().text() };
    }),
  );
  const files = figures.flatMap(({ id, title }) =>
    (["svg", "csv"] as const).map(async (form): Promise<File> => ({
      path: `${policy.id}/figures/${id}.${form}`,
      title: `图：${title}（${form.toUpperCase()}）`,
      mediaType: FIGURE_FORMS[form],
      bytes: await readFile(join(folder, `${id}.${form}`)),
    })),
  );
  const page: File = {
    path: `${policy.id}/${FIGURES_PAGE}`,
    title: "图（网页）",
    mediaType: "text/html",
    bytes: Buffer.from(writeFrozenFigures(figures, policy, date), "utf8"),
  };
  return [page, ...(await Promise.all(files))];
}

/** Where the release keeps what its tables can be read back from. */
function policyOf(data: PolicyData): PolicyToFreeze {
  const { id, title, tables } = asReleased(data);
  return {
    id,
    title,
    tables: tables.map((table) => ({ ...table, path: `${id}/${table.name}.csv` })),
  };
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
