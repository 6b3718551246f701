import type { Cheerio } from "cheerio";
import type { Element } from "domhandler";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SitePage } from "../src/search/site-units.ts";
import type { BuiltPage } from "./built-site.ts";
import { builtPage, filesIn } from "./built-site.ts";

/** What search covers of a page already, by its parts: it needs no entry of its own. */
const COVERED = "data-pagefind-body";

/**
 * Pages that nobody looks for by name: the home page, search itself, the page that says that there
 * is none, a second view of the catalogue, what other sites show, a whole text, whose provisions
 * are found, and what a release holds frozen.
 */
const NOT_LOOKED_FOR = [
  /^\/(?:404\.html|search\/|materials\/table\/)?$/,
  /^\/embed\//,
  /^\/policies\/[^/]+\/$/,
  /^\/releases\/[^/]+\/./,
];

/** What a page says of itself and of its figures. Changes to the data stand nowhere else at all. */
const OF_ITSELF = "h1, .lead, .figure__title, .figure__text, section.guide, section > .prose";

/** What stands on a line of its own: its words are not run together with its neighbour's. */
const LINES = "h1, h2, h3, p, li, th, td, tr, caption, figcaption, summary, pre, text, tspan";

/** The pages of a built site that only show, in another order, what search covers elsewhere. */
export async function builtPages(siteFolder: string): Promise<SitePage[]> {
  const files = (await filesIn(siteFolder)).filter((file) => file.endsWith(".html"));
  const pages = await Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(siteFolder, file), "utf8");
      return html.includes(COVERED) ? null : toSitePage(builtPage(file, html));
    }),
  );
  return pages.filter((page) => page !== null);
}

/** A page by what it says of itself, or null for one that nobody looks for. */
export function toSitePage({ path, $ }: BuiltPage): SitePage | null {
  if (NOT_LOOKED_FOR.some((address) => address.test(path))) return null;
  const parts = $("main").find(OF_ITSELF);
  const above = $("main .crumbs a").toArray();
  return {
    url: path,
    title: $("main h1").first().text().trim(),
    above: above.map((link) => $(link).text().trim()),
    text: parts
      .toArray()
      .map((part) => linesOf($(part)))
      .join("\n"),
  };
}

/** The words of a part, a line for what stands on a line. */
export function linesOf(part: Cheerio<Element>): string {
  part.find(LINES).append("\n");
  return part
    .text()
    .trim()
    .replace(/\s*\n\s*/g, "\n");
}
