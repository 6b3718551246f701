import type { CheerioAPI } from "cheerio";
import { load } from "cheerio";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A page as published, parsed as a browser parses it. */
export interface BuiltPage {
  /** Its address from the site's root: `/materials/`, or `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** A style sheet as published. */
export interface BuiltStyle {
  readonly path: string;
  readonly css: string;
}

/** The site as published: its pages and styles, and the address of every file. */
export interface BuiltSite {
  readonly pages: readonly BuiltPage[];
  readonly styles: readonly BuiltStyle[];
  /** From the root and without escapes: `/data/石墨烯.csv`. */
  readonly files: ReadonlySet<string>;
}

/** Reads a built site from its folder. */
export async function readBuiltSite(folder: string): Promise<BuiltSite> {
  const files = await filesIn(folder);
  const textOf = (file: string): Promise<string> => readFile(join(folder, file), "utf8");
  const ending = (suffix: string): string[] => files.filter((file) => file.endsWith(suffix));
  return {
    pages: await Promise.all(
      ending(".html").map(async (file) => builtPage(file, await textOf(file))),
    ),
    styles: await Promise.all(
      ending(".css").map(async (path) => ({ path, css: await textOf(path) })),
    ),
    files: new Set(files),
  };
}

/** What stands in `noscript` is read as markup: readers without JavaScript get it. */
const NO_SCRIPTS = { scriptingEnabled: false };

/** A page from its file's path and words. */
export function builtPage(file: string, html: string): BuiltPage {
  return { path: file.replace(/(?<=\/)index\.html$/, ""), html, $: load(html, NO_SCRIPTS) };
}

/** The page at an address of the site. Throws where there is none. */
export function pageAt(pages: readonly BuiltPage[], path: string): BuiltPage {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`there is no page ${path}`);
  return page;
}

/** The address of every file below a folder, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/"))
    .sort();
}
