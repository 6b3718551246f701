import type { SearchUnit } from "../../../src/search/markup.ts";

/** A way of searching that is measured. */
export interface Contestant {
  /** As the table calls it. */
  readonly name: string;
  /** Writes what browsers will fetch into a folder. */
  readonly build: (pages: readonly SearchUnit[], folder: string) => Promise<void>;
  /** Starts afresh over a folder that is served at an address, fetching what a browser fetches. */
  readonly open: (url: string, folder: string) => Promise<Search>;
}

/** A search that has been started. Both give addresses of pages, best first. */
export interface Search {
  /** The first rows, with all that showing them takes. */
  readonly rows: (query: string, count: number) => Promise<readonly string[]>;
  /** Everything that is found. */
  readonly all: (query: string) => Promise<readonly string[]>;
}
