import { build } from "esbuild";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** Our part of the program in the worker. */
const ENGINE = "src/search/engine.ts";
/** The tables beside the index are fetched for the queries that need them. */
const FETCHED_FIRST = /^pagefind|^wasm/;

/** What a first search of the index in a folder starts with, in bytes as sent: index, engine, program. */
export async function startBytes(folder: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => FETCHED_FIRST.test(name));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const sent = [...files, ...(await startOf(ENGINE))].map((bytes) =>
    Math.min(bytes.length, brotliCompressSync(bytes).length),
  );
  return sent.reduce((sum, bytes) => sum + bytes, 0);
}

/** A program, bundled: its entry, with what that imports before it is asked anything. */
async function startOf(entry: string): Promise<Uint8Array[]> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    ...{ outdir: "bundled", bundle: true, splitting: true, format: "esm", minify: true },
    ...{ write: false, metafile: true },
  });
  const made = Object.entries(metafile.outputs).find(([, one]) => one.entryPoint === entry);
  const atOnce = made?.[1].imports.filter(({ kind }) => kind === "import-statement") ?? [];
  const names = [made?.[0] ?? "", ...atOnce.map(({ path }) => path)];
  const first = outputFiles.filter(({ path }) => names.some((name) => path.endsWith(name)));
  // What answers otherwise is a part by itself.
  if (first.length !== names.length || outputFiles.length === first.length)
    throw new Error(`${entry} 的程序没有照预期分成先后两部分`);
  return first.map(({ contents }) => contents);
}
