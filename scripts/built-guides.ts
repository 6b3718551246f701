import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Guide } from "../src/search/documents.ts";
import type { BuiltPage } from "./built-site.ts";
import { builtPage } from "./built-site.ts";

/** What stands on a line of its own: its words are not run together with its neighbour's. */
const LINES = "h1, h2, h3, p, li, th, td, tr, caption, figcaption, summary, pre, text, tspan";

/** The site's explanations as built: they are MDX, and only Astro knows what they say. */
export async function builtGuides(siteFolder: string): Promise<Guide[]> {
  const folder = join(siteFolder, "guides");
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    ids.sort().map(async (id) => {
      const html = await readFile(join(folder, id, "index.html"), "utf8");
      return toGuide(id, builtPage(`/guides/${id}/index.html`, html));
    }),
  );
}

function toGuide(id: string, { $ }: BuiltPage): Guide {
  const body = $("[data-pagefind-body]");
  const title = body.find("h1").text().trim();
  // The record's own words are found where they stand, as clauses.
  body.find("[data-record]").remove();
  body.find(LINES).append("\n");
  return {
    id,
    title,
    text: body
      .text()
      .trim()
      .replace(/\s*\n\s*/g, "\n"),
  };
}
