import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Asked } from "./trial.ts";

/** What became of a step: what it printed and what it took, or why it could not be done. */
export type Outcome<Result> =
  | { readonly kind: "done"; readonly result: Result; readonly peakBytes: number | null }
  | { readonly kind: "failed"; readonly reason: string };

export interface Built {
  readonly seconds: number;
  readonly pages: number;
}

/** One step of one contestant: what trial.ts is told. */
export interface Step {
  readonly contestant: string;
  readonly size: number;
  readonly folder: string;
  readonly queries: number;
}

export const build = (step: Step): Promise<Outcome<Built>> => run("build", step);
export const ask = (step: Step): Promise<Outcome<Asked>> => run("ask", step);

const TRIAL = fileURLToPath(new URL("./trial.ts", import.meta.url));
/** Megabytes for JavaScript's own objects: most of this machine. */
const HEAP = 12_000;
const LIMIT_MS = 30 * 60_000;
/** Stopped beyond this, before the machine itself is in trouble. */
const LIMIT_BYTES = 14e9;
const SAMPLE_MS = 100;

function run<Result>(name: string, step: Step): Promise<Outcome<Result>> {
  const { contestant, size, folder, queries } = step;
  const args = [TRIAL, name, contestant, String(size), folder, String(queries)];
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LIMIT_MS,
  });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  let peakBytes: number | null = null;
  const sampling = setInterval(() => {
    const bytes = memoryOf(String(child.pid));
    peakBytes = bytes === null ? peakBytes : Math.max(peakBytes ?? 0, bytes);
    if (bytes !== null && bytes > LIMIT_BYTES) child.kill();
  }, SAMPLE_MS);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => {
      clearInterval(sampling);
      const last = output.trim().split("\n").at(-1) ?? "";
      if (code === 0) resolve({ kind: "done", result: JSON.parse(last) as Result, peakBytes });
      else resolve({ kind: "failed", reason: reasonFrom(errors, signal, peakBytes ?? 0) });
    });
  });
}

/** The line that names the error, or how it was ended. */
function reasonFrom(errors: string, signal: NodeJS.Signals | null, peakBytes: number): string {
  if (peakBytes > LIMIT_BYTES) return `内存超过 ${LIMIT_BYTES / 1e9} GB`;
  const named = errors.split("\n").find((line) => /^\W*\w*Error\b|FATAL ERROR/.test(line));
  return named ?? (signal === null ? "无故停止" : `被终止（${signal}）`);
}

/** What a process and all that it started hold in memory, as Linux counts it (proc(5)). */
function memoryOf(pid: string): number | null {
  if (!existsSync("/proc/self/status")) return null;
  const all = readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => ({ pid: entry, status: readStatus(entry) }));
  const family = new Set([pid]);
  // A process has a higher number than the one that started it, but for rare wraps.
  for (const one of all)
    if (family.has(/^PPid:\s+(\d+)/m.exec(one.status)?.[1] ?? "")) family.add(one.pid);
  const kilobytes = all
    .filter((one) => family.has(one.pid))
    .map(({ status }) => Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0));
  return kilobytes.reduce((sum, number) => sum + number, 0) * 1024;
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    // It ended in the meantime.
    return "";
  }
}
