import { publicAddress } from "./address.ts";
import type { Citable, FrozenPlace } from "./citable.ts";
import { isUnchanged, type TableChanges } from "./release-changes.ts";
import {
  FIGURES_PAGE,
  frozenFileAddress,
  frozenPage,
  frozenRowAddress,
  NOTES_TABLE,
  type Release,
  TEXT_TABLE,
} from "./release.ts";

/** What of a policy the last release holds as the site still shows it. */
export interface Kept {
  readonly release: Pick<Release, "id" | "date" | "files">;
  readonly policyId: string;
  /** What has changed of the policy since. */
  readonly changes: readonly TableChanges[];
}

/**
 * Where a release keeps what is cited, so that its words never change; null where the site by now
 * says something else, or where the release does not have it.
 */
export function frozenPlace(
  kept: Kept,
  citable: Pick<Citable, "kind" | "id" | "row">,
  site: URL | undefined,
): FrozenPlace | null {
  const page = pageOf(kept, citable);
  if (page === null) return null;
  const { id, date } = kept.release;
  return { release: id, date, page, address: publicAddress(site, page) };
}

function pageOf(
  { release, policyId, changes }: Kept,
  citable: Pick<Citable, "kind" | "id" | "row">,
) {
  const holds = (path: string): boolean => release.files.some((file) => file.path === path);
  const file = (path: string, still: boolean): string | null =>
    still && holds(path) ? frozenFileAddress(release.id, path) : null;
  if (citable.kind === "figure") {
    const still = holds(`${policyId}/figures/${citable.id}.svg`) && !changes.some(isDrawn);
    const page = file(`${policyId}/${FIGURES_PAGE}`, still);
    return page && `${page}#${citable.id}`;
  }
  const { id, row } = citable;
  if (row === null)
    return file(
      frozenPage(policyId, id),
      changes.every(({ name }) => name !== id),
    );
  const still = holds(frozenPage(policyId, row.table)) && isUnchanged(changes, row);
  return still ? frozenRowAddress(release.id, policyId, { ...row, key: id }) : null;
}

/** What no figure is drawn from. */
const NOT_DRAWN = [TEXT_TABLE, NOTES_TABLE, "aliases", "measures", "remainders"];

const isDrawn = ({ name }: TableChanges): boolean => !NOT_DRAWN.includes(name);
