import type { ApiModel } from "../export/api/endpoint.ts";
import { loadReleases } from "../load/release-folder.ts";
import { loadSiteData } from "../load/site-data.ts";
import { site } from "./_site.ts";

/** All that the interface for programs answers from. */
export const loadApiModel = async (): Promise<ApiModel> => ({
  ...(await loadSiteData()),
  releases: await loadReleases(),
  site,
});
