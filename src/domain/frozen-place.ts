import { publicAddress } from "./address.ts";
import type { Citable, Frozen, FrozenKind, FrozenPlace } from "./citable.ts";
import { type FrozenTable, rowsByKey } from "./frozen-table.ts";
import {
  changesBetween,
  changesWithin,
  isChange,
  isUnchanged,
  reaches,
  reachesRows,
  type TableChanges,
} from "./release-changes.ts";
import {
  changeId,
  FIGURES,
  FIGURES_PAGE,
  frozenFileAddress,
  frozenPage,
  frozenRowAddress,
  type Release,
  type ReleasedPolicy,
  releaseAddress,
  RELEASES_PAGE,
  SINCE,
  TEXT_TABLE,
} from "./release.ts";

/** Where a frozen place is sought: in the releases, by what the site shows of a policy today. */
export interface Holdings {
  readonly policyId: string;
  /** Oldest first. */
  readonly releases: readonly Pick<Release, "id" | "date" | "policies">[];
  readonly today: Pick<ReleasedPolicy, "tables" | "figures">;
}

/** What a frozen place is sought of. */
type Sought = Pick<Citable, "kind" | "id" | "row">;

/**
 * Where the newest release that holds what is cited keeps it, and whether it says there what the
 * site says today; that none has it, where none has; null before the first release. Throws where
 * what is cited is not on the site today either.
 */
export function frozenPlace(
  holdings: Holdings,
  citable: Sought,
  site: URL | undefined,
): Frozen | null {
  const last = holdings.releases.at(-1);
  if (last === undefined) return null;
  if (citable.kind === "dataset") return frozenDataset(holdings, last, site);
  const today = tableOf(holdings.today, citable);
  if (today === undefined) throw new Error(`The site shows no ${citable.kind} ${citable.id}.`);
  for (const release of holdings.releases.toReversed()) {
    const policy = release.policies.find(({ id }) => id === holdings.policyId);
    const frozen = policy && tableOf(policy, citable);
    if (frozen === undefined) continue;
    const kind = kindOf(citable, changesWithin(frozen, today));
    return { kind, ...placeIn(holdings.policyId, release, { citable, site }) };
  }
  return { kind: "new", release: last.id };
}

/** All the tables of a policy, as the last release has them; its own page lists its files. */
function frozenDataset(
  { policyId, today }: Holdings,
  release: Holdings["releases"][number],
  site: URL | undefined,
): Frozen {
  const policy = release.policies.find(({ id }) => id === policyId);
  if (policy === undefined) return { kind: "new", release: release.id };
  const changes = changesBetween(policy.tables, today.tables).filter(
    ({ name }) => name !== TEXT_TABLE,
  );
  const page = releaseAddress(release.id);
  return {
    kind: changes.some(reaches) ? "changed" : changes.some(isChange) ? "widened" : "same",
    ...{ release: release.id, date: release.date, page, address: publicAddress(site, page) },
    changes: `${RELEASES_PAGE}#${SINCE}`,
  };
}

/** The table or the figure that is cited, or in which it is a row; undefined where that is not there. */
function tableOf(
  { tables, figures }: Holdings["today"],
  { kind, id, row }: Sought,
): FrozenTable | undefined {
  const among = kind === "figure" ? figures : tables;
  const table = among.find(({ name }) => name === tableName({ kind, id, row }));
  const isHeld = table !== undefined && (row === null || rowsByKey(table).has(row.key));
  return isHeld ? table : undefined;
}

/** The whole document is cited as the table of its clauses. */
const tableName = ({ kind, id, row }: Sought): string =>
  kind === "document" ? TEXT_TABLE : (row?.table ?? id);

/**
 * A row and a figure are judged by the columns that both states have: what a new column says was not
 * denied before. A table is cited with all its columns, so that it is told of those that came.
 */
function kindOf({ kind, row }: Sought, change: TableChanges): FrozenKind {
  if (kind === "figure")
    return change.formerTitle !== null || reachesRows(change) ? "changed" : "same";
  if (row === null) return reaches(change) ? "changed" : isChange(change) ? "widened" : "same";
  if (!isUnchanged(change, row.key)) return "changed";
  return kind === "cell" && isChange(change) ? "row" : "same";
}

function placeIn(
  policyId: string,
  { id, date }: Pick<Release, "id" | "date">,
  { citable, site }: { readonly citable: Sought; readonly site: URL | undefined },
): Omit<FrozenPlace, "kind"> {
  const page = pageOf(policyId, id, citable);
  const changes = `${RELEASES_PAGE}#${changeId(policyId, pathOf(citable))}`;
  return { release: id, date, page, address: publicAddress(site, page), changes };
}

function pageOf(policyId: string, release: string, sought: Sought): string {
  const { kind, id, row } = sought;
  if (kind === "figure")
    return `${frozenFileAddress(release, `${policyId}/${FIGURES_PAGE}`)}#${id}`;
  return row === null
    ? frozenFileAddress(release, frozenPage(policyId, tableName(sought)))
    : frozenRowAddress(release, policyId, { ...row, key: id });
}

/** Its place among what differs from the last release. */
function pathOf(sought: Sought): readonly string[] {
  const { kind, id, row } = sought;
  if (kind === "figure") return [FIGURES, id];
  return row === null ? [tableName(sought)] : [row.table, row.key];
}
