import type { ListFault } from "./fault.ts";
import { ListFaultError } from "./fault.ts";
import { isNameHeading } from "./headings.ts";
import type { SheetRow, SheetsRead } from "./sheet.ts";
import { filledRows } from "./sheet.ts";
import type { SplitText } from "./split-text.ts";
import { linesOf, splitCells, splitCopied } from "./split-text.ts";

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ",": "逗号分隔",
  ";": "分号分隔",
  "|": "竖线分隔",
  "\t": "制表符分隔",
};

/** Reads a file of cells: CSV, whatever its delimiter, or TSV. */
export function readCells(text: string, file: string): SheetsRead {
  const { rows, delimiter } = splitCells(text, file, /\.tsv$/i.test(file) ? "\t" : undefined);
  const filled = filledRows(rows);
  return toSheet(filled, DELIMITER_NAMES[delimiter] ?? "", file, overfull(filled, file));
}

/**
 * Reads what was pasted, or a plain text file: cells copied from a spreadsheet, CSV where its
 * heading says so, else a name a line. Commas alone part nothing: 1,4-丁二醇 is one product.
 */
export function readWords(text: string, file: string | null): SheetsRead {
  if (text.includes("\t")) return fromSplit(splitCopied(text), file);
  const [heading = ""] = text.trimStart().split(/[\r\n]/, 1);
  const titles = heading.split(",");
  if (titles.length > 1 && titles.some(isNameHeading))
    return fromSplit(splitCells(text, file, ","), file);
  const lines = filledRows(linesOf(text));
  const [only] = lines;
  const names = lines.length === 1 && only !== undefined ? splitLine(only) : lines;
  return toSheet(
    names,
    names.length > lines.length ? "一行里按顿号、分号、逗号分开" : "一行一个",
    file,
  );
}

const fromSplit = ({ rows, delimiter }: SplitText, file: string | null): SheetsRead =>
  toSheet(filledRows(rows), DELIMITER_NAMES[delimiter] ?? "", file);

/** Names listed in one line; a comma parts them only where it parts words. */
const IN_LINE = /[、；;]|(?<=[\p{Script=Han}）)])[,，]|[,，]\s/u;

const splitLine = ({ line, cells }: SheetRow): SheetRow[] =>
  filledRows(cells.flatMap((cell) => cell.split(IN_LINE)).map((name) => ({ line, cells: [name] })));

function toSheet(
  rows: readonly SheetRow[],
  how: string,
  file: string | null,
  warnings: readonly ListFault[] = [],
): SheetsRead {
  if (rows.length === 0) throw new ListFaultError(blank(file));
  return { sheets: [{ name: "", rows }], how, warnings };
}

export const blank = (file: string | null): ListFault => ({
  ...{ code: "blank", file, row: null },
  found: file === null ? "框里还没有名称" : "文件里没有内容",
  mend: file === null ? "请粘贴产品名称，一行一个" : "请检查是否选错了文件，或表格是否只有空行",
});

/** A row with more cells than the heading: mostly a name with a comma that was not quoted. */
function overfull(rows: readonly SheetRow[], file: string): ListFault[] {
  const width = Math.max(0, ...rows.slice(0, 1).map(({ cells }) => cells.length));
  const wide = rows.filter(({ cells }) => cells.slice(width).some((cell) => cell !== ""));
  const [first] = wide;
  if (first === undefined) return [];
  const found = `这一行的格子比第一行多${wide.length > 1 ? `（这样的共 ${wide.length} 行）` : ""}，名称可能被逗号拆开了`;
  const mend = "请看名称对不对；不对的话，把带逗号的名称用英文双引号括起来，或另存为 .xlsx 再选";
  return [{ code: "overfull", file, row: first.line, found, mend }];
}
