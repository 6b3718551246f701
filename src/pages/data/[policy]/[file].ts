import type { APIRoute, GetStaticPaths } from "astro";
import { bytesOf } from "../../../export/content.ts";
import { type PublishedFile, publishedFiles } from "../../../export/files.ts";
import { loadSiteData } from "../../../load/site-data.ts";
import { site } from "../../_site.ts";
import { madeFigures } from "../../figures/_made.ts";

export const getStaticPaths = (async () => {
  const { policies } = await loadSiteData();
  const ofEach = policies.map(async (data) => {
    const files = publishedFiles(data, site, await madeFigures(data, site));
    // The files of figures have a route of their own.
    const own = files.filter(({ figure }) => figure === undefined);
    return own.map((file) => ({
      params: { policy: data.policy.id, file: file.name },
      props: { file },
    }));
  });
  return (await Promise.all(ofEach)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: PublishedFile }> = async ({ props: { file } }) => {
  const content = file.write();
  const charset = typeof content === "string" ? "; charset=utf-8" : "";
  const bytes = new Uint8Array(await bytesOf(content));
  return new Response(bytes, { headers: { "Content-Type": file.mediaType + charset } });
};
