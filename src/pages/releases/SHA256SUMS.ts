import type { APIRoute } from "astro";
import { readHeld } from "../../load/release-folder.ts";

/** The committed list of every byte that was frozen, for whoever would check a release without us. */
export const GET: APIRoute = async () => {
  const { sums } = await readHeld(".");
  return new Response(sums, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
};
