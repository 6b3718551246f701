import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it, test } from "vitest";
import { readBuiltSite } from "../../scripts/built-site.ts";
import { DIST_FOLDER, PROJECT_FOLDER } from "../../scripts/project.ts";
import { destination, fileOf } from "../../scripts/site-address.ts";
import { readChangelog } from "../load/changelog.ts";
import { loadReleases } from "../load/release-folder.ts";
import { loadSiteData } from "../load/site-data.ts";
import type { ApiModel } from "./api/endpoint.ts";
import { apiFiles } from "./api/endpoints.ts";
import { API_ROOT } from "./api/envelope.ts";
import { FEEDS_ROOT, feedFiles } from "./feeds.ts";
import { newsOf } from "./feeds-news.ts";
import { writeLlms, writeLlmsFull } from "./llms.ts";
import { sitePages, writeRobots, writeSitemap } from "./sitemap.ts";

/*
 * Run over the built site: what programs read is there, byte for byte, and leads nowhere but to
 * what is there.
 */

const { SITE_URL } = process.env;
const site = SITE_URL ? new URL(SITE_URL) : undefined;
const text = (path: string): string => readFileSync(join(DIST_FOLDER, path), "utf8");

const { value: changes } = readChangelog({
  path: "data/CHANGELOG.md",
  text: readFileSync(join(PROJECT_FOLDER, "data/CHANGELOG.md"), "utf8"),
});
const releases = await loadReleases();
const model: ApiModel = { ...(await loadSiteData()), changes, releases, site };
const built = await readBuiltSite(DIST_FOLDER);
const files = apiFiles(model);

describe("the interface as built", () => {
  it("holds every response of the list with its very bytes", () => {
    for (const { path, write } of files) expect(text(API_ROOT + path), path).toBe(write());
  });

  it("holds no other file", () => {
    const found = [...built.files].filter((file) => file.startsWith(API_ROOT));
    expect(found).toEqual(files.map(({ path }) => API_ROOT + path).sort());
  });

  it("links to files and pages that are there", () => {
    const dead = files.flatMap(({ path }) => {
      const { links = {} } = JSON.parse(text(API_ROOT + path)) as {
        links?: Record<string, string | null>;
      };
      return Object.values(links).flatMap((link) => deadFrom(API_ROOT + path, link));
    });
    expect(dead).toEqual([]);
  });
});

/** The link, if it leads to this site and to nothing on it. */
function deadFrom(from: string, link: string | null): string[] {
  if (link === null) return [];
  const local = site === undefined ? link : link.replace(site.href.replace(/\/$/, ""), "");
  const address = local.startsWith("/") ? posix.relative(posix.dirname(from), local) : local;
  const to = destination(
    from,
    address + (local.endsWith("/") && !address.endsWith("/") ? "/" : ""),
  );
  return to.kind === "here" && built.files.has(fileOf(to.path)) ? [] : [`${from} → ${link}`];
}

test.each(feedFiles(newsOf(changes, releases), site))(
  "$title is published as listed",
  ({ name, write }) => {
    expect(text(FEEDS_ROOT + name)).toBe(write());
  },
);

describe("the files for language models", () => {
  it("are published as written", () => {
    expect(text("llms.txt")).toBe(writeLlms(model));
    expect(text("llms-full.txt")).toBe(writeLlmsFull(model));
  });

  it("lead to files that are there", () => {
    const links = [...text("llms.txt").matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
    expect(links.flatMap((link) => deadFrom("/llms.txt", link))).toEqual([]);
  });
});

describe("the sitemap", () => {
  const guides = readdirSync(join(PROJECT_FOLDER, "content/guides"))
    .map((file) => file.replace(/\.mdx$/, ""))
    .sort();
  const pages = sitePages({ ...model, guides });

  it("knows every page but figures alone, frozen ones, and the one for what does not exist", () => {
    const published = built.pages
      .map(({ path }) => path)
      .filter((path) => path !== "/404.html" && !/^\/embed\/|^\/releases\/.+\/./.test(path));
    expect(pages.map(({ path }) => path).sort()).toEqual(published.sort());
  });

  it("is there where the site has a public address, and only there", () => {
    if (site === undefined) expect(built.files).not.toContain("/sitemap.xml");
    else expect(text("sitemap.xml")).toBe(writeSitemap(pages, site));
    expect(text("robots.txt")).toBe(writeRobots(site));
  });
});
