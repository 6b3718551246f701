import type { Issue } from "../domain/issue.ts";
import { targets as table } from "../domain/tables.ts";
import type { TargetRow } from "../domain/tables.ts";
import type { Target } from "../domain/target.ts";
import type { PlacedRow } from "./placing.ts";
import { faultAt, placeQuotes } from "./placing.ts";
import type { PolicyTables } from "./policy-tables.ts";
import type { QuoteFinder } from "./quotes.ts";
import { isPlaced } from "./quotes.ts";
import type { Reading } from "./reading.ts";

/** Reads the targets. Number, year and comparator must be those of the words that are quoted. */
export function readTargets(tables: PolicyTables, find: QuoteFinder): Reading<readonly Target[]> {
  const placed = placeQuotes(table, tables.targets.rows, find);
  const issues = [
    ...placed.issues,
    ...placed.value.flatMap((row) => [
      ...unprintedNumber(row),
      ...unprintedYear(row, find),
      ...mismatchedComparator(row),
    ]),
  ];
  return { value: placed.value.map(toTarget), issues };
}

function toTarget({ values, quote }: PlacedRow<TargetRow>): Target {
  const { id, indicator, year, value, comparator, unit, measure, scope } = values;
  const stated =
    comparator === "="
      ? ({ kind: "amount", value } as const)
      : ({ kind: "floor", value, passed: comparator === ">" } as const);
  return { id, indicator, year, value: stated, unit, measure, scope, quote };
}

function unprintedNumber(row: PlacedRow<TargetRow>): Issue[] {
  const numbers: readonly string[] = row.quote.text.match(/\d+(\.\d+)?/g) ?? [];
  if (numbers.includes(String(row.values.value))) return [];
  const found = `数值 ${row.values.value} 不是引文“${row.quote.text}”里的数`;
  const mend = "照引文改正数值，不作换算";
  return [faultAt(table, row, { field: "value", code: "value-unprinted", found, mend })];
}

/** The year stands in the same provision: in a row's first cell, or in the sentence. */
function unprintedYear(row: PlacedRow<TargetRow>, find: QuoteFinder): Issue[] {
  const { year, eid } = row.values;
  if (isPlaced(find({ eid, quote: `${year}年`, occurrence: 1 }))) return [];
  const found = `${eid} 里没有“${year}年”`;
  const mend = "照该条款改正年份";
  return [faultAt(table, row, { field: "year", code: "year-unprinted", found, mend })];
}

/** A floor is a floor only by the record's own words, and an amount has none of them. */
function mismatchedComparator(row: PlacedRow<TargetRow>): Issue[] {
  const { text } = row.quote;
  const stated = text.includes("突破") ? ">" : text.includes("以上") ? "≥" : "=";
  if (row.values.comparator === stated) return [];
  const found = `比较符号 ${row.values.comparator} 与引文“${text}”不符`;
  const mend = "引文有“突破”记 >，有“以上”记 ≥，都没有记 =";
  return [faultAt(table, row, { field: "comparator", code: "comparator", found, mend })];
}
