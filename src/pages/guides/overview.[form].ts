import type { APIRoute, GetStaticPaths } from "astro";
import { PICTURED } from "../../components/guide/props.ts";
import type { FigureFile } from "../../export/figures.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { site } from "../_site.ts";
import { madeFigures } from "../figures/_made.ts";

/*
 * Where the picture of the plan lay before it joined the other figures: whoever kept these addresses
 * finds the same files here.
 */

export const getStaticPaths = (async () => {
  const { policies } = await loadSiteData();
  const ofEach = policies
    .filter(({ policy }) => policy.id === PICTURED.policy)
    .map(async (data) => madeFigures(data, site));
  return (await Promise.all(ofEach))
    .flat()
    .filter(({ id }) => id === "overview")
    .flatMap(({ files }) => files)
    .filter(({ form }) => form !== "csv")
    .map((file) => ({ params: { form: file.form }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: FigureFile }> = ({ props: { file } }) =>
  new Response(new Uint8Array(file.bytes), { headers: { "Content-Type": file.mediaType } });
