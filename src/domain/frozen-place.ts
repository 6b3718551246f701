import { publicAddress } from "./address.ts";
import type { Citable, FrozenPlace } from "./citable.ts";
import { isUnchanged, type TableChanges } from "./release-changes.ts";
import {
  frozenFileAddress,
  frozenPage,
  frozenRowAddress,
  NOTES_TABLE,
  type Release,
  type RowName,
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
  citable: Pick<Citable, "kind" | "id">,
  site: URL | undefined,
): FrozenPlace | null {
  const page = pageOf(kept, citable);
  if (page === null) return null;
  return { date: kept.release.date, page, address: publicAddress(site, page) };
}

function pageOf({ release, policyId, changes }: Kept, citable: Pick<Citable, "kind" | "id">) {
  const holds = (path: string): boolean => release.files.some((file) => file.path === path);
  const file = (path: string, still: boolean): string | null =>
    still && holds(path) ? frozenFileAddress(release.id, path) : null;
  if (citable.kind === "figure")
    return file(`${policyId}/figures/${citable.id}.svg`, changes.length === 0);
  if (citable.kind === "table")
    return file(
      frozenPage(policyId, citable.id),
      changes.every(({ name }) => name !== citable.id),
    );
  const row = rowOf(citable);
  const still = holds(frozenPage(policyId, row.table)) && isUnchanged(changes, row);
  return still ? frozenRowAddress(release.id, policyId, { ...row, key: citable.id }) : null;
}

/** The row that an object is; the cell `raw-output-2017.value` stands in the row before its full stop. */
function rowOf({ kind, id }: Pick<Citable, "kind" | "id">): RowName {
  switch (kind) {
    case "clause":
      return { table: TEXT_TABLE, key: id };
    case "note":
      return { table: NOTES_TABLE, key: id };
    case "cell":
      return { table: "targets", key: id.replace(/\.[^.]*$/, "") };
    default:
      return { table: "materials", key: id };
  }
}
