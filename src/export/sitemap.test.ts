import { load } from "cheerio";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Change } from "../domain/change.ts";
import { loadSiteData } from "../load/site-data.ts";
import { sitePages, writeRobots, writeSitemap } from "./sitemap.ts";

const { policies, terms } = await loadSiteData();

const change = (date: string, ...named: string[]): Change => ({
  id: `${date}-1`,
  date,
  title: "改",
  body: [
    { kind: "paragraph", runs: [{ text: "改了", isCode: false }] },
    { kind: "list", items: named.map((text) => [{ text, isCode: true }]) },
  ],
});

const pages = sitePages({
  policies,
  terms,
  guides: ["about"],
  releases: [],
  changes: [change("2026-03-01", "families.csv"), change("2026-01-02")],
});
const changed = (path: string): string | null | undefined =>
  pages.find((page) => page.path === path)?.changed;

test("a page was last changed when the tables that it draws from were", () => {
  expect(changed("/targets/")).toBe("2026-01-02");
  expect(changed("/materials/")).toBe("2026-03-01");
  expect(changed("/data/changelog/")).toBe("2026-03-01");
});

test("a page that sets notes beside its words was last changed when they were, too", () => {
  const changes = [change("2026-04-05", "notes.yaml"), change("2026-01-02")];
  const later = sitePages({ policies, terms, guides: [], releases: [], changes })
    .filter((page) => page.changed === "2026-04-05")
    .map(({ path }) => path);
  const [{ policy }] = policies as [(typeof policies)[number]];
  expect(later).toContain(`/policies/${policy.id}/`);
  expect(later).toContain(`/policies/${policy.id}/s1/`);
  expect(later).not.toContain("/materials/table/");
});

test("of a page that draws from no table, no day is made up", () => {
  for (const path of ["/guides/about/", "/search/", "/glossary/"]) expect(changed(path)).toBeNull();
  expect(
    writeSitemap([{ path: "/search/", changed: null }], new URL("https://a.example")),
  ).toContain("<url><loc>https://a.example/search/</loc></url>");
});

test("no page stands there twice", () => {
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
});

test("the sitemap is XML that others can read, each page with its whole address", () => {
  const xml = writeSitemap(pages, new URL("https://host.example/a&b/"));
  const $ = load(xml, { xml: true });
  const addresses = $("urlset > url > loc").toArray();
  expect(addresses.map((loc) => $(loc).text())).toEqual(
    pages.map(({ path }) => `https://host.example/a&b${path}`),
  );
});

/** The schema of sitemaps.org, as the package `sitemap` hands it on beside its code. */
const require = createRequire(import.meta.url);
const folder = join(require.resolve("sitemap/package.json"), "..");
const schema = readFileSync(join(folder, "schema/sitemap.xsd"), "utf8");

const faultsOf = async (xml: string): Promise<string[]> => {
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ message }) => message);
};

test("the sitemap keeps to the schema of sitemaps.org", async () => {
  const xml = writeSitemap(pages, new URL("https://host.example/a&b/"));
  expect(await faultsOf(xml)).toEqual([]);
  const broken = xml.replace(/<lastmod>[^<]+/, "<lastmod>2026年1月");
  expect((await faultsOf(broken)).join()).toContain("lastmod");
});

test("robots may read everything, and find the sitemap where there is one", () => {
  expect(writeRobots(undefined)).toBe("User-agent: *\nAllow: /\n");
  expect(writeRobots(new URL("https://host.example/a"))).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://host.example/a/sitemap.xml\n",
  );
});
