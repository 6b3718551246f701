import type { Metafile } from "esbuild";
import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { loadSiteData } from "../../../src/load/site-data.ts";
import { createEngine } from "../../../src/search/engine.ts";
import { createFinder } from "../../../src/search/find.ts";
import { remembering } from "../../../src/search/pagefind.ts";
import { readQuery } from "../../../src/search/query.ts";
import type { TableSource } from "../../../src/search/otherwise.ts";
import { openIndexAt, writeIndex, writeTables } from "../../index.ts";
import { readPages } from "../../pagefind-files.ts";
import { PROJECT_FOLDER } from "../../project.ts";
import type { Contestant } from "./contestant.ts";

const ENTRY = "src/search/engine.ts";
/** Which files of the program are fetched at the start, and which with the first query that needs them. */
const PARTS = "parts.json";

interface Parts {
  readonly first: readonly string[];
  readonly later: readonly string[];
}

/** This site's search, over an index such as the site publishes. */
export const ours: Contestant = {
  name: "本站",
  async build(pages, folder) {
    await writeIndex(pages, folder);
    // The site's own other names: what a library of this size would have, the corpus does not say.
    await writeTables(await loadSiteData(), folder);
    const { metafile } = await build({
      absWorkingDir: PROJECT_FOLDER,
      entryPoints: [ENTRY],
      outdir: folder,
      splitting: true,
      bundle: true,
      format: "esm",
      minify: true,
      metafile: true,
    });
    await writeFile(join(folder, PARTS), JSON.stringify(partsIn(metafile)));
  },
  async open(url, folder) {
    const { first, later } = JSON.parse(await readFile(join(folder, PARTS), "utf8")) as Parts;
    // Node imports from the disk; fetched all the same, so that the bytes count.
    const fetchAll = (names: readonly string[]): Promise<unknown> =>
      Promise.all(names.map(async (name) => (await fetch(url + name)).arrayBuffer()));
    await fetchAll(["pagefind.js", ...first]);
    const { pagefind: asBuilt } = await openIndexAt(url, folder);
    const table: TableSource["table"] = async (name) =>
      (await (await fetch(`${url}${name}.json`)).json()) as never;
    const pagefind = remembering(asBuilt);
    const engine = createEngine({ pagefind, table });
    const find = createFinder({ pagefind, table });
    let missing = later;
    return {
      async rows(query, count) {
        const { way, results } = await engine.search(query, { limit: count });
        if (way !== "typed" && way !== "apart") {
          await fetchAll(missing);
          missing = [];
        }
        return results.map((result) => result.url);
      },
      async all(query) {
        const { pages } = await find(readQuery(query));
        const known = await pagesIn(folder);
        return pages.map(({ id }) => known.get(id)?.url ?? "");
      },
    };
  },
};

/** What the entry imports, and what it imports only when it comes to that. */
function partsIn({ outputs }: Metafile): Parts {
  const [entry, made] = Object.entries(outputs).find(([, one]) => one.entryPoint === ENTRY) ?? [];
  if (entry === undefined || made === undefined) throw new Error("没有打包出检索程序");
  const first = [
    entry,
    ...made.imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path),
  ];
  const later = Object.keys(outputs).filter((path) => !first.includes(path));
  return { first: first.map((path) => basename(path)), later: later.map((path) => basename(path)) };
}

const read = new Map<string, ReturnType<typeof readPages>>();

/** Which page an id is: read from the disk, since only the pages that are shown are fetched. */
function pagesIn(folder: string): ReturnType<typeof readPages> {
  const known = read.get(folder) ?? readPages(folder);
  read.set(folder, known);
  return known;
}
