import type { APIRoute, GetStaticPaths } from "astro";
import type { FigureFile } from "../../../export/figures.ts";
import { loadSiteData } from "../../../load/site-data.ts";
import { madeFigures } from "../_made.ts";
import { site } from "../../_site.ts";

export const getStaticPaths = (async () => {
  const { policies } = await loadSiteData();
  const ofEach = policies.map(async (data) =>
    (await madeFigures(data, site)).flatMap(({ files }) =>
      files.map((file) => ({
        params: { policy: data.policy.id, file: file.name },
        props: { file },
      })),
    ),
  );
  return (await Promise.all(ofEach)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: FigureFile }> = ({ props: { file } }) => {
  const charset = file.form === "png" ? "" : "; charset=utf-8";
  const headers = { "Content-Type": file.mediaType + charset };
  return new Response(new Uint8Array(file.bytes), { headers });
};
