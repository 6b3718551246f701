import { gzipAsync } from "@gfx/zopfli";
import { build } from "esbuild";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

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

/** Writes what search needs of an index, in which so many pages are one record. */
export async function writeShrunk(
  files: readonly IndexFile[],
  folder: string,
  grain: number,
): Promise<void> {
  for (const file of files.filter(({ path }) => !UNUSED.test(path))) {
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await shrunk(file));
  }
  await shrinkModule(folder, grain);
}

async function shrunk({ path, content }: IndexFile): Promise<Uint8Array | string> {
  if (path === MODULE) return withoutDecompressor(Buffer.from(content).toString("utf8"));
  if (path.endsWith(FRAGMENT)) return withoutContent(content);
  // The same bytes in a denser gzip: one part in twenty of a first search.
  return FETCHED_FIRST.test(path) ? gzipAsync(gunzipSync(content), { numiterations: 3 }) : content;
}

/**
 * Pagefind cuts excerpts from the indexed text that it keeps with each record. Ours are cut from the
 * page's own words, so the units go: a third of what showing a result costs.
 */
function withoutContent(fragment: Uint8Array): Uint8Array {
  const rest: object = { ...(JSON.parse(unpacked(fragment)) as object), content: "" };
  return gzipSync(SIGNATURE + JSON.stringify(rest), { level: 9 });
}

/** The text of a file that Pagefind has compressed. */
function unpacked(bytes: Uint8Array): string {
  const text = gunzipSync(bytes).toString("utf8");
  if (!text.startsWith(SIGNATURE)) throw new Error("Pagefind 的文件换了格式：开头没有它的名字");
  return text.slice(SIGNATURE.length);
}

/**
 * Pagefind's module without what we never call, and with the grain of this index in it. It brings a
 * decompressor for browsers that had none; ours all do, so `fetch` hands it unpacked bytes instead.
 * Where it sees a document it goes by the page's language, and cuts Chinese queries again
 * (docs/pagefind-cjk.md): so it sees none, on a page as in a worker. And where a part of the index
 * cannot be fetched it answers as if that part were empty: ours says so.
 */
async function shrinkModule(folder: string, grain: number): Promise<void> {
  const contents = `import { search as find } from "./${MODULE}";
    export { init, options, preload } from "./${MODULE}";
    export const grain = ${grain};
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

/** The id of every record in an index, and the anchor in which its pages travel. */
export async function readAnchors(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(folder, "fragment"));
  const found = names.map(async (name) => {
    const text = unpacked(await readFile(join(folder, "fragment", name)));
    const { anchors } = JSON.parse(text) as { anchors: readonly { id: string }[] };
    return [name.replace(FRAGMENT, ""), anchors[0]?.id ?? ""] as const;
  });
  return new Map(await Promise.all(found));
}
