import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Outcome } from "./command.ts";

/** The folders of a swap. They lie on one file system, where a folder changes its name in one step. */
export interface SwapFolders {
  /** What was built, whole. */
  readonly next: string;
  /** Where it belongs. */
  readonly current: string;
  /** Where what was there waits, until the next is in its place. */
  readonly last: string;
}

/**
 * Puts what was built in the place of what was there. Never throws, and never leaves the place empty
 * where something was there before: what cannot be moved is put back, and the outcome says why. A
 * swap that was cut short before is mended by the next, whichever way that one ends.
 */
export async function swapFolders({ next, current, last }: SwapFolders): Promise<Outcome> {
  try {
    // Where a swap was cut short there is no current site, and the last one is all that there is.
    if (existsSync(current)) {
      await rm(last, { recursive: true, force: true });
      await rename(current, last);
    }
    await rename(next, current);
  } catch (error) {
    return { passed: false, output: failure(error, await putBack(last, current)) };
  }
  // What cannot be deleted, because somebody still reads it, goes before the next swap.
  await rm(last, { recursive: true, force: true }).catch(() => undefined);
  return { passed: true, output: "" };
}

/** What stood in the place before, back where it was; what went wrong with that, or null. */
async function putBack(last: string, current: string): Promise<unknown> {
  try {
    if (existsSync(last) && !existsSync(current)) await rename(last, current);
    return null;
  } catch (error) {
    return error;
  }
}

function failure(error: unknown, again: unknown): string {
  const why = `换不上成品：${messageOf(error)}\n`;
  return again === null
    ? `${why}原来的成品还在原处。关掉占用 dist/ 的程序后再试。\n`
    : `${why}原来的成品也放不回去：${messageOf(again)}\n`;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
