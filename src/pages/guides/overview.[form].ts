import type { APIRoute, GetStaticPaths } from "astro";
import { type MadePicture, pictureFiles } from "./_picture.ts";
import { site } from "../_site.ts";

export const getStaticPaths = (async () =>
  (await pictureFiles(site)).map((picture) => ({
    params: { form: picture.name.replace("overview.", "") },
    props: { picture },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: MadePicture }> = ({ props: { picture } }) =>
  new Response(new Uint8Array(picture.bytes), { headers: { "Content-Type": picture.mediaType } });
