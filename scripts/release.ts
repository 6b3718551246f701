/** `npm run release`: freezes what the site publishes today as a release that never changes. */
import { load } from "cheerio";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { byPlace, formatIssue } from "../src/domain/issue.ts";
import { releaseAddress } from "../src/domain/release.ts";
import type { PolicyData } from "../src/domain/site.ts";
import { filesToFreeze, pagesToFreeze } from "../src/export/release/files.ts";
import { comparedTables, frozenTable } from "../src/export/release/frozen-tables.ts";
import { RELEASES_FOLDER } from "../src/load/release-sums.ts";
import { readSiteData } from "../src/load/site-data.ts";
import { runCommand, toolCommand } from "./command.ts";
import { freeze, type Freezing, NotFrozen, type PolicyToFreeze } from "./freeze.ts";
import { PROJECT_FOLDER } from "./project.ts";

const BUILT = join(PROJECT_FOLDER, ".astro/release");

const today = (): string => {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
};

async function release(date: string): Promise<string> {
  const { value, issues } = await readSiteData(".");
  if (issues.length > 0) {
    const faults = [...issues].sort(byPlace).map(formatIssue);
    throw new NotFrozen([...faults, `共 ${issues.length} 处有误，没有发布。`].join("\n"));
  }
  await build();
  const files = await Promise.all(value.policies.map((data) => filesOf(data, date)));
  return freeze(".", { date, policies: value.policies.map(policyOf), files: files.flat() });
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
  const pages = pagesToFreeze(data, date).map(({ path, title, html }) => ({
    ...{ path, title, mediaType: "text/html" },
    bytes: Buffer.from(html, "utf8"),
  }));
  const published = filesToFreeze(data).map(async ({ name, title, mediaType }) => ({
    ...{ path: `${id}/${name}`, title, mediaType },
    bytes: await readFile(join(BUILT, "data", id, name)),
  }));
  return [...pages, ...(await Promise.all(published)), ...(await figuresOf(id))];
}

const FIGURE_FORMS = { svg: "image/svg+xml", csv: "text/csv" } as const;

/** Every figure as a picture and as its numbers. */
async function figuresOf(policyId: string): Promise<File[]> {
  const folder = join(BUILT, "figures", policyId);
  const pictures = (await readdir(folder)).filter((name) => name.endsWith(".svg")).sort();
  const both = pictures.map(async (name) => {
    const id = name.replace(/\.svg$/, "");
    const title = load(await readFile(join(folder, name), "utf8"), { xml: true })("title").first();
    const file = async (form: keyof typeof FIGURE_FORMS): Promise<File> => ({
      path: `${policyId}/figures/${id}.${form}`,
      title: `图：${title.text()}（${form.toUpperCase()}）`,
      mediaType: FIGURE_FORMS[form],
      bytes: await readFile(join(folder, `${id}.${form}`)),
    });
    return Promise.all([file("svg"), file("csv")]);
  });
  return (await Promise.all(both)).flat();
}

function policyOf(data: PolicyData): PolicyToFreeze {
  const { id, title } = data.policy;
  return {
    ...{ id, title: title.value },
    tables: comparedTables(data).map((table) => {
      const { name, title: heading, key, fields } = frozenTable(table);
      return { ...{ name, title: heading, key, fields }, path: `${id}/${name}.csv` };
    }),
  };
}

try {
  const [, , flag, date] = process.argv;
  if (flag !== undefined && !(flag === "--date" && /^\d{4}-\d{2}-\d{2}$/.test(date ?? "")))
    throw new NotFrozen("用法：npm run release，或 npm run release -- --date 2026-11-22");
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
