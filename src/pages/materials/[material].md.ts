import type { APIRoute, GetStaticPaths } from "astro";
import type { Material } from "../../domain/catalogue.ts";
import type { PolicyData } from "../../domain/site.ts";
import { materialTwin } from "../../export/markdown-twins.ts";
import { loadSiteData } from "../../load/site-data.ts";

export const getStaticPaths = (async () => {
  const { policies } = await loadSiteData();
  return policies.flatMap((data) =>
    data.catalogue.materials.map((material) => ({
      params: { material: material.id },
      props: { data, material },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: PolicyData; material: Material }> = ({ props, site }) =>
  new Response(materialTwin(props.data, props.material, site), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
