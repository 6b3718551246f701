import type { CsvFault } from "./csv-quotes.ts";

const NAMES: Readonly<Record<string, string>> = { "\r\n": "CRLF", "\n": "LF", "\r": "CR" };

/** So many rows are named; a file of a thousand rows needs no more to be found out. */
const NAMED = 5;

/**
 * Records that end otherwise than most of their file do: one fault, since a reader that goes by
 * either sort takes many records for one. Line ends within quotation marks are a cell's own.
 */
export function mixedLineEnds(text: string): CsvFault[] {
  const ends = recordEnds(text);
  const kinds = [...Map.groupBy(ends, (end) => end)].sort((a, b) => b[1].length - a[1].length);
  const [[usual] = [""], ...others] = kinds;
  if (others.length === 0) return [];
  const rows = ends.flatMap((end, at) => (end === usual ? [] : [at + 1]));
  const few = rows.slice(0, NAMED).join("、") + (rows.length > NAMED ? " 等行" : " 行");
  const found = `换行不一致：多数行是 ${name(usual)}，第 ${few}不是（共 ${rows.length} 行）`;
  const mend = "用编辑器把整个文件的换行改成 LF 再存";
  return [{ row: rows[0] ?? 1, column: 1, code: "line-ends", found, mend }];
}

const name = (end: string): string => NAMES[end] ?? "";

/** The line end of each record, in their order. */
function recordEnds(text: string): string[] {
  let isQuoted = false;
  return Array.from(text.matchAll(/"|\r\n|\r|\n/g), ([mark]) => mark).filter((mark) => {
    if (mark === '"') isQuoted = !isQuoted;
    return mark !== '"' && !isQuoted;
  });
}
