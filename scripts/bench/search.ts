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
/** Fewer where a fresh start takes longer. */
const queriesAt = (size: number): number => (size > 50_000 ? 60 : size > 5000 ? 100 : 200);

const NOTES = `页数最少的一组是本站自己的条文和材料，其余由它的文字按固定种子生成。每个查询用新开的程序问一次（冷），再问一次（热），取前 10 条；
一分钟内问不完的，冷、热只取先问到的（至少 20 个），召回等仍按全部查询算；
KB 按 1024 字节计。脚本和 JSON 按 brotli 计（小于 1 MB 用 11 级，更大的用 5 级），Pagefind 的文件本身已压缩，原样计。
起始是第一次查询之前要取的全部文件，含检索程序。比值以同一页数的第一行为 1。`;

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
  console.log(`\n${NOTES}\n\n${table(rows)}`);
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
