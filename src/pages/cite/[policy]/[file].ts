import type { APIRoute, GetStaticPaths } from "astro";
import { citables } from "../../../export/citables.ts";
import { type CitationFile, citationFiles } from "../../../export/citation-formats.ts";
import { loadSiteData } from "../../../load/site-data.ts";
import { citingPlace } from "../../_releases.ts";
import { site } from "../../_site.ts";
import { madeFigures } from "../../figures/_made.ts";

export const getStaticPaths = (async () => {
  const { policies } = await loadSiteData();
  const ofEach = policies.map(async (data) => {
    const figures = await madeFigures(data, site);
    const { freezer } = await citingPlace(data.policy.id, site, figures);
    return citationFiles(citables(data, figures), site, freezer).map((file) => ({
      params: { policy: data.policy.id, file: file.name },
      props: { file },
    }));
  });
  return (await Promise.all(ofEach)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: CitationFile }> = ({ props: { file } }) =>
  new Response(file.write(), { headers: { "Content-Type": `${file.mediaType}; charset=utf-8` } });
