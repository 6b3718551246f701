import type { APIRoute } from "astro";
import { writeLlmsFull } from "../export/llms.ts";
import { loadSiteData } from "../load/site-data.ts";

export const GET: APIRoute = async ({ site }) =>
  new Response(writeLlmsFull({ ...(await loadSiteData()), site }));
