import type { APIRoute, GetStaticPaths } from "astro";
import { SECTION_TWINS, type SectionTwin, sectionTwin } from "../export/section-twins.ts";
import { loadSiteData } from "../load/site-data.ts";

export const getStaticPaths = (() =>
  SECTION_TWINS.map((twin) => ({
    params: { section: twin.section },
    props: { twin },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ twin: SectionTwin }> = async ({ props, site }) =>
  new Response(sectionTwin(props.twin, await loadSiteData(), site), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
