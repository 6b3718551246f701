import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "../command.ts";
import { toolCommand, toolFile } from "../command.ts";
import { DIST_FOLDER, PROJECT_FOLDER } from "../project.ts";
import type { CorpusPage } from "./corpus.ts";
import { toMarkdown } from "./corpus.ts";

/** One row of the comparison. */
export interface Contestant {
  readonly name: string;
  /** What a run takes in, said in the table. */
  readonly includes: string;
  readonly command: Command;
  /** Where the pages end up, to be counted. */
  readonly output: string;
}

/** Where Eleventy and Starlight are installed, apart from the project. */
export const BENCH_FOLDER = fileURLToPath(new URL("./", import.meta.url));

/**
 * Puts the other builders above the folders they will build in. A copy, since Astro does not follow
 * a link to them: it takes Starlight's components for two modules each, and stops.
 */
export function copyOthers(workFolder: string): Promise<void> {
  const [from, to] = [join(BENCH_FOLDER, "node_modules"), join(workFolder, "node_modules")];
  return cp(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Ours: the pages alone into a folder of their own, and the whole build as people run it. */
export function ours(workFolder: string): Contestant[] {
  const output = join(workFolder, "ours");
  return [
    {
      name: "本站",
      includes: "只生成页面：全部页面、图与下载文件",
      command: toolCommand("astro", ["build", "--outDir", output]),
      output,
    },
    {
      name: "本站",
      includes: "完整构建：检查数据、页面、检索索引",
      command: { program: process.execPath, args: [join(PROJECT_FOLDER, "scripts", "build.ts")] },
      output: DIST_FOLDER,
    },
  ];
}

/** Eleventy with one plain layout: the same words as Markdown, no search. */
export async function eleventy(
  workFolder: string,
  pages: readonly CorpusPage[],
): Promise<Contestant> {
  const folder = join(workFolder, "eleventy");
  const output = join(folder, "out");
  await writePages(join(folder, "pages"), pages);
  await writeText(join(folder, "pages", "_includes", "plain.njk"), PLAIN_LAYOUT);
  await writeText(join(folder, "pages", "pages.json"), `{ "layout": "plain.njk" }\n`);
  const file = toolFile(workFolder, "@11ty/eleventy", "eleventy");
  return {
    name: "Eleventy",
    includes: "只生成页面：同一语料，素版式，无检索",
    command: {
      program: process.execPath,
      args: [file, "--input=pages", `--output=${output}`, "--quiet"],
      folder,
    },
    output,
  };
}

const PLAIN_LAYOUT = `<!doctype html>
<html lang="zh-Hans-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<main><h1>{{ title }}</h1>{{ content | safe }}</main>
</html>
`;

/** Starlight as it comes, with its own search or without. */
export async function starlight(
  workFolder: string,
  pages: readonly CorpusPage[],
  withSearch: boolean,
): Promise<Contestant> {
  const folder = join(workFolder, withSearch ? "starlight-search" : "starlight");
  await writePages(join(folder, "src", "content", "docs"), pages);
  await writeText(join(folder, "src", "content.config.ts"), STARLIGHT_CONTENT);
  await writeText(join(folder, "astro.config.mjs"), starlightConfig(withSearch));
  await writeText(join(folder, "package.json"), STARLIGHT_PACKAGE);
  return {
    name: "Starlight",
    includes: `${withSearch ? "页面与检索索引" : "只生成页面"}：同一语料，自带版式`,
    command: {
      program: process.execPath,
      args: [toolFile(workFolder, "astro", "astro"), "build"],
      folder,
    },
    output: join(folder, "dist"),
  };
}

/** Astro compiles the packages that a project says it depends on, and leaves others to Node. */
const STARLIGHT_PACKAGE = `{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }
`;

const STARLIGHT_CONTENT = `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const starlightConfig = (
  withSearch: boolean,
): string => `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
const locales = { root: { label: "简体中文", lang: "zh-CN" } };
export default defineConfig({
  integrations: [starlight({ title: "语料", locales, pagefind: ${String(withSearch)} })],
});
`;

async function writePages(folder: string, pages: readonly CorpusPage[]): Promise<void> {
  for (const page of pages) await writeText(join(folder, `${page.path}.md`), toMarkdown(page));
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
