import { expect, test } from "vitest";
import { readBuiltSite } from "../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../scripts/project.ts";
import { destination } from "../../scripts/site-address.ts";

/* Run over the built site: a program that reads a page finds the same as Markdown. */

const { pages, files } = await readBuiltSite(DIST_FOLDER);

/** Where a page's link to its Markdown leads to. */
const linked = new Map(
  pages.map(({ path, $ }) => {
    const href = $('link[rel="alternate"][type="text/markdown"]').attr("href");
    const to = href === undefined ? null : destination(path, href);
    return [path, to?.kind === "here" ? to.path : null] as const;
  }),
);

const twins = [...files].filter((file) =>
  /^\/(?:(?:materials|glossary|policies\/[^/]+)\/)?[^/]+\.md$/.test(file),
);

test("every page that has a twin in Markdown leads to it", () => {
  expect(twins.length).toBeGreaterThan(0);
  const lost = twins.filter((twin) => linked.get(twin.replace(/\.md$/, "/")) !== twin);
  expect(lost).toEqual([]);
});

test("no page leads to a twin that is not there", () => {
  const named = [...linked.values()].filter((path) => path !== null);
  expect(named.filter((path) => !files.has(path))).toEqual([]);
});
