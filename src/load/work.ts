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
  return { value: value.map(toAction), issues };
}

function toAction({ values, quote }: PlacedRow<ActionRow>): Action {
  const { id, year, pillar, deliverable, kind, actor } = values;
  return { id, year, pillar, pillarBasis: values.pillar_basis, deliverable, kind, actor, quote };
}

/** Reads the sentences of 主要措施. Instruments must be printed in their sentence. */
export function readMeasures(tables: PolicyTables, find: QuoteFinder): Reading<readonly Measure[]> {
  const placed = placeQuotes(measures, tables.measures.rows, find);
  return {
    value: placed.value.map(toMeasure),
    issues: [
      ...placed.issues,
      ...overlapIssues(measures, placed.value),
      ...placed.value.flatMap(unprintedInstruments),
    ],
  };
}

function toMeasure({ values, quote }: PlacedRow<MeasureRow>): Measure {
  const { id, verb, object, actor, instrument } = values;
  return { id, verb, object, actor, instruments: instrument, quote };
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
