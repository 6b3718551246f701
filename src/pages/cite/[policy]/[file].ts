import type { APIRoute, GetStaticPaths } from "astro";
import { type CitationFile, citationFiles } from "../../../export/citation-formats.ts";
import { loadSiteData } from "../../../load/site-data.ts";
import { site } from "../../_site.ts";

export const getStaticPaths = (async () => {
  const { policies } = await loadSiteData();
  return policies.flatMap((data) =>
    citationFiles(data, site).map((file) => ({
      params: { policy: data.policy.id, file: file.name },
      props: { file },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: CitationFile }> = ({ props: { file } }) =>
  new Response(file.write(), { headers: { "Content-Type": `${file.mediaType}; charset=utf-8` } });
