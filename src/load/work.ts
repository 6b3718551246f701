import type { Issue } from "../domain/issue.ts";
import { actions, measures } from "../domain/tables.ts";
import type { ActionRow, MeasureRow } from "../domain/tables.ts";
import type { Action, Measure } from "../domain/work.ts";
import type { PlacedRow } from "./placing.ts";
import { faultAt, overlapIssues, placeQuotes } from "./placing.ts";
import type { PolicyTables } from "./policy-tables.ts";
import type { QuoteFinder } from "./quotes.ts";
import type { Reading } from "./reading.ts";

/** Reads the work plan's deliverables. */
export function readActions(tables: PolicyTables, find: QuoteFinder): Reading<readonly Action[]> {
  const { value, issues } = placeQuotes(actions, tables.actions.rows, find);
  return { value: value.map(toAction), issues: [...issues, ...overlapIssues(actions, value)] };
}

function toAction({ values, quote }: PlacedRow<ActionRow>): Action {
  const { id, year, pillar, deliverable, kind, actor } = values;
  return { id, year, pillar, pillarBasis: values.pillar_basis, deliverable, kind, actor, quote };
}

/** Reads the sentences of 主要措施. Verbs and instruments must be printed in their sentence. */
export function readMeasures(tables: PolicyTables, find: QuoteFinder): Reading<readonly Measure[]> {
  const placed = placeQuotes(measures, tables.measures.rows, find);
  return {
    value: placed.value.map(toMeasure),
    issues: [
      ...placed.issues,
      ...overlapIssues(measures, placed.value),
      ...placed.value.flatMap(unprintedVerb),
      ...placed.value.flatMap(unprintedInstruments),
    ],
  };
}

function toMeasure({ values, quote }: PlacedRow<MeasureRow>): Measure {
  const { id, verb, object, actor, instrument } = values;
  return { id, verb, object, actor, instruments: instrument, quote };
}

/** A verb is printed as it stands, or in the parts that 、 joins. */
function unprintedVerb(row: PlacedRow<MeasureRow>): Issue[] {
  const { verb } = row.values;
  const parts = verb.split("、").filter((part) => !row.quote.text.includes(part));
  if (row.quote.text.includes(verb) || parts.length === 0) return [];
  const found = `动作“${parts.join("、")}”不见于引文`;
  const fault = { field: "verb", code: "word-unprinted", found, mend: "照录引文中的写法" };
  return [faultAt(measures, row, fault)];
}

function unprintedInstruments(row: PlacedRow<MeasureRow>): Issue[] {
  return row.values.instrument
    .filter((name) => !row.quote.text.includes(name))
    .map((name) => {
      const found = `工具“${name}”不见于引文`;
      return faultAt(measures, row, {
        field: "instrument",
        code: "word-unprinted",
        found,
        mend: "照录引文中的写法",
      });
    });
}
