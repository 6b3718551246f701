import { gzipAsync } from "@gfx/zopfli";
import { build } from "esbuild";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { SearchRecord } from "../src/search/record.ts";

/*
 * What Pagefind makes, written smaller, without touching the index itself: every reader pays for
 * these bytes before the first answer.
 */

/** A file of an index as Pagefind hands it over. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

const MODULE = "pagefind.js";
/** What is made for Pagefind's own interfaces, which would show units in place of words. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;
/** Fetched at the start of every first search. */
const FETCHED_FIRST = /\.(?:pf_meta|pagefind)$/;
const FRAGMENT = ".pf_fragment";
/** Pagefind puts its name before what it has compressed. */
const SIGNATURE = "pagefind_dcd";

/** What Pagefind knows nothing of: the pages of each record, by its address, and their room. */
export interface Contents {
  readonly records: ReadonlyMap<string, readonly SearchRecord[]>;
  readonly room: number;
}

/** Writes what search needs of an index. */
export async function writeShrunk(
  files: readonly IndexFile[],
  folder: string,
  { records, room }: Contents,
): Promise<void> {
  await mkdir(join(folder, "index"), { recursive: true });
  await mkdir(join(folder, "fragment"), { recursive: true });
  for (const file of files.filter(({ path }) => !UNUSED.test(path)))
    for (const [path, content] of await inPlaceOf(file, records))
      await writeFile(join(folder, path), content);
  await shrinkModule(folder, room);
}

type Written = readonly [path: string, content: Uint8Array | string];

async function inPlaceOf(file: IndexFile, records: Contents["records"]): Promise<Written[]> {
  if (!file.path.endsWith(FRAGMENT)) return [[file.path, await shrunk(file)]];
  const { url } = JSON.parse(unpacked(file.content)) as { url: string };
  return (records.get(url) ?? []).map((page, at) => [
    file.path.replace(FRAGMENT, `-${at}${FRAGMENT}`),
    packed(page),
  ]);
}

/**
 * Pagefind keeps one file a record, with the indexed text. A result shows one page, in its own words,
 * so each page has a file: what showing it takes, and no more.
 */
function packed({ kind, id, url, title, path, text, ...more }: SearchRecord): Uint8Array {
  const { nameEn, whose, about, note, readings } = more;
  const shown = { kind, id, url, title, path, text, nameEn, whose, about, note, readings };
  return gzipSync(JSON.stringify(shown), { level: 9 });
}

async function shrunk({ path, content }: IndexFile): Promise<Uint8Array | string> {
  if (path === MODULE) return withoutDecompressor(Buffer.from(content).toString("utf8"));
  // The same bytes in a denser gzip: one part in twenty of a first search.
  return FETCHED_FIRST.test(path) ? gzipAsync(gunzipSync(content), { numiterations: 3 }) : content;
}

/** The text of a file that Pagefind has compressed. */
function unpacked(bytes: Uint8Array): string {
  const text = gunzipSync(bytes).toString("utf8");
  if (!text.startsWith(SIGNATURE)) throw new Error("Pagefind 的文件换了格式：开头没有它的名字");
  return text.slice(SIGNATURE.length);
}

/**
 * Pagefind's module without what we never call, and with what it lacks to read a page. It brings a
 * decompressor for browsers that had none; ours all do, so `fetch` hands it unpacked bytes instead.
 * Where it sees a document it goes by the page's language, and cuts Chinese queries again
 * (docs/pagefind-cjk.md): so it sees none, on a page as in a worker. And where a part of the index
 * cannot be fetched it answers as if that part were empty: ours says so.
 */
async function shrinkModule(folder: string, room: number): Promise<void> {
  const contents = `import { options as set, search as find } from "./${MODULE}";
    export { init, preload } from "./${MODULE}";
    export const room = ${room};
    let folder = "";
    export function options(given) {
      folder = given.basePath;
      return set(given);
    }
    export async function page(id) {
      return (await fetch(folder + "fragment/" + id + "${FRAGMENT}")).json();
    }
    export async function search(words) {
      const found = await find(words);
      if (isPartLost()) throw new Error("检索索引没有取全，请重新打开页面再查");
      return found;
    }`;
  await build({
    stdin: { contents, resolveDir: folder },
    outfile: join(folder, MODULE),
    inject: [join(import.meta.dirname, "unpacked-fetch.ts")],
    define: { fetch: "unpackedFetch", window: "undefined", document: "undefined" },
    drop: ["console"],
    charset: "utf8",
    allowOverwrite: true,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
  });
}

/** From the first line of the decompressor (fflate) to the name that the rest knows it by. */
const DECOMPRESSOR = /var u8=Uint8Array;.*?var gz_default=gunzipSync;/s;

function withoutDecompressor(module: string): string {
  if (!DECOMPRESSOR.test(module)) throw new Error("Pagefind 的程序换了写法：找不到解压的部分");
  return module.replace(DECOMPRESSOR, "var gz_default=(data)=>data;");
}

/** Every page in an index, by its id. */
export async function readPages(folder: string): Promise<ReadonlyMap<string, SearchRecord>> {
  const pages = new Map<string, SearchRecord>();
  for (const name of await readdir(join(folder, "fragment"))) {
    const text = gunzipSync(await readFile(join(folder, "fragment", name))).toString("utf8");
    pages.set(name.replace(FRAGMENT, ""), JSON.parse(text) as SearchRecord);
  }
  return pages;
}
