import { readFile, readdir, writeFile } from "node:fs/promises";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

import type { AstroIntegration } from "astro";
import { publishedPath } from "./site-address.ts";

/** Attributes that hold an address of the site, `data-root` being where scripts learn its root. */
const ADDRESS = /(\s(?:href|src|action|data-root)=")\/(?!\/)([^"]*)"/g;

/**
 * Makes every root-absolute address of a page relative to that page, so that one build works
 * under any path of any host, from a project page to a folder on an intranet.
 * `page` is the file's path from the site's root, `policies/x/index.html`.
 */
export function withRelativeLinks(html: string, page: string): string {
  const folder = posix.dirname(`/${page}`);
  return html.replace(ADDRESS, (_, attribute: string, target: string) => {
    const [path = "", ...rest] = target.split(/(?=[?#])/);
    const slash = path === "" || path.endsWith("/") ? "/" : "";
    const relative = posix.relative(folder, `/${path}`);
    return `${attribute}${relative === "" ? "." : relative}${slash}${rest.join("")}"`;
  });
}

/**
 * The page for addresses that do not exist is served at any depth, so nothing can be relative
 * to it: its links start from the path that the site is published under, slash included.
 */
export function withBase(html: string, base: string): string {
  return html.replace(ADDRESS, (_, attribute: string, target: string) => {
    return `${attribute}${base}${target}"`;
  });
}

/** Runs over every page when the build has written them all; the public address is for 404 alone. */
export function relativeLinks(): AstroIntegration {
  return {
    name: "relative-links",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        const pages = files.filter((file) => file.endsWith(".html"));
        await Promise.all(pages.map((page) => rewrite(root, page.replaceAll("\\", "/"))));
      },
    },
  };
}

async function rewrite(root: string, page: string): Promise<void> {
  const html = await readFile(`${root}/${page}`, "utf8");
  const linked =
    page === "404.html" ? withBase(html, publishedPath()) : withRelativeLinks(html, page);
  await writeFile(`${root}/${page}`, linked);
}
