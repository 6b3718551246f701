import type { APIRoute, GetStaticPaths } from "astro";
import { type FeedFile, feedFiles } from "../../export/feeds.ts";
import { newsOf } from "../../export/feeds-news.ts";
import { loadReleases } from "../../load/release-folder.ts";
import { loadChanges } from "../_changes.ts";
import { site } from "../_site.ts";

export const getStaticPaths = (async () =>
  feedFiles(newsOf(await loadChanges(), await loadReleases()), site).map((feed) => ({
    params: { file: feed.name },
    props: { feed },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: FeedFile }> = ({ props: { feed } }) =>
  new Response(feed.write(), {
    headers: { "Content-Type": `${feed.mediaType}; charset=utf-8` },
  });
