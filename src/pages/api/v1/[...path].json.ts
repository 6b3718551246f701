import type { APIRoute, GetStaticPaths } from "astro";
import { apiFiles } from "../../../export/api/endpoints.ts";
import { loadApiModel } from "../../_model.ts";

export const getStaticPaths = (async () => {
  const files = apiFiles(await loadApiModel());
  return files.map(({ path, write }) => ({
    params: { path: path.replace(/\.json$/, "") },
    props: { write },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write: () => string }> = ({ props: { write } }) =>
  new Response(write(), { headers: { "Content-Type": "application/json; charset=utf-8" } });
