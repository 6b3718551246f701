import type { APIRoute, GetStaticPaths } from "astro";
import type { Provision } from "../../../domain/provision.ts";
import { walk } from "../../../domain/provision.ts";
import type { PolicyData } from "../../../domain/site.ts";
import { provisionTwin } from "../../../export/markdown-twins.ts";
import { loadSiteData } from "../../../load/site-data.ts";

export const getStaticPaths = (async () => {
  const { policies } = await loadSiteData();
  return policies.flatMap((data) =>
    walk(data.policy.provisions).map((provision) => ({
      params: { policy: data.policy.id, eid: provision.eid },
      props: { data, provision },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: PolicyData; provision: Provision }> = ({ props, site }) =>
  new Response(provisionTwin(props.data, props.provision, site), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
