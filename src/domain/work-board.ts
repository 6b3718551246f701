import type { Policy } from "./policy.ts";
import { categoryLabel } from "./table.ts";
import { actions as table } from "./tables/actions.ts";
import { type WorkYear, workYears } from "./work-years.ts";
import type { Action } from "./work.ts";

export type Line = Action["line"];

/** The work plan as a board: years across, the editor's lines of work down, and what stands where. */
export interface Board {
  /** In the order in which the record comes to them. */
  readonly lines: readonly BoardLine[];
  readonly years: readonly BoardYear[];
}

/** A line of work, and the years that have something on it. */
export interface BoardLine {
  readonly line: Line;
  readonly label: string;
  readonly years: readonly { readonly year: number; readonly count: number }[];
}

/** A year with a cell for every line, empty ones too, in the order of the lines. */
export interface BoardYear extends WorkYear {
  readonly cells: readonly BoardCell[];
}

export interface BoardCell {
  readonly line: Line;
  readonly label: string;
  readonly actions: readonly Action[];
  /** The next year with something on the same line; null where there is none. */
  readonly next: number | null;
}

export function workBoard(policy: Policy, actions: readonly Action[]): Board {
  const years = workYears(policy, actions);
  const all = years.flatMap((year) => year.actions);
  const lines = [...Map.groupBy(all, ({ line }) => line)].map(([line, own]) => lineOf(line, own));
  return {
    lines,
    years: years.map((year) => ({ ...year, cells: lines.map((line) => cellOf(line, year)) })),
  };
}

function lineOf(line: Line, own: readonly Action[]): BoardLine {
  const years = [...Map.groupBy(own, ({ year }) => year)];
  return {
    line,
    label: categoryLabel(table, "line", line),
    years: years.map(([year, { length }]) => ({ year, count: length })),
  };
}

function cellOf({ line, label, years }: BoardLine, { year, actions }: WorkYear): BoardCell {
  return {
    line,
    label,
    actions: actions.filter((action) => action.line === line),
    next: years.find((later) => later.year > year)?.year ?? null,
  };
}

/** How many deliverables of each kind, kinds in the order of the table; those without any left out. */
export function kindsInWords(actions: readonly Action[]): string {
  return KINDS.map(({ value, label }) => ({
    label,
    count: actions.filter(({ kind }) => kind === value).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}${count}项`)
    .join("、");
}

const KINDS = table.fields.flatMap((field) => (field.name === "kind" ? field.categories : []));
