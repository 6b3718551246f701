import type { APIRoute, GetStaticPaths } from "astro";
import { apiFiles } from "../../../export/api/endpoints.ts";
import { loadSiteData } from "../../../load/site-data.ts";
import { loadChanges } from "../../_changes.ts";

// Astro types it as always there.
const address = import.meta.env.SITE as string | undefined;
const site = address === undefined ? undefined : new URL(address);

export const getStaticPaths = (async () => {
  const files = apiFiles({ ...(await loadSiteData()), changes: loadChanges(), site });
  return files.map(({ path, write }) => ({
    params: { path: path.replace(/\.json$/, "") },
    props: { write },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write: () => string }> = ({ props: { write } }) =>
  new Response(write(), { headers: { "Content-Type": "application/json; charset=utf-8" } });
