import {
  gapsAddress,
  groupAddress,
  guideAddress,
  materialAddress,
  notesAddress,
  policyAddress,
  provisionAddress,
  publicAddress,
  tableAddress,
  takenAddress,
  termAddress,
} from "../domain/address.ts";
import { type Change, CHANGES_PAGE, lastChanged } from "../domain/change.ts";
import { walk } from "../domain/provision.ts";
import { releaseAddress, RELEASES_PAGE, type Release } from "../domain/release.ts";
import type { PolicyData, SiteData } from "../domain/site.ts";
import { CATALOGUE_SOURCES, TABLE_SOURCES } from "./feeds.ts";
import { escaped } from "./xml-text.ts";

/** A page, and the day of the last announced change of what it shows, where that is known. */
export interface SitePage {
  readonly path: string;
  readonly changed: string | null;
}

/** What the pages are made from. */
export interface SitePages extends Pick<SiteData, "policies" | "terms"> {
  readonly guides: readonly string[];
  readonly changes: readonly Change[];
  readonly releases: readonly Pick<Release, "id" | "date">[];
}

/** What the pages show that set notes beside the record or a row. */
const WITH_NOTES = [...TABLE_SOURCES, "notes"];

/**
 * Every page that is worth finding: not the figures by themselves (/embed/), which are for the pages
 * of others, nor the page for what does not exist. The words of the record never change, and the build's clock
 * says nothing of what a page shows: so a page was last changed on the day of the last announced
 * change of the tables that it draws from. Of pages that draw from none (guides, search) no day is
 * known, and none is given.
 */
export function sitePages({ policies, terms, guides, changes, releases }: SitePages): SitePage[] {
  const page = (path: string, sources: readonly string[] = []): SitePage => ({
    path,
    changed: lastChanged(changes, sources),
  });
  return [
    page("/", WITH_NOTES),
    page("/policies/"),
    ...policies.flatMap((data) => pagesOfPolicy(data, page)),
    ...["", "table/", "names/", "places/", "compare/"].map((view) =>
      page(`/materials/${view}`, CATALOGUE_SOURCES),
    ),
    ...["/lookup/", "/lookup/list/"].map((path) => page(path, CATALOGUE_SOURCES)),
    ...["targets", "actions", "measures"].map((table) => page(`/${table}/`, [table, "notes"])),
    page("/audit/", ["targets", "notes"]),
    page("/glossary/"),
    ...terms.map(({ id }) => page(termAddress(id))),
    page("/guides/"),
    ...guides.map((id) => page(guideAddress(id))),
    page("/data/", TABLE_SOURCES),
    page("/data/api/"),
    { path: CHANGES_PAGE, changed: changes[0]?.date ?? null },
    { path: RELEASES_PAGE, changed: releases.at(-1)?.date ?? null },
    // The page of a release changes once more: when it is no longer the last.
    ...releases.map(({ id, date }, at) => ({
      path: releaseAddress(id),
      changed: releases[at + 1]?.date ?? date,
    })),
    page("/search/"),
    page("/search/developers/"),
  ];
}

type PageMaker = (path: string, sources?: readonly string[]) => SitePage;

function pagesOfPolicy({ policy, catalogue, tables }: PolicyData, page: PageMaker): SitePage[] {
  const { id, provisions } = policy;
  return [
    page(policyAddress(id), WITH_NOTES),
    page(notesAddress(id), ["notes"]),
    page(gapsAddress(id)),
    page(takenAddress(id), WITH_NOTES),
    ...walk(provisions).map(({ eid }) => page(provisionAddress(id, eid), WITH_NOTES)),
    ...catalogue.groups.map((group) => page(groupAddress(group.id), CATALOGUE_SOURCES)),
    ...catalogue.materials.map((entry) =>
      page(materialAddress(entry.id), [...CATALOGUE_SOURCES, "notes"]),
    ),
    ...tables.map(({ table }) => page(tableAddress(id, table.name), [table.name])),
  ];
}

/** The pages as sitemaps.org describes them (protocol 0.9): it knows only whole addresses. */
export function writeSitemap(pages: readonly SitePage[], site: URL): string {
  const urls = pages.map(({ path, changed }) => {
    const day = changed === null ? "" : `<lastmod>${changed}</lastmod>`;
    return `  <url><loc>${escaped(publicAddress(site, path) ?? "")}</loc>${day}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

/**
 * Everybody may read everything. Robots look for the file at a host's root alone: under any other
 * path it does no harm, and no good.
 */
export function writeRobots(site: URL | undefined): string {
  const sitemap = publicAddress(site, "/sitemap.xml");
  const lines = ["User-agent: *", "Allow: /"];
  return [...lines, ...(sitemap === null ? [] : ["", `Sitemap: ${sitemap}`]), ""].join("\n");
}
