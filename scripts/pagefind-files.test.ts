import { build } from "esbuild";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import { loadSiteData } from "../src/load/site-data.ts";
import { searchUnits } from "../src/search/documents.ts";
import { openIndex, writeIndex } from "./index.ts";
import { readPages } from "./pagefind-files.ts";

const pages = searchUnits(await loadSiteData());
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "index-"));
  await writeIndex(pages, folder);
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("nothing is published that search does not fetch", async () => {
  const names = (await readdir(folder)).map((name) => name.replace(/_\w+/, ""));
  expect(names.sort()).toEqual([
    "fragment",
    "index",
    "pagefind-entry.json",
    "pagefind.js",
    "pagefind.unknown.pf_meta",
    "wasm.unknown.pagefind",
  ]);
});

test("every file is whole", async () => {
  for (const { name, parentPath } of await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!/\.(?:pf_\w+|pagefind)$/.test(name)) continue;
    const text = gunzipSync(await readFile(join(parentPath, name)));
    if (!name.endsWith("fragment"))
      expect(text.subarray(0, 12).toString(), name).toBe("pagefind_dcd");
  }
});

test("every page has a file with what showing it takes, and the indexed text no more", async () => {
  const found = [...(await readPages(folder)).values()];
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  expect(found).toHaveLength(pages.length);
  for (const page of found)
    expect({ ...page, ownTitle: byUrl.get(page.url)?.ownTitle }).toEqual(byUrl.get(page.url));
});

test("where a part of the index cannot be fetched, search says so, not as if nothing were there", async () => {
  const broken = `${folder}-broken`;
  await cp(folder, broken, { recursive: true });
  await rm(join(broken, "index"), { recursive: true });
  const { pagefind, close } = await openIndex(broken);
  await expect(pagefind.search("合金")).rejects.toThrow("没有取全");
  await close();
  await rm(broken, { recursive: true });
});

const START_LIMIT = 80_000;

test("a first search starts with at most 80,000 bytes, our own program included", async () => {
  const names = (await readdir(folder)).filter((name) => name.includes("."));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const own = await startOf("src/search/engine.ts");
  const sent = [...files, ...own].map((bytes) =>
    Math.min(bytes.length, brotliCompressSync(bytes).length),
  );
  expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(START_LIMIT);
});

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
  expect(first).toHaveLength(names.length);
  // What answers otherwise is a part by itself.
  expect(outputFiles.length).toBeGreaterThan(first.length);
  return first.map(({ contents }) => contents);
}
