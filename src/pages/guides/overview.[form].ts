import type { APIRoute, GetStaticPaths } from "astro";
import { type MadePicture, pictureFiles } from "./_picture.ts";

// Astro types it as always there.
const address = import.meta.env.SITE as string | undefined;
const site = address === undefined ? undefined : new URL(address);

export const getStaticPaths = (async () =>
  (await pictureFiles(site)).map((picture) => ({
    params: { form: picture.name.replace("overview.", "") },
    props: { picture },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: MadePicture }> = ({ props: { picture } }) =>
  new Response(new Uint8Array(picture.bytes), { headers: { "Content-Type": picture.mediaType } });
