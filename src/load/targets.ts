import { walk } from "../domain/provision.ts";
import type { Policy } from "../domain/policy.ts";
import { targets as table } from "../domain/tables/targets.ts";
import type { TargetRow } from "../domain/tables/targets.ts";
import type { Target } from "../domain/target.ts";
import type { PlacedRow } from "./placing.ts";
import { overlapIssues, placeQuotes } from "./placing.ts";
import type { PolicyTables } from "./policy-tables.ts";
import type { QuoteFinder } from "./quotes.ts";
import type { Reading } from "./reading.ts";
import {
  mismatchedComparator,
  mismatchedIndicator,
  uncoveredNumbers,
  unprintedNumber,
  unprintedScope,
  unprintedUnit,
  unprintedYear,
} from "./target-checks.ts";

/**
 * Reads the targets. Everything a row says of its number must follow from the words that are
 * quoted and from the number's own name, and no number of the section may be left out.
 */
export function readTargets(
  { targets }: PolicyTables,
  find: QuoteFinder,
  { provisions, parts }: Policy,
): Reading<readonly Target[]> {
  const placed = placeQuotes(table, targets.rows, find);
  const section = walk(provisions).filter(({ eid }) => eid === parts.targets && targets.isWhole);
  const issues = [
    ...placed.issues,
    ...overlapIssues(table, placed.value),
    ...placed.value.flatMap((row) => [
      ...unprintedNumber(row, provisions),
      ...unprintedYear(row, find),
      ...mismatchedComparator(row),
      ...unprintedScope(row, provisions),
      ...mismatchedIndicator(row),
      ...unprintedUnit(row),
    ]),
    ...section.flatMap((part) => uncoveredNumbers(part, placed.value, targets)),
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
