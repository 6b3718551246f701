import { loadSiteData } from "../../load/site-data.ts";
import type { ApiModel } from "../api/endpoint.ts";

/** The site as it is, without an address and before its first release. */
export const model: ApiModel = {
  ...(await loadSiteData()),
  releases: [],
  site: undefined,
};
