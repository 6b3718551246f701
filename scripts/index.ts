import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { PagefindIndex } from "pagefind";
import { close, createIndex } from "pagefind";
import type { SiteData } from "../src/domain/site.ts";
import { loadSiteData } from "../src/load/site-data.ts";
import { chunkOpenings } from "../src/search/chunk-openings.ts";
import { searchUnits } from "../src/search/documents.ts";
import type { Engine } from "../src/search/engine.ts";
import { createEngine } from "../src/search/engine.ts";
import type { Pagefind } from "../src/search/find.ts";
import { lexicon } from "../src/search/lexicon.ts";
import { toIndexedHtml } from "../src/search/markup.ts";
import { DIST_FOLDER } from "./project.ts";
import { serveFolder } from "./serve.ts";

/** Small chunks keep a first query small: a site of some hundred pages (SEARCH.md, pitfall 6). */
const CHUNK_SIZE = "2000";
/** Pagefind puts its name before what it has compressed. */
const SIGNATURE = "pagefind_dcd";
/** What `writeFiles` adds for Pagefind's own interfaces, which would show units in place of words. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

/** Builds the search index of a site into a folder, which is emptied first. */
export async function buildIndex(site: SiteData, outFolder: string): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= CHUNK_SIZE;
  await rm(outFolder, { recursive: true, force: true });
  try {
    const index = await emptyIndex();
    for (const unit of searchUnits(site)) {
      const { errors } = await index.addHTMLFile({ url: unit.url, content: toIndexedHtml(unit) });
      report(errors);
    }
    report((await index.writeFiles({ outputPath: outFolder })).errors);
  } finally {
    await close();
  }
  await writeTables(site, outFolder);
  await removeUnused(outFolder);
}

/** Language "unknown": neither end cuts words again, since we hand over finished units. */
async function emptyIndex(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage: "unknown" });
  report(errors);
  if (index === undefined) throw new Error("Pagefind 没有建立索引");
  return index;
}

function report(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind：${errors.join("；")}`);
}

/** The small tables that the browser fetches only for the queries that need them. */
async function writeTables(site: SiteData, outFolder: string): Promise<void> {
  const openings = chunkOpenings(await readMeta(outFolder));
  await writeFile(join(outFolder, "openings.json"), JSON.stringify(openings));
  await writeFile(join(outFolder, "lexicon.json"), JSON.stringify(lexicon(site)));
}

async function readMeta(outFolder: string): Promise<Uint8Array> {
  const name = (await readdir(outFolder)).find((file) => file.endsWith(".pf_meta"));
  if (name === undefined) throw new Error("Pagefind 没有写出索引表");
  return gunzipSync(await readFile(join(outFolder, name))).subarray(SIGNATURE.length);
}

async function removeUnused(outFolder: string): Promise<void> {
  const unused = (await readdir(outFolder)).filter((file) => UNUSED.test(file));
  await Promise.all(unused.map((file) => rm(join(outFolder, file))));
}

/** A built index, opened in Node by the very module that browsers run. */
export interface OpenIndex {
  readonly engine: Engine;
  readonly pagefind: Pagefind;
  readonly close: () => Promise<void>;
}

interface PagefindModule extends Pagefind {
  readonly init: () => Promise<void>;
  readonly options: (options: object) => Promise<void>;
}

/** Opens the index in a folder, for tests and measurements. */
export async function openIndex(folder: string): Promise<OpenIndex> {
  const served = await serveFolder(folder, { port: 0 });
  // The address differs each time, since the module keeps the index that it opened first.
  const address = `${pathToFileURL(join(folder, "pagefind.js")).href}?${served.url}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  await pagefind.options({ basePath: served.url, baseUrl: "/" });
  await pagefind.init();
  const table = async <Row>(name: string): Promise<Row[]> =>
    JSON.parse(await readFile(join(folder, name), "utf8")) as Row[];
  const engine = createEngine({
    pagefind,
    openings: () => table("openings.json"),
    lexicon: () => table("lexicon.json"),
  });
  return { engine, pagefind, close: served.close };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildIndex(await loadSiteData(), join(DIST_FOLDER, "pagefind"));
