import { existsSync, readFileSync } from "node:fs";
import type { Command } from "../command.ts";
import { runCommand } from "../command.ts";

/** What one run cost. CPU time is of the command and everything it started. */
export interface Cost {
  readonly wallSeconds: number;
  /** Null where the system does not say. */
  readonly cpuSeconds: number | null;
}

/** Runs a command alone and measures it. Throws, with what it said, if it fails. */
export async function measure(command: Command): Promise<Cost> {
  const cpuBefore = cpuOfChildren();
  const start = performance.now();
  const { passed, output } = await runCommand(command);
  const wallSeconds = (performance.now() - start) / 1000;
  const cpuAfter = cpuOfChildren();
  if (!passed) throw new Error(`测速时命令失败：${command.args.join(" ")}\n${output}`);
  const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
  return { wallSeconds, cpuSeconds };
}

/** A unit of /proc: a hundredth of a second on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** CPU time of all children that have ended so far, theirs included, as Linux counts it (proc(5)). */
function cpuOfChildren(): number | null {
  if (!existsSync("/proc/self/stat")) return null;
  // The second field, the program's name in brackets, may itself hold spaces.
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  const [user, system] = [fields[13], fields[14]];
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
