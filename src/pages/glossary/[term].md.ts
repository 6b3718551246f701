import type { APIRoute, GetStaticPaths } from "astro";
import type { Term } from "../../domain/glossary.ts";
import { termTwin } from "../../export/section-twins.ts";
import { loadSiteData } from "../../load/site-data.ts";

export const getStaticPaths = (async () => {
  const { terms } = await loadSiteData();
  return terms.map((term) => ({ params: { term: term.id }, props: { term } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ term: Term }> = async ({ props, site }) =>
  new Response(termTwin(props.term, await loadSiteData(), site), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
