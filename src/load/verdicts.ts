import Papa from "papaparse";

import type { Check } from "../domain/check.ts";
import { VERDICTS } from "../domain/check.ts";
import { targetsUsed } from "../domain/check-links.ts";
import type { Issue } from "../domain/issue.ts";
import type { RowOf, Table } from "../domain/table.ts";
import { targets as targetTable } from "../domain/tables/targets.ts";
import { faultAt, placeAt } from "./placing.ts";
import type { PolicyTables } from "./policy-tables.ts";
import type { FileText, Reading } from "./reading.ts";
import type { FiledRow, TableReading } from "./table.ts";
import { readTable } from "./table.ts";

/*
 * What the audit found when an editor last looked. A verdict is computed, and so changes by itself
 * when a cell, the text or a formula is changed: the record sees to it that somebody is told.
 */

/** verdicts.csv, which lies beside the notes. It is for the build alone, and not published. */
const table = {
  name: "verdicts",
  title: "复算结论",
  titleEn: "Verdicts of the audit",
  description: "每项复算最近一次核对时的结果和结论。",
  primaryKey: "check",
  fields: [
    {
      name: "check",
      title: "复算编号",
      titleEn: "Check",
      description: "复算页上的锚点。",
      type: "string",
      required: true,
      unique: true,
    },
    {
      name: "verdict",
      title: "结论",
      titleEn: "Verdict",
      description: "与复算页上的一字不差。",
      type: "string",
      required: true,
      categories: VERDICTS.map(({ verdict, meaning }) => ({ value: verdict, label: meaning })),
    },
    {
      name: "result",
      title: "结果",
      titleEn: "Result",
      description: "与复算页上的一字不差。",
      type: "string",
      required: true,
    },
  ],
} as const satisfies Table;

type Row = FiledRow<RowOf<typeof table>>;
export type VerdictsFile = TableReading<typeof table>;

/** Reads verdicts.csv by its form alone. */
export const readVerdicts = (file: FileText): Reading<VerdictsFile> => readTable(table, file);

/**
 * Every check whose result is not the recorded one, and every line that has no check. The caller
 * sees to it that the targets themselves are without fault.
 */
export function verdictIssues(
  recorded: VerdictsFile,
  checks: readonly Check[],
  { targets }: Pick<PolicyTables, "targets">,
): Issue[] {
  if (!recorded.isWhole) return [];
  const rows = new Map(recorded.rows.map((row) => [row.values.check, row]));
  const known = new Set(checks.map(({ id }) => id));
  return [
    ...recorded.rows.filter(({ values }) => !known.has(values.check)).map(withoutCheck),
    ...checks.flatMap((check) => {
      const row = rows.get(check.id);
      return row === undefined ? [unrecorded(check, recorded)] : changed(check, row, targets);
    }),
  ];
}

function withoutCheck(row: Row): Issue {
  const found = `没有编号为“${row.values.check}”的复算`;
  const mend = "改正编号；复算已不做的，删去这一行";
  return faultAt(table, row, { field: "check", code: "verdict-unknown", found, mend });
}

function unrecorded(check: Check, { file }: VerdictsFile): Issue {
  const found = `复算“${check.title}”的结论没有记在这里`;
  const mend = `核对无误后补上一行：${lineOf(check)}`;
  return faultAt(table, { file, row: 1 }, { field: "check", code: "verdict-missing", found, mend });
}

function changed(check: Check, row: Row, targets: PolicyTables["targets"]): Issue[] {
  const { verdict, result } = row.values;
  if (verdict === check.verdict && result === check.result) return [];
  const field = verdict === check.verdict ? "result" : "verdict";
  const cells = cellsOf(check, targets).join("、");
  const found = `复算“${check.title}”现为“${check.verdict}”，${check.result}；这里记的是“${verdict}”，${result}。代入的数在 ${cells}`;
  const mend = `数改错了的，改回那一格；确是更正的，核对复算页后把这一行改为：${lineOf(check)}`;
  return [faultAt(table, row, { field, code: "verdict-changed", found, mend })];
}

/** The line as it would stand in the file. */
const lineOf = ({ id, verdict, result }: Check): string => Papa.unparse([[id, verdict, result]]);

/** Where the numbers of a check stand: data/…/targets.csv:10:5（raw-output-2019 为 900）. */
function cellsOf(check: Check, { rows }: PolicyTables["targets"]): string[] {
  return targetsUsed(check).flatMap(({ id, value }) => {
    const row = rows.find(({ values }) => values.id === id);
    if (row === undefined) return [];
    const { file, row: line, column } = placeAt(targetTable, row, "value");
    return [`${file}:${line}:${column}（${id} 为 ${value.value}）`];
  });
}
