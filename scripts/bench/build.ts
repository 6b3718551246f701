import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSiteData } from "../../src/load/site-data.ts";
import { textTable } from "../text-table.ts";
import type { Contestant } from "./contestants.ts";
import { BENCH_FOLDER, copyOthers, eleventy, ours, starlight } from "./contestants.ts";
import { corpusOf } from "./corpus.ts";
import { installOthers } from "./install.ts";
import type { Cost } from "./measure.ts";
import { measure, median } from "./measure.ts";

/** Each builder runs so often, in turns; the table gives the median. */
const ROUNDS = 5;

/** A contestant with all its runs. */
interface Result {
  readonly contestant: Contestant;
  readonly costs: readonly Cost[];
  readonly pages: number;
}

/** Prints this site's build time beside Eleventy's and Starlight's on the same small corpus. */
async function main(): Promise<void> {
  if (!existsSync(join(BENCH_FOLDER, "node_modules", "@astrojs", "starlight")))
    await installOthers();
  const pages = corpusOf(await loadSiteData());
  const workFolder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    await copyOthers(workFolder);
    const contestants = [
      ...ours(workFolder),
      await eleventy(workFolder, pages),
      await starlight(workFolder, pages, false),
      await starlight(workFolder, pages, true),
    ];
    const results = await compete(contestants);
    console.log(
      `\n语料 ${pages.length} 页；各 ${ROUNDS} 次，轮流运行，取中位数。比值以第一行为 1；各工具的缓存照常使用。\n`,
    );
    console.log(report(results));
  } finally {
    await rm(workFolder, { recursive: true });
  }
}

/** Takes turns, so that a machine that slows down slows all of them alike. */
async function compete(contestants: readonly Contestant[]): Promise<Result[]> {
  const runs = new Map<Contestant, Cost[]>(contestants.map((contestant) => [contestant, []]));
  for (let round = 1; round <= ROUNDS; round += 1) {
    console.log(`第 ${round} 轮，共 ${ROUNDS} 轮 ……`);
    for (const [{ command }, costs] of runs) costs.push(await measure(command));
  }
  return Promise.all(
    [...runs].map(async ([contestant, costs]) => ({
      contestant,
      costs,
      pages: await countPages(contestant.output),
    })),
  );
}

async function countPages(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith(".html")).length;
}

const HEADER = ["构建", "包括", "页数", "用时", "比值", "CPU", "比值"];

function report(results: readonly Result[]): string {
  const walls = results.map(({ costs }) => median(costs.map(({ wallSeconds }) => wallSeconds)));
  const cpus = results.map(({ costs }) => medianCpu(costs));
  const rows = results.map(({ contestant, pages }, row) => [
    contestant.name,
    contestant.includes,
    String(pages),
    ...timeAndRatio(walls, row),
    ...timeAndRatio(cpus, row),
  ]);
  const aligns = ["left", "left", "right", "right", "right", "right", "right"] as const;
  return textTable(aligns, [HEADER, ...rows]);
}

function medianCpu(costs: readonly Cost[]): number | null {
  const known = costs.flatMap(({ cpuSeconds }) => (cpuSeconds === null ? [] : [cpuSeconds]));
  return known.length === 0 ? null : median(known);
}

function timeAndRatio(times: readonly (number | null)[], row: number): [string, string] {
  const [time, first] = [times[row] ?? null, times[0] ?? null];
  if (time === null || first === null) return ["—", "—"];
  return [`${time.toFixed(2)} 秒`, (time / first).toFixed(2)];
}

await main();
