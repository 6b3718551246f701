import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type OpenIndex, openIndex } from "../../../scripts/index.ts";

/** A real index, there while the tests of a file run. */
export interface TriedIndex extends Pick<OpenIndex, "engine"> {
  readonly folder: string;
}

/** Writes an index ahead of the first test of the file that asks, and takes it away after the last. */
export function indexFor(write: (folder: string) => Promise<unknown>): TriedIndex {
  let folder = "";
  let index: OpenIndex;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "index-"));
    await write(folder);
    index = await openIndex(folder);
  }, 60_000);
  afterAll(async () => {
    await index.close();
    await rm(folder, { recursive: true });
  });
  return {
    get folder() {
      return folder;
    },
    get engine() {
      return index.engine;
    },
  };
}
