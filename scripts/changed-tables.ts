import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Issue } from "../src/domain/issue.ts";
import { TABLES } from "../src/domain/tables.ts";
import { combine } from "../src/load/policy-data.ts";
import { readPolicyTables } from "../src/load/policy-tables.ts";
import { readPolicy } from "../src/load/policy.ts";
import type { SourceText } from "../src/load/reading.ts";

/*
 * The tables of the policy of 2017 with changes made to them, for tests: what the checks say of
 * data that are right but for one slip.
 */

export type TableName = (typeof TABLES)[number]["name"];

/** A row as written, by column name. */
export type WrittenRow = Readonly<Record<string, string>>;
export type Change = (rows: readonly WrittenRow[]) => readonly WrittenRow[];

const POLICY_ID = "lishui-new-materials-2017";

const read = (path: string): SourceText => ({ path, text: readFileSync(path, "utf8") });

/** The policy's own files. */
export const policyFiles = {
  source: read(`content/policies/${POLICY_ID}/source.txt`),
  record: read(`content/policies/${POLICY_ID}/record.md`),
  facts: read(`content/policies/${POLICY_ID}/policy.yaml`),
  notes: read(`content/policies/${POLICY_ID}/notes.yaml`),
  verdicts: read(`content/policies/${POLICY_ID}/verdicts.csv`),
};

function mustBeRead<T>(value: T | null): T {
  if (value === null) throw new Error("the policy of 2017 cannot be read");
  return value;
}
const policy = mustBeRead(readPolicy(policyFiles).value);

const csv = new Map<string, SourceText>(
  TABLES.map(({ name }) => [name, read(`data/${POLICY_ID}/${name}.csv`)]),
);

/** A table's file as it is. */
export function tableFile(name: string): SourceText {
  const file = csv.get(name);
  if (file === undefined) throw new Error(`no table is called ${name}`);
  return file;
}

/** A table's rows as they are. */
export function writtenRows(name: string): readonly WrittenRow[] {
  return Papa.parse<WrittenRow>(tableFile(name).text, { header: true, skipEmptyLines: true }).data;
}

/** What the checks say when some tables are changed. */
export function issuesWith(changes: Partial<Record<TableName, Change>>): readonly Issue[] {
  const byName: Partial<Record<string, Change>> = changes;
  const tables = readPolicyTables((name) => {
    const change = byName[name];
    if (change === undefined) return tableFile(name);
    const changed = [...change(writtenRows(name))];
    const columns = Object.keys(writtenRows(name)[0] ?? {});
    return { ...tableFile(name), text: Papa.unparse(changed, { newline: "\n", columns }) };
  });
  return [...tables.issues, ...combine(policy, tables.value).issues];
}

export const codes = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code }) => code);

/** Where a fault is and what it is: targets.csv:2:5 value-unprinted. */
export const placeAndCode = ({ file, row, column, code }: Issue): string =>
  `${file.replace(`data/${POLICY_ID}/`, "")}:${row}:${column} ${code}`;

/** The number of a column, counted from 1. */
export const columnOf = (name: TableName, field: string): number =>
  Object.keys(writtenRows(name)[0] ?? {}).indexOf(field) + 1;

/** A field of a row, which the real tables are known to have. */
export const cell = (row: WrittenRow | undefined, field: string): string => row?.[field] ?? "";

export const without =
  (index: number): Change =>
  (rows) =>
    rows.filter((_, at) => at !== index);

export const setAt =
  (index: number, values: WrittenRow): Change =>
  (rows) =>
    rows.map((row, at) => (at === index ? { ...row, ...values } : row));

/** Writes a row twice, the second time under another id. */
export const repeat =
  (index: number): Change =>
  (rows) =>
    rows.flatMap((row, at) => (at === index ? [row, { ...row, id: "again" }] : [row]));

/** Keeps the rows whose field is none of some values. */
export const unless =
  (field: string, values: ReadonlySet<string>): Change =>
  (rows) =>
    rows.filter((row) => !values.has(cell(row, field)));
