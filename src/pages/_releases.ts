import { frozenPlace } from "../domain/frozen-place.ts";
import type { FrozenTable } from "../domain/frozen-table.ts";
import { type PolicyChanges, policyChanges } from "../domain/release-changes.ts";
import type { FrozenFile, Release, ReleasedPolicy } from "../domain/release.ts";
import type { PolicyData } from "../domain/site.ts";
import type { CitingPlace } from "../export/citation-formats.ts";
import type { PublishedFigure } from "../export/figures.ts";
import { asReleased } from "../export/release/frozen-tables.ts";
import { readFrozenFigure } from "../load/frozen-table.ts";
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

/** A figure as it was made: what it is called, and its files. */
export interface DrawnFigure extends Pick<PublishedFigure, "id" | "files"> {
  readonly title: string;
}

/** What a figure shows, as its CSV has it. */
function shownIn({ id, title, files }: DrawnFigure): FrozenTable {
  const csv = files.find(({ form }) => form === "csv");
  if (csv === undefined) throw new Error(`The figure ${id} has no CSV.`);
  return readFrozenFigure({ id, title }, new TextDecoder().decode(csv.bytes));
}

/** The text, the notes and the data of today, which every page with a citation asks for. */
const today = new WeakMap<PolicyData, ReleasedPolicy>();

/** A policy as a release of today would hold it; `figures` are those that the asker has at hand. */
export function releasedToday(data: PolicyData, figures: readonly DrawnFigure[]): ReleasedPolicy {
  const known = today.get(data) ?? asReleased(data, []);
  today.set(data, known);
  return { ...known, figures: figures.map(shownIn) };
}

/**
 * How a policy's objects are cited on pages: with what the releases have of them. Whoever cites
 * figures hands them over, so that no other page waits for them to be drawn.
 */
export async function citingPlace(
  policyId: string,
  site: URL | undefined,
  figures: readonly DrawnFigure[] = [],
): Promise<CitingPlace> {
  const data = (await loadSiteData()).policies.find(({ policy }) => policy.id === policyId);
  if (data === undefined) throw new Error(`There is no policy ${policyId}.`);
  const releases = await loadReleases();
  const holdings = { policyId, releases, today: releasedToday(data, figures) };
  return { policyId, site, freezer: (citable, at) => frozenPlace(holdings, citable, at) };
}
