import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { SearchUnit } from "../../../src/search/markup.ts";
import type { Contestant } from "./contestant.ts";

/** Pagefind as it comes: Chinese pages, cut into words by itself at both ends. */
export const stock: Contestant = {
  name: "Pagefind 1.5.2 原样",
  async build(pages, folder) {
    delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
    const { index } = await createIndex({});
    if (index === undefined) throw new Error("Pagefind 没有建立索引");
    for (const page of pages) await index.addHTMLFile({ url: page.url, content: toHtml(page) });
    await index.writeFiles({ outputPath: folder });
    await untilWritten(folder);
    await close();
  },
  async open(url, folder) {
    // What its segmenting in the browser goes by.
    const html = { getAttribute: () => "zh-CN" };
    Object.assign(globalThis, { document: { currentScript: null, querySelector: () => html } });
    await (await fetch(`${url}pagefind.js`)).arrayBuffer();
    const address = `${pathToFileURL(join(folder, "pagefind.js")).href}?${(opened += 1)}`;
    const pagefind = (await import(address)) as Pagefind;
    await pagefind.options({ basePath: url, baseUrl: "/" });
    await pagefind.init();
    await pagefind.preload("");
    return {
      async rows(query, count) {
        const { results } = await pagefind.search(query);
        return Promise.all(results.slice(0, count).map(async (one) => (await one.data()).url));
      },
      async all(query) {
        const urls = await urlsIn(folder);
        return (await pagefind.search(query)).results.map(({ id }) => urls.get(id) ?? "");
      },
    };
  },
};

interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly preload: (query: string) => Promise<void>;
  readonly search: (query: string) => Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly data: () => Promise<{ readonly url: string }>;
    }[];
  }>;
}

let opened = 0;

function toHtml({ ownTitle, text }: SearchUnit): string {
  const title = ownTitle === null ? "" : `<h1>${escaped(ownTitle)}</h1>`;
  return `<html lang="zh-CN"><body><main data-pagefind-body>${title}<p>${escaped(text)}</p></main></body></html>`;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** 1.5.2 answers before its files are on the disk, and closing it cuts short what is not. */
async function untilWritten(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const { parentPath, name } of files)
    while ((await stat(join(parentPath, name))).size === 0) await sleep(50);
  await sleep(500);
}

const addresses = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** Which page a record is: read from the disk, since only the pages that are shown are fetched. */
function urlsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const known = addresses.get(folder) ?? readUrls(join(folder, "fragment"));
  addresses.set(folder, known);
  return known;
}

async function readUrls(folder: string): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, name))).toString("utf8");
    const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url: string };
    urls.set(name.replace(/\.pf_fragment$/, ""), url);
  }
  return urls;
}
