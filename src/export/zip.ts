import { type Zippable, zipSync } from "fflate";

/** A file within a zip archive. */
export interface Entry {
  /** With folders, `xlsx/targets.xlsx`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Kept as it is: for what must be readable at a fixed place, or is compressed already. */
  readonly stored?: true;
}

/**
 * A zip archive of entries, in their order. Bytes depend on the entries alone: no clock, and no time
 * zone.
 */
export function writeZip(entries: readonly Entry[]): Uint8Array {
  const mtime = firstNoonOfZip();
  return zipSync(
    Object.fromEntries(
      entries.map(({ path, bytes, stored }): [string, Zippable[string]] => [
        path,
        [bytes, { mtime, level: stored === true ? 0 : 9 }],
      ]),
    ),
  );
}

/**
 * No entry goes without a time, and zip knows none before 1980. It is given by the clock on the
 * wall, since that is what the library writes: the same digits wherever the build runs.
 */
const firstNoonOfZip = (): Date => new Date(1980, 0, 1, 12);
