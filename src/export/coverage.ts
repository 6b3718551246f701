import type { Policy } from "../domain/policy.ts";
import type { TableData } from "../domain/table.ts";

/** The first and the last year that something is about. */
export interface Coverage {
  readonly from: number;
  readonly to: number;
}

/** The plan's own years, and those beyond them that its tables have numbers or works for. */
export function coverageOf(
  { period }: Pick<Policy, "period">,
  tables: readonly TableData[],
): Coverage {
  const years = [period.from, period.to, ...tables.flatMap(yearsOf)];
  return { from: Math.min(...years), to: Math.max(...years) };
}

function yearsOf({ table, rows }: TableData): number[] {
  const columns = table.fields.filter(({ type }) => type === "year").map(({ name }) => name);
  return rows
    .flatMap((row) => columns.map((column) => row[column]))
    .filter((year) => typeof year === "number");
}
