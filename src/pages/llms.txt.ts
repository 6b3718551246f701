import type { APIRoute } from "astro";
import { writeLlms } from "../export/llms.ts";
import { loadApiModel } from "./_model.ts";

export const GET: APIRoute = async () => new Response(writeLlms(await loadApiModel()));
