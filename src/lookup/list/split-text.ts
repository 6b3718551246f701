import Papa from "papaparse";
import type { ListFault } from "./fault.ts";
import { ListFaultError } from "./fault.ts";
import type { SheetRow } from "./sheet.ts";

/** The rows of a text, and by what its cells are parted. */
export interface SplitText {
  readonly rows: readonly SheetRow[];
  readonly delimiter: string;
}

/** What may part the cells of a file that does not say. */
const DELIMITERS = [",", "\t", ";", "|"];

/**
 * The rows of a CSV or TSV text (RFC 4180). Where no delimiter is given it is guessed. Throws a
 * ListFaultError at a quotation mark that is not closed: from there on, cells are anyone's guess.
 */
export function splitCells(text: string, file: string | null, given?: string): SplitText {
  const plain = toLines(text);
  const delimiter = given ?? guessDelimiter(plain);
  const rows: SheetRow[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(plain, {
    ...{ delimiter, newline: "\n" },
    step({ data, errors, meta }) {
      if (errors.some(({ type }) => type === "Quotes"))
        throw new ListFaultError(brokenQuotes(file, line));
      rows.push({ line, cells: data });
      line += countLines(plain.slice(start, meta.cursor));
      start = meta.cursor;
    },
  });
  return { rows, delimiter };
}

/** Blank lines are left out of the guess: Papa takes them for rows of one cell. */
const guessDelimiter = (text: string): string =>
  Papa.parse(text, {
    ...{ newline: "\n", delimitersToGuess: DELIMITERS, skipEmptyLines: "greedy", preview: 50 },
  }).meta.delimiter;

/** Cells copied from a spreadsheet: marks that are not there to quote are words like any other. */
export function splitCopied(text: string): SplitText {
  try {
    return splitCells(text, null, "\t");
  } catch {
    const rows = linesOf(text).map(({ line, cells }) => ({
      line,
      cells: cells.flatMap((cell) => cell.split("\t")),
    }));
    return { rows, delimiter: "\t" };
  }
}

/** A line a row, whatever stands in it. */
export const linesOf = (text: string): SheetRow[] =>
  toLines(text)
    .split("\n")
    .map((words, at) => ({ line: at + 1, cells: [words] }));

const toLines = (text: string): string => text.replace(/\r\n?/g, "\n");

const countLines = (text: string): number => text.split("\n").length - 1;

const brokenQuotes = (file: string | null, row: number): ListFault => ({
  ...{ code: "quotes", file, row },
  found: "英文双引号不成对，后面的格子分不清了",
  mend: '请改好这一行的双引号（名称里的双引号要写成两个 ""），或把名称一行一个粘贴到框里',
});
