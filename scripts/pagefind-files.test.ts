import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gunzipSync } from "node:zlib";
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
