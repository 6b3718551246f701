import { readFileSync } from "node:fs";
import { readChangelog } from "../../load/changelog.ts";
import { loadSiteData } from "../../load/site-data.ts";
import type { ApiModel } from "../api/endpoint.ts";

const path = "data/CHANGELOG.md";

/** The site as it is, without an address and before its first release. */
export const model: ApiModel = {
  ...(await loadSiteData()),
  changes: readChangelog({ path, text: readFileSync(path, "utf8") }).value,
  releases: [],
  site: undefined,
};
