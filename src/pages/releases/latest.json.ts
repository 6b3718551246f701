import type { APIRoute } from "astro";
import { loadReleases } from "../../load/release-folder.ts";

/** What frozen pages ask, to tell whether there is a newer release: its form never changes. */
export const GET: APIRoute = async () => {
  const last = (await loadReleases()).at(-1);
  if (last === undefined) return new Response(null, { status: 404 });
  const { id, date } = last;
  return new Response(`${JSON.stringify({ release: id, date })}\n`);
};
