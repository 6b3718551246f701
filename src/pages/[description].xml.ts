import type { APIRoute, GetStaticPaths } from "astro";
import { publicAddress } from "../domain/address.ts";

/*
 * /opensearch.xml lets a browser add this site's search to its own. The format knows only absolute
 * addresses, so there is no such file where the site is built without its public address.
 */

export const getStaticPaths = (() =>
  // Astro types it as always there.
  (import.meta.env.SITE as string | undefined) === undefined
    ? []
    : [{ params: { description: "opensearch" } }]) satisfies GetStaticPaths;

export const GET: APIRoute = ({ site }) =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>产业政策逐条读</ShortName>
  <Description>查条文、材料、校注、数据和说明里的任何字词</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${publicAddress(site, "/favicon.svg") ?? ""}</Image>
  <Url type="text/html" template="${publicAddress(site, "/search/?q={searchTerms}") ?? ""}"/>
</OpenSearchDescription>
`);
