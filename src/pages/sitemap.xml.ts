import type { APIRoute } from "astro";
import { getCollection } from "astro:content";
import { sitePages, writeSitemap } from "../export/sitemap.ts";
import { loadReleases } from "../load/release-folder.ts";
import { loadSiteData } from "../load/site-data.ts";

/** Nothing is written where the site is built without its public address. */
export const GET: APIRoute = async ({ site }) => {
  if (site === undefined) return new Response(null, { status: 404 });
  const { policies, terms, changes } = await loadSiteData();
  const guides = (await getCollection("guides")).map(({ id }) => id).sort();
  const pages = sitePages({
    ...{ policies, terms, changes, guides },
    releases: await loadReleases(),
  });
  return new Response(writeSitemap(pages, site));
};
