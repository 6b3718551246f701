import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BENCH_FOLDER } from "./contestants.ts";
import { installOthers } from "./install.ts";
import { ask, build } from "./search/run-measured.ts";
import type { Row } from "./search/table.ts";
import { table } from "./search/table.ts";

/** So many pages; the smallest is this site as it is. */
const SIZES = "157,11000";
/** `pairs` and `phrases` can be added: they are for docs/pagefind-cjk.md. */
const CONTESTANTS = "ours,stock,minisearch";
/** Fewer where a fresh start costs seconds. */
const queriesAt = (size: number): number => (size > 50_000 ? 60 : 200);

/** Prints what searching costs here, in Pagefind as it comes and in MiniSearch, on the same pages. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: SIZES },
      contestants: { type: "string", default: CONTESTANTS },
    },
  });
  const sizes = values.sizes.split(",").map(Number);
  const names = values.contestants.split(",");
  if (!existsSync(join(BENCH_FOLDER, "node_modules", "minisearch"))) await installOthers();
  const rows: Row[] = [];
  for (const size of sizes) for (const name of names) rows.push(await trial(name, size));
  console.log(`\n${table(rows)}`);
}

async function trial(contestant: string, size: number): Promise<Row> {
  console.log(`${contestant}，${size} 页 ……`);
  const folder = await mkdtemp(join(tmpdir(), "bench-search-"));
  const step = { contestant, size, folder, queries: queriesAt(size) };
  try {
    const built = await build(step);
    const asked = built.kind === "done" ? await ask(step) : null;
    return { contestant, size, built, asked };
  } finally {
    await rm(folder, { recursive: true });
  }
}

await main();
