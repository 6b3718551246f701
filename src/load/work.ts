import type { Issue } from "../domain/issue.ts";
import { actions } from "../domain/tables/actions.ts";
import { measures } from "../domain/tables/measures.ts";
import type { ActionRow } from "../domain/tables/actions.ts";
import type { MeasureRow } from "../domain/tables/measures.ts";
import type { Action, Ask, Measure } from "../domain/work.ts";
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
  const { pillar_basis: pillarBasis, id, year, pillar, deliverable, kind, actor, line } = values;
  return { id, year, pillar, pillarBasis, deliverable, kind, actor, quote, line };
}

/**
 * Reads the sentences of 主要措施. Every word that a row takes from its sentence must be printed
 * there, and what the editor adds must go together.
 */
export function readMeasures(tables: PolicyTables, find: QuoteFinder): Reading<readonly Measure[]> {
  const placed = placeQuotes(measures, tables.measures.rows, find);
  return {
    value: placed.value.map(toMeasure),
    issues: [
      ...placed.issues,
      ...overlapIssues(measures, placed.value),
      ...placed.value.flatMap(unprintedVerb),
      ...placed.value.flatMap(unprintedWords),
      ...placed.value.flatMap(unclassedInstruments),
      ...placed.value.flatMap(groundlessAsk),
    ],
  };
}

function toMeasure({ values, quote }: PlacedRow<MeasureRow>): Measure {
  const { id, verb, object, actor, instrument, instrument_kind: instrumentKind, bodies } = values;
  const ask = askOf(values);
  return { id, verb, object, actor, instruments: instrument, quote, instrumentKind, bodies, ask };
}

function askOf({ ask, enterprise }: MeasureRow): Ask | null {
  return ask === null || enterprise === null ? null : { enterprise, text: ask };
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

function unprintedWords(row: PlacedRow<MeasureRow>): Issue[] {
  const { instrument, bodies, enterprise } = row.values;
  return [
    ...instrument.map((word) => ["instrument", "工具", word] as const),
    ...bodies.map((word) => ["bodies", "机构", word] as const),
    ...(enterprise === null ? [] : [["enterprise", "涉及的一方", enterprise] as const]),
  ]
    .filter(([, , word]) => !row.quote.text.includes(word))
    .map(([field, name, word]) => {
      const found = `${name}“${word}”不见于引文`;
      const mend = "照录引文中的写法";
      return faultAt(measures, row, { field, code: "word-unprinted", found, mend });
    });
}

function unclassedInstruments(row: PlacedRow<MeasureRow>): Issue[] {
  const { instrument, instrument_kind: kind } = row.values;
  if (instrument.length > 0 === (kind !== null)) return [];
  const found = kind === null ? "点名了工具而没有归类" : "没有点名工具而归了类";
  const mend = "工具和工具类别都填，或都留空";
  return [
    faultAt(measures, row, { field: "instrument_kind", code: "instrument-kind", found, mend }),
  ];
}

/** A question stands on a named instrument and on words that may mean an enterprise. */
function groundlessAsk(row: PlacedRow<MeasureRow>): Issue[] {
  const { instrument, enterprise, ask } = row.values;
  const isWhole = ask === null ? enterprise === null : enterprise !== null && instrument.length > 0;
  if (isWhole) return [];
  const found = ask === null ? "填了对象而没有写可以问什么" : "写了可以问什么而缺工具或对象";
  const mend = "可以问什么、对象和工具都填，或前两项都留空";
  return [faultAt(measures, row, { field: "ask", code: "ask-groundless", found, mend })];
}
