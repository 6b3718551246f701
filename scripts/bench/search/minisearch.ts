import { build } from "esbuild";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SearchUnit } from "../../../src/search/markup.ts";
import { normalise, pairs, runs } from "../../../src/search/units.ts";
import { BENCH_FOLDER } from "../contestants.ts";
import type { Contestant } from "./contestant.ts";

const INDEX = "index.json";
const LIBRARY = "minisearch.js";
const INSTALLED = join(BENCH_FOLDER, "node_modules/minisearch/dist/es/index.js");

/** MiniSearch as people set it up for Chinese: pairs for words, every page in one JSON file. */
export const minisearch: Contestant = {
  name: "MiniSearch 二字切分",
  async build(pages, folder) {
    const index = new (await library()).default(OPTIONS);
    index.addAll(pages.map(toEntry));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, INDEX), JSON.stringify(index));
    await build({
      entryPoints: [INSTALLED],
      outfile: join(folder, LIBRARY),
      bundle: true,
      format: "esm",
      minify: true,
    });
  },
  async open(url) {
    const [, index] = await Promise.all(
      [LIBRARY, INDEX].map(async (name) => (await fetch(url + name)).text()),
    );
    const search = (await library()).default.loadJSON(index ?? "", OPTIONS);
    const all = (query: string): Promise<string[]> =>
      Promise.resolve(search.search(query).map(({ id }) => id));
    return { all, rows: async (query, count) => (await all(query)).slice(0, count) };
  },
};

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
}

/** `name` is searched and `title` is shown: a title that is only ours is no words of the page. */
const toEntry = ({ url, ownTitle, title, path, text }: SearchUnit): Entry => ({
  id: url,
  name: ownTitle ?? "",
  title,
  path,
  text,
});

const OPTIONS = {
  fields: ["name", "text"],
  storeFields: ["title", "path", "text"],
  tokenize: (text: string): string[] =>
    runs(normalise(text).chars).flatMap((run) => [...pairs(run), run.at(-1) ?? ""]),
  searchOptions: {
    boost: { name: 8 },
    combineWith: "AND",
    tokenize: (text: string): string[] =>
      runs(normalise(text).chars).flatMap((run) => (run.length === 1 ? run : pairs(run))),
    prefix: (term: string): boolean => [...term].length === 1,
  },
};

/** The part of its types that is used: it is installed only for this comparison. */
interface Library {
  readonly default: {
    new (options: object): { addAll: (entries: readonly Entry[]) => void };
    loadJSON: (
      json: string,
      options: object,
    ) => { search: (query: string) => readonly { readonly id: string }[] };
  };
}

function library(): Promise<Library> {
  if (!existsSync(INSTALLED)) throw new Error("没有安装 MiniSearch");
  return import(pathToFileURL(INSTALLED).href) as Promise<Library>;
}
