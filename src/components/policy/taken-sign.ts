import type { Table } from "../../domain/table.ts";
import type { TakenRow } from "../../domain/taken.ts";

/** What a table's rows are marked with in the words. */
const SIGNS: Readonly<Record<string, string>> = {
  targets: "目",
  phrases: "语",
  groups: "类",
  mentions: "提",
  actions: "工",
  measures: "措",
  remainders: "余",
};

/** The mark of a table: 目. */
export const tableSign = ({ name, title }: Pick<Table, "name" | "title">): string =>
  SIGNS[name] ?? title.slice(0, 1);

/** The mark of a row: 目1. */
export const signOf = ({ table, number }: TakenRow): string => `${tableSign(table)}${number}`;

/** A row's anchor in the list, and that of its words. */
export const rowAnchor = ({ table, number }: TakenRow): string => `row-${table.name}-${number}`;
export const wordsAnchor = ({ table, number }: TakenRow): string => `at-${table.name}-${number}`;
