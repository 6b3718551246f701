import type { Issue } from "../domain/issue.ts";
import { targets as table } from "../domain/tables.ts";
import type { TargetRow } from "../domain/tables.ts";
import type { Target } from "../domain/target.ts";
import type { PlacedRow } from "./placing.ts";
import { faultAt, placeQuotes } from "./placing.ts";
import type { PolicyTables } from "./policy-tables.ts";
import type { QuoteFinder } from "./quotes.ts";
import type { Reading } from "./reading.ts";

/** Reads the targets. Each number must be printed in the very words that it is quoted from. */
export function readTargets(tables: PolicyTables, find: QuoteFinder): Reading<readonly Target[]> {
  const placed = placeQuotes(table, tables.targets.rows, find);
  const issues = [...placed.issues, ...placed.value.flatMap(unprintedNumber)];
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
  return [
    faultAt(table, row, {
      field: "value",
      code: "value-unprinted",
      found,
      mend: "照引文改正数值，不作换算",
    }),
  ];
}
