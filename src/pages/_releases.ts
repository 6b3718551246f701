import { NOT_FROZEN } from "../domain/citable.ts";
import { frozenPlace } from "../domain/frozen-place.ts";
import { type PolicyChanges, policyChanges } from "../domain/release-changes.ts";
import type { FrozenFile, Release } from "../domain/release.ts";
import type { CitingPlace } from "../export/citation-formats.ts";
import { asReleased } from "../export/release/frozen-tables.ts";
import { loadReleases } from "../load/release-folder.ts";
import { loadSiteData } from "../load/site-data.ts";

/** What a release changed against the one before it; null for the first, which has none before it. */
export async function changesOf(release: Release): Promise<readonly PolicyChanges[] | null> {
  const releases = await loadReleases();
  const before = releases.find(({ id }) => id === release.previous?.id);
  return before === undefined ? null : policyChanges(before.policies, release.policies);
}

/** The files of a release whose bytes the one before it did not hold under the same path. */
export async function filesChanged({ previous, files }: Release): Promise<readonly FrozenFile[]> {
  const before = (await loadReleases()).find(({ id }) => id === previous?.id);
  const sums = new Map(before?.files.map(({ path, sha256 }) => [path, sha256]));
  return files.filter(({ path, sha256 }) => sums.get(path) !== sha256);
}

let sinceLast: Promise<readonly PolicyChanges[] | null> | undefined;

/** What the site shows today and its last release does not; null before the first release. */
export function changesSinceLast(): Promise<readonly PolicyChanges[] | null> {
  // Every page with a citation asks.
  sinceLast ??= compareWithLast();
  return sinceLast;
}

async function compareWithLast(): Promise<readonly PolicyChanges[] | null> {
  const last = (await loadReleases()).at(-1);
  if (last === undefined) return null;
  const { policies } = await loadSiteData();
  return policyChanges(last.policies, policies.map(asReleased));
}

/** How a policy's objects are cited on pages: against the last release, where it still holds them. */
export async function citingPlace(policyId: string, site: URL | undefined): Promise<CitingPlace> {
  const [release, since] = [(await loadReleases()).at(-1), await changesSinceLast()];
  const changes = since?.find(({ id }) => id === policyId)?.changes;
  if (release === undefined || changes === undefined)
    return { policyId, site, freezer: NOT_FROZEN };
  const kept = { release, policyId, changes };
  return { policyId, site, freezer: (citable, at) => frozenPlace(kept, citable, at) };
}
