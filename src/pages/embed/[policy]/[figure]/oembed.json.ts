import type { APIRoute, GetStaticPaths } from "astro";
import { loadSiteData } from "../../../../load/site-data.ts";
import { madeFigures } from "../../../figures/_made.ts";
import { oembedOf } from "../../../figures/_offers.ts";
import { site } from "../../../_site.ts";

/*
 * oEmbed answers hold absolute addresses only, so there are none where the site is built without
 * its public address.
 */

export const getStaticPaths = (async () => {
  const { policies } = await loadSiteData();
  const figures = await Promise.all(policies.map((data) => madeFigures(data, site)));
  return figures.flat().flatMap((figure) => {
    const answer = oembedOf(figure, site);
    const params = { policy: figure.policyId, figure: figure.id };
    return answer === null ? [] : [{ params, props: { answer } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ answer: string }> = ({ props: { answer } }) =>
  new Response(answer, { headers: { "Content-Type": "application/json; charset=utf-8" } });
