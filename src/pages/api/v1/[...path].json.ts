import type { APIRoute, GetStaticPaths } from "astro";
import { apiFiles } from "../../../export/api/endpoints.ts";
import { loadSiteData } from "../../../load/site-data.ts";
import { loadChanges } from "../../_changes.ts";
import { site } from "../../_site.ts";

export const getStaticPaths = (async () => {
  const files = apiFiles({ ...(await loadSiteData()), changes: loadChanges(), site });
  return files.map(({ path, write }) => ({
    params: { path: path.replace(/\.json$/, "") },
    props: { write },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write: () => string }> = ({ props: { write } }) =>
  new Response(write(), { headers: { "Content-Type": "application/json; charset=utf-8" } });
