import { SITE_NAME } from "../domain/site-name.ts";
import { ISSUED, MODIFIED } from "./skos-concepts.ts";

/** Who publishes the tables: what the pages call the site. No person or body stands behind a file. */
export const PUBLISHER = SITE_NAME;

/** The licence of what the site has made, by the name that SPDX gives it and by its address. */
export const DATA_LICENCE = {
  spdx: "CC-BY-4.0",
  address: "https://creativecommons.org/licenses/by/4.0/",
  title: "知识共享 署名 4.0 国际",
} as const;

/** When the tables were first published and last corrected, and the version that this makes. */
export const RELEASE = {
  issued: ISSUED,
  modified: MODIFIED,
  // Semantic Versioning (item 2) knows no leading zeros: 2026-02-03 is 2026.2.3.
  version: MODIFIED.split("-").map(Number).join("."),
} as const;
