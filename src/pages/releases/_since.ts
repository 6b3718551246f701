import { type PolicyChanges, policyChanges } from "../../domain/release-changes.ts";
import { loadReleases } from "../../load/release-folder.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { releasedToday } from "../_releases.ts";
import { madeFigures } from "../figures/_made.ts";

/** What the site shows today and its last release does not; null before the first release. */
export async function changesSinceLast(
  site: URL | undefined,
): Promise<readonly PolicyChanges[] | null> {
  const last = (await loadReleases()).at(-1);
  if (last === undefined) return null;
  const { policies } = await loadSiteData();
  const today = policies.map(async (data) => releasedToday(data, await madeFigures(data, site)));
  return policyChanges(last.policies, await Promise.all(today));
}
