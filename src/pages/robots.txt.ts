import type { APIRoute } from "astro";
import { writeRobots } from "../export/sitemap.ts";

export const GET: APIRoute = ({ site }) => new Response(writeRobots(site));
