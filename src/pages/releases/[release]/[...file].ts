import type { APIRoute, GetStaticPaths } from "astro";
import { MANIFEST } from "../../../domain/release.ts";
import { loadReleases } from "../../../load/release-folder.ts";

interface Props {
  bytes: Uint8Array;
  mediaType: string;
}

/** Every byte as it was frozen. */
export const getStaticPaths = (async () => {
  const releases = await loadReleases();
  return releases.flatMap(({ id, files, manifest }) =>
    [...files, { path: MANIFEST, mediaType: "application/json", bytes: manifest }].map(
      ({ path, mediaType, bytes }) => ({
        params: { release: id, file: path },
        props: { mediaType, bytes },
      }),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { bytes, mediaType } }) =>
  new Response(new Uint8Array(bytes), { headers: { "Content-Type": mediaType } });
