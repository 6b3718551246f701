import { build } from "esbuild";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import { loadSiteData } from "../src/load/site-data.ts";
import { searchUnits } from "../src/search/documents.ts";
import { anchorToRecords } from "../src/search/record.ts";
import { openIndex, writeIndex } from "./index.ts";
import { readAnchors } from "./pagefind-files.ts";

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
    expect(text.subarray(0, 12).toString(), name).toBe("pagefind_dcd");
  }
});

test("a record holds its pages, and the indexed text no more", async () => {
  const anchors = await readAnchors(folder);
  const found = [...anchors.values()].flatMap(anchorToRecords);
  expect(found.map(({ url }) => url).sort()).toEqual(pages.map(({ url }) => url).sort());
  for (const name of await readdir(join(folder, "fragment"))) {
    const text = gunzipSync(await readFile(join(folder, "fragment", name))).toString("utf8");
    expect(text, name).toContain('"content":""');
  }
});

/** 80 KB, in units of 1,024 bytes as the page budgets count. */
const START_LIMIT = 80 * 1024;

test("where a part of the index cannot be fetched, search says so, not as if nothing were there", async () => {
  const broken = `${folder}-broken`;
  await cp(folder, broken, { recursive: true });
  await rm(join(broken, "index"), { recursive: true });
  const { pagefind, close } = await openIndex(broken);
  await expect(pagefind.search('"合金"')).rejects.toThrow("没有取全");
  await close();
  await rm(broken, { recursive: true });
});

test("a first search starts with at most 80 KB, our own code included", async () => {
  const names = (await readdir(folder)).filter((name) => name.includes("."));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const own = await build({
    entryPoints: ["src/search/engine.ts"],
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
  });
  const sent = [...files, ...own.outputFiles.map(({ contents }) => contents)].map((bytes) =>
    Math.min(bytes.length, brotliCompressSync(bytes).length),
  );
  expect(sent.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(START_LIMIT);
});
