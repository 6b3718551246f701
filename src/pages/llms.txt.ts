import type { APIRoute } from "astro";
import { writeLlms } from "../export/llms.ts";
import { loadSiteData } from "../load/site-data.ts";
import { loadChanges } from "./_changes.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(writeLlms({ ...(await loadSiteData()), changes: loadChanges(), site }));
