import { type FrozenField, type FrozenTable, rowsByKey } from "./frozen-table.ts";
import type { ReleasedPolicy } from "./release.ts";

/** What became of a table between two states of it. */
export interface TableChanges {
  readonly name: string;
  readonly title: string;
  /** What it was called, where it was called something else. */
  readonly formerTitle: string | null;
  /** Whether the whole table came, went, or was there both times. */
  readonly fate: "added" | "removed" | "kept";
  readonly fields: {
    readonly added: readonly FrozenField[];
    readonly removed: readonly FrozenField[];
  };
  readonly added: readonly RowState[];
  readonly removed: readonly RowState[];
  readonly changed: readonly RowChange[];
}

/** A row that came or went, with its cells that are not empty. */
export interface RowState {
  readonly key: string;
  readonly cells: readonly { readonly title: string; readonly text: string }[];
}

/** A row that is there both times, and its cells that differ. */
export interface RowChange {
  readonly key: string;
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What changed of a policy. */
export interface PolicyChanges {
  readonly id: string;
  readonly title: string;
  /** Of its text, its notes and its data. */
  readonly changes: readonly TableChanges[];
  /** Of what its figures show. */
  readonly figures: readonly TableChanges[];
}

/** What changed from one state of the policies to the next. One that came or went is compared with nothing. */
export function policyChanges(
  before: readonly ReleasedPolicy[],
  after: readonly ReleasedPolicy[],
): PolicyChanges[] {
  const all = [...after, ...before.filter(({ id }) => after.every((policy) => policy.id !== id))];
  return all.map(({ id, title }) => {
    const [old, now] = [before, after].map((policies) => policies.find((one) => one.id === id));
    return {
      ...{ id, title },
      changes: changesBetween(old?.tables ?? [], now?.tables ?? []),
      figures: changesBetween(old?.figures ?? [], now?.figures ?? []),
    };
  });
}

/** True where a policy reads, counts or shows otherwise than it did. */
export const differs = ({ changes, figures }: PolicyChanges): boolean =>
  changes.length + figures.length > 0;

/**
 * What changed from one state of tables to the next, table by table in the order of the later one;
 * tables that stayed as they were are left out. Columns that came or went are told once for the
 * table, and not again in each of its rows.
 */
export function changesBetween(
  before: readonly FrozenTable[],
  after: readonly FrozenTable[],
): TableChanges[] {
  const gone = before.filter(({ name }) => named(after, name) === undefined);
  return [
    ...after.map((table) => {
      const earlier = named(before, table.name);
      return earlier === undefined ? arrived(table) : changesWithin(earlier, table);
    }),
    ...gone.map(left),
  ].filter(isChange);
}

const named = (tables: readonly FrozenTable[], name: string): FrozenTable | undefined =>
  tables.find((table) => table.name === name);

const NO_CHANGE = {
  ...{ formerTitle: null, fields: { added: [], removed: [] } },
  ...{ added: [], removed: [], changed: [] },
};

function arrived(table: FrozenTable): TableChanges {
  const { name, title } = table;
  return { ...NO_CHANGE, name, title, fate: "added", added: statesOf(table) };
}

function left(table: FrozenTable): TableChanges {
  const { name, title } = table;
  return { ...NO_CHANGE, name, title, fate: "removed", removed: statesOf(table) };
}

/** What became of a table that is there both times: nothing, where nothing is in its lists. */
export function changesWithin(before: FrozenTable, after: FrozenTable): TableChanges {
  const [old, now] = [rowsByKey(before), rowsByKey(after)];
  return {
    ...{ name: after.name, title: after.title, fate: "kept" },
    formerTitle: before.title === after.title ? null : before.title,
    fields: {
      added: lacking(after.fields, before.fields),
      removed: lacking(before.fields, after.fields),
    },
    added: statesOf(after).filter(({ key }) => !old.has(key)),
    removed: statesOf(before).filter(({ key }) => !now.has(key)),
    changed: [...now].flatMap(([key, row]) => rowChange(key, [before, old.get(key)], [after, row])),
  };
}

const lacking = (fields: readonly FrozenField[], others: readonly FrozenField[]): FrozenField[] =>
  fields.filter(({ name }) => others.every((other) => other.name !== name));

function statesOf(table: FrozenTable): RowState[] {
  return [...rowsByKey(table)].map(([key, row]) => ({
    key,
    cells: table.fields
      .map(({ title }, at) => ({ title, text: row[at] ?? "" }))
      .filter(({ text }) => text !== ""),
  }));
}

type Side<Row> = readonly [table: FrozenTable, row: Row];

/** One row's change in the columns that both states have: none, or one. */
function rowChange(
  key: string,
  [before, old]: Side<readonly string[] | undefined>,
  [after, now]: Side<readonly string[]>,
): RowChange[] {
  if (old === undefined) return [];
  const cells = after.fields.flatMap(({ name, title }, at) => {
    const earlier = before.fields.findIndex((field) => field.name === name);
    const change = { title, before: old[earlier] ?? "", after: now[at] ?? "" };
    return earlier === -1 || change.before === change.after ? [] : [change];
  });
  return cells.length === 0 ? [] : [{ key, cells }];
}

/** True where anything at all is not as it was. */
export const isChange = (table: TableChanges): boolean =>
  table.fate !== "kept" || table.fields.added.length > 0 || reaches(table);

/** True where what was said before is not all said still: more than columns that came. */
export const reaches = ({ formerTitle, fields, ...rows }: TableChanges): boolean =>
  formerTitle !== null || fields.removed.length > 0 || reachesRows(rows);

/** True where rows came or went, or say something else in the columns that both states have. */
export const reachesRows = ({
  added,
  removed,
  changed,
}: Pick<TableChanges, "added" | "removed" | "changed">): boolean =>
  [added, removed, changed].some((rows) => rows.length > 0);

/** True where the later state's row stands in the earlier one as it is, in the columns of both. */
export const isUnchanged = ({ added, changed }: TableChanges, key: string): boolean =>
  ![...added, ...changed].some((row) => row.key === key);
