import type { APIRoute, GetStaticPaths } from "astro";
import { citingSheet } from "../../../domain/passage-citation.ts";
import type { Policy } from "../../../domain/policy.ts";
import { loadSiteData } from "../../../load/site-data.ts";

/** What a browser needs in order to cite words that a reader selects. */
export const getStaticPaths = (async () => {
  const { policies } = await loadSiteData();
  return policies.map(({ policy }) => ({ params: { policy: policy.id }, props: { policy } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ policy: Policy }> = ({ props, site }) =>
  Response.json(citingSheet(props.policy, site));
