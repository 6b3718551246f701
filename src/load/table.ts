import Papa from "papaparse";

import type { Issue } from "../domain/issue.ts";
import type { Cell, RowOf, Table } from "../domain/table.ts";
import { writtenFields } from "../domain/table.ts";
import { isComplaint, readCell } from "./cell.ts";
import { headerFaults } from "./csv-header.ts";
import { mixedLineEnds } from "./csv-line-ends.ts";
import type { CsvFault } from "./csv-quotes.ts";
import { quoteFaults } from "./csv-quotes.ts";
import type { FileText, Reading, SourceText } from "./reading.ts";
import { isReadable } from "./reading.ts";

/** A row with the place it came from, so that later checks can name it. */
export interface FiledRow<R> {
  readonly file: string;
  /** The record's number in the file; the header is 1. */
  readonly row: number;
  readonly values: R;
}

/** A table as read: its description, and the rows that could be read. */
export interface TableReading<T extends Table> {
  readonly table: T;
  /** Path of the file, also where it has no rows. */
  readonly file: string;
  readonly rows: readonly FiledRow<RowOf<T>>[];
  /** Every key as written, those of faulty rows too; null where the file cannot be read. */
  readonly keys: ReadonlySet<string> | null;
  /** False where a row is left out: then what seems to be missing may only be written wrongly. */
  readonly isWhole: boolean;
}

/**
 * Reads a CSV file (RFC 4180, comma, UTF-8) by its table's description. Every fault of form (line
 * ends, quotes, header, number of fields) and of content (required, type, closed values, bounds,
 * uniqueness) is listed; a row with a fault is left out of the value.
 */
export function readTable<T extends Table>(table: T, file: FileText): Reading<TableReading<T>> {
  if (!isReadable(file)) return { value: unread(table, file), issues: [] };
  const parsed = Papa.parse<string[]>(file.text, { delimiter: ",", header: false });
  // After these nothing that follows can be told apart, so that nothing more is reported.
  const faults = firstFaults(
    () => mixedLineEnds(file.text),
    () => quoteFaults(file.text, parsed.errors),
    () => headerFaults(table, parsed.data[0] ?? []),
  );
  if (faults.length > 0) return { value: unread(table, file), issues: located(file, faults) };
  return readRows(table, file, withoutLastLine(parsed.data).slice(1));
}

/** The faults of the first check that finds any. */
function firstFaults(...checks: readonly (() => readonly CsvFault[])[]): readonly CsvFault[] {
  for (const check of checks) {
    const faults = check();
    if (faults.length > 0) return faults;
  }
  return [];
}

function unread<T extends Table>(table: T, { path }: FileText): TableReading<T> {
  return { table, file: path, rows: [], keys: null, isWhole: false };
}

function located(file: SourceText, faults: readonly CsvFault[]): Issue[] {
  return faults.map((fault) => ({ file: file.path, ...fault }));
}

/** A file ends with a line end; Papa Parse gives that as one more record with an empty field. */
function withoutLastLine(records: readonly string[][]): readonly string[][] {
  const last = records.at(-1);
  return last?.length === 1 && last[0] === "" ? records.slice(0, -1) : records;
}

function readRows<T extends Table>(
  table: T,
  file: SourceText,
  records: readonly string[][],
): Reading<TableReading<T>> {
  const rows: FiledRow<RowOf<T>>[] = [];
  const faults: CsvFault[] = [];
  records.forEach((record, index) => {
    const read = readRecordOf(table, record, index + 2);
    faults.push(...read.faults);
    if (read.faults.length === 0)
      rows.push({ file: file.path, row: index + 2, values: read.values as RowOf<T> });
  });
  faults.push(...repeatFaults(table, records));
  const isWhole = rows.length === records.length;
  const value = { table, file: file.path, rows, keys: keysOf(table, records), isWhole };
  return { value, issues: located(file, faults) };
}

function keysOf(table: Table, records: readonly string[][]): ReadonlySet<string> {
  const column = writtenFields(table).findIndex(({ name }) => name === table.primaryKey);
  return new Set(records.map((record) => record[column] ?? ""));
}

function readRecordOf(
  table: Table,
  record: readonly string[],
  row: number,
): { values: Record<string, Cell>; faults: CsvFault[] } {
  const fields = writtenFields(table);
  if (record.length !== fields.length)
    return { values: {}, faults: [widthFault(table, record, row)] };
  const values: Record<string, Cell> = {};
  const faults: CsvFault[] = [];
  fields.forEach((field, index) => {
    const cell = readCell(field, record[index] ?? "");
    if (isComplaint(cell)) faults.push({ row, column: index + 1, ...cell });
    else values[field.name] = cell;
  });
  return { values, faults };
}

function widthFault(table: Table, record: readonly string[], row: number): CsvFault {
  const { length } = writtenFields(table);
  const blank = record.length === 1 && record[0] === "";
  return {
    row,
    column: Math.min(record.length, length) + (record.length < length ? 0 : 1),
    code: blank ? "row-blank" : "row-width",
    found: blank ? "空行" : `有 ${record.length} 个字段，应有 ${length} 个`,
    mend: blank ? "删去空行" : "补足或删去逗号；字段里有逗号时用英文双引号括起整个字段",
  };
}

/** Values that must not repeat, and do. */
function repeatFaults(table: Table, records: readonly string[][]): CsvFault[] {
  return writtenFields(table).flatMap((field, column) => {
    if (!("unique" in field)) return [];
    const written = records.map((record) => record[column] ?? "");
    return written.flatMap((value, index) => {
      const first = written.indexOf(value);
      if (value === "" || first === index) return [];
      const found = `${field.title}（${field.name}）“${value}”与第 ${first + 2} 行重复`;
      return [
        {
          row: index + 2,
          column: column + 1,
          code: "cell-repeated",
          found,
          mend: "改为不重复的值，或删去重复的行",
        },
      ];
    });
  });
}
