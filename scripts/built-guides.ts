import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Guide } from "../src/search/site-units.ts";
import type { BuiltPage } from "./built-site.ts";
import { builtPage } from "./built-site.ts";
import { linesOf } from "./search-pages.ts";

/**
 * What of a guide is not its own words: the record's, which are found where they stand, as clauses;
 * the links to a check and to a note beside each number, which would stand in the midst of its
 * sentences; what a figure says of its files; and what is no words at all.
 */
const NOT_ITS_OWN = [
  "[data-record]",
  "[data-pagefind-ignore]",
  "[data-audit]",
  "a[href*='/notes/#'][aria-label]",
  ".figure__take, .figure__cite, .figure__skip",
  "script, style, template, button",
].join();

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

/** A guide from its page. */
export function toGuide(id: string, { $ }: BuiltPage): Guide {
  const body = $("[data-pagefind-body]");
  const title = body.find("h1").text().trim();
  body.find(NOT_ITS_OWN).remove();
  return { id, title, text: linesOf(body) };
}
