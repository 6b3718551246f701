import { build } from "esbuild";
import { join } from "node:path";
import { loadSiteData } from "../../../src/load/site-data.ts";
import { openIndexAt, writeIndex, writeTables } from "../../index.ts";
import { PROJECT_FOLDER } from "../../project.ts";
import type { Contestant } from "./contestant.ts";

const ENGINE = "engine.js";

/** This site's search, over an index such as the site publishes. */
export const ours: Contestant = {
  name: "本站",
  async build(pages, folder) {
    await writeIndex(pages, folder);
    // The site's own other names: what a library of this size would have, the corpus does not say.
    await writeTables(await loadSiteData(), folder);
    await build({
      entryPoints: [join(PROJECT_FOLDER, "src/search/engine.ts")],
      outfile: join(folder, ENGINE),
      bundle: true,
      format: "esm",
      minify: true,
    });
  },
  async open(url, folder) {
    // Node imports from the disk; fetched all the same, so that the bytes count.
    await Promise.all(
      ["pagefind.js", ENGINE].map(async (name) => (await fetch(url + name)).arrayBuffer()),
    );
    const { engine } = await openIndexAt(url, folder);
    const urls = async (query: string, limit: number): Promise<string[]> =>
      (await engine.search(query, { limit })).results.map((result) => result.url);
    return { rows: urls, all: (query) => urls(query, Number.POSITIVE_INFINITY) };
  },
};
