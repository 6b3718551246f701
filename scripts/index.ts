import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { PagefindIndex } from "pagefind";
import { close, createIndex } from "pagefind";
import type { SiteData } from "../src/domain/site.ts";
import { loadSiteData } from "../src/load/site-data.ts";
import { searchUnits } from "../src/search/documents.ts";
import type { Engine } from "../src/search/engine.ts";
import { createEngine } from "../src/search/engine.ts";
import type { TableSource } from "../src/search/otherwise.ts";
import type { SearchUnit } from "../src/search/markup.ts";
import { keysOf, toIndexedHtml } from "../src/search/markup.ts";
import type { Pagefind } from "../src/search/pagefind.ts";
import { lengthOf, placesOf } from "../src/search/places.ts";
import type { Kind } from "../src/search/record.ts";
import type { WrittenPages } from "../src/search/site-units.ts";
import { builtGuides } from "./built-guides.ts";
import { writeShrunk } from "./pagefind-files.ts";
import { DIST_FOLDER } from "./project.ts";
import { builtPages } from "./search-pages.ts";
import { searchTables } from "./search-tables.ts";
import type { Served } from "./serve.ts";
import { serveFolder } from "./serve.ts";

/** How an index is cut: what suits a small library costs a large one too much, and the reverse. */
export interface Shape {
  /** So many pages of a kind are one record. The table of records is fetched whole. */
  readonly grain: number;
  /** So many short pages are one: little hangs on what they score, and everybody pays for a record. */
  readonly shortGrain: number;
  /** A chunk of the index ends at so many places; the table of chunks is fetched whole, too. */
  readonly chunkSize: number;
}

/** Every page but a short one is a record of its own, and Pagefind's scores are each page's own. */
const SMALL: Shape = { grain: 1, shortGrain: 16, chunkSize: 2000 };
/** Measured (docs/pagefind-cjk.md): the least that starting and a first query take together. */
const LARGE: Shape = { grain: 64, shortGrain: 64, chunkSize: 4000 };
/** Where the table of records would come to 30 KB. */
const LARGE_FROM = 4000;

/** Of a term or a gap the title decides where it comes; checks and notes come last in any case. */
const SHORT: ReadonlySet<Kind> = new Set(["名词解释", "缺什么", "复算", "校注"]);

export const shapeFor = (pages: number): Shape => (pages < LARGE_FROM ? SMALL : LARGE);

/** Builds the search index of a site into a folder, which is emptied first. */
export async function buildIndex(
  site: SiteData,
  outFolder: string,
  written?: WrittenPages,
): Promise<void> {
  await writeIndex(searchUnits(site, written), outFolder);
  await writeTables(site, outFolder);
}

/** Writes the tables that the browser fetches only for the queries that need them. */
export async function writeTables(site: SiteData, outFolder: string): Promise<void> {
  for (const [name, table] of Object.entries(searchTables(site)))
    await writeFile(join(outFolder, `${name}.json`), JSON.stringify(table));
}

/** Writes an index of pages into a folder, which is emptied first. */
export async function writeIndex(
  pages: readonly SearchUnit[],
  outFolder: string,
  shape: Shape = shapeFor(pages.length),
): Promise<void> {
  // Read by Pagefind's program as it starts.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(shape.chunkSize);
  await rm(outFolder, { recursive: true, force: true });
  try {
    const index = await emptyIndex();
    const grouped = inRecords(pages, shape);
    const room = roomFor(grouped);
    const records = new Map(grouped.map((record) => [record[0]?.url ?? "", record]));
    let added: Promise<void> = Promise.resolve();
    for (const [url, record] of records) {
      // Made while Pagefind still reads the one before.
      const content = toIndexedHtml(record, room);
      await added;
      added = index.addHTMLFile({ url, content }).then(({ errors }) => report(errors));
    }
    await added;
    // Not `writeFiles`: 1.5.2 answers before its files are on the disk, and `close` cuts them short.
    const { errors, files } = await index.getFiles();
    report(errors);
    await writeShrunk(files, outFolder, { records, room });
  } finally {
    await close();
  }
}

/** So much room each page has in its record: where each is by itself, all that there is. */
function roomFor(records: readonly (readonly SearchUnit[])[]): number {
  if (records.every(({ length }) => length === 1)) return Number.POSITIVE_INFINITY;
  return records.flat().reduce((most, page) => Math.max(most, lengthOf(placesOf(page))), 0);
}

/** Pages of one kind, doubtful notes apart from the others, so many together, in their order. */
export function inRecords(
  pages: readonly SearchUnit[],
  { grain, shortGrain }: Pick<Shape, "grain" | "shortGrain">,
): SearchUnit[][] {
  const alike = Map.groupBy(pages, (page) => keysOf(page).join(" "));
  return [...alike.values()].flatMap((same) => {
    const size = same.some(({ kind }) => SHORT.has(kind)) ? shortGrain : grain;
    return Array.from({ length: Math.ceil(same.length / size) }, (_, at) =>
      same.slice(at * size, (at + 1) * size),
    );
  });
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

/** A built index, opened in Node by the very module that browsers run. */
export interface OpenIndex {
  readonly engine: Engine;
  readonly pagefind: Pagefind;
  readonly close: Served["close"];
}

interface PagefindModule extends Pagefind {
  readonly init: () => Promise<void>;
  readonly options: (options: object) => Promise<void>;
  readonly preload: (words: string) => Promise<void>;
}

/** Opens the index in a folder, for tests. */
export async function openIndex(folder: string): Promise<OpenIndex> {
  const { url, close } = await serveFolder(folder, { port: 0 });
  return { ...(await openIndexAt(url, folder)), close };
}

let opened = 0;

/** Opens the index in a folder that is served at an address, afresh each time. */
export async function openIndexAt(url: string, folder: string): Promise<Omit<OpenIndex, "close">> {
  // A module keeps the index that it opened first, so each time it must be another module.
  const address = `${pathToFileURL(join(folder, "pagefind.js")).href}?${(opened += 1)}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  await pagefind.options({ basePath: url, baseUrl: "/" });
  await pagefind.init();
  await pagefind.preload("");
  const table: TableSource["table"] = async (name) =>
    JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as never;
  const engine = createEngine({ pagefind, table });
  return { engine, pagefind };
}

/** As a command: indexes the site built in the folder that is named, or in dist. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? DIST_FOLDER;
  const written = { guides: await builtGuides(folder), pages: await builtPages(folder) };
  await buildIndex(await loadSiteData(), join(folder, "pagefind"), written);
}
