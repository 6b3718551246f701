import type { Columns } from "./columns.ts";
import type { ListFault } from "./fault.ts";
import type { Sheet } from "./sheet.ts";

/** A product as the list has it. */
export interface ListedName {
  /** The row of the list, as the reader's own editor or spreadsheet counts. */
  readonly line: number;
  readonly name: string;
}

/** The names to look up, and what is to be said before. */
export interface NamesRead {
  readonly names: readonly ListedName[];
  /** Stops the look-up, or null. */
  readonly fault: ListFault | null;
  readonly warnings: readonly ListFault[];
}

/** So many at once: more are better handed in by parts, since somebody has to read the answers. */
export const NAMES_LIMIT = 10_000;
/** No name of a product is longer; a cell that is holds a description. */
const NAME_LENGTH_LIMIT = 120;

/** A row that adds others up is no product. */
const TOTAL = /^(?:合计|小计|总计|共计|累计|总数|(?:sub|grand )?total)[:：]?$/i;

/** The product names of a sheet, in its order, blanks and totals left out. */
export function namesIn(
  { rows }: Sheet,
  { heading, column }: Columns,
  file: string | null,
): NamesRead {
  const filled = rows
    .slice(heading === null ? 0 : heading + 1)
    .map(({ line, cells }) => ({ line, name: cells[column] ?? "" }))
    .filter(({ name }) => name !== "");
  const { totals = [], long = [], names = [] } = Object.groupBy(filled, sortOf);
  const warnings = [...totalsSkipped(totals, file), ...tooLong(long, file)];
  return { names, fault: faultOf(names, file), warnings };
}

function sortOf({ name }: ListedName): "totals" | "long" | "names" {
  if (TOTAL.test(name)) return "totals";
  return name.length > NAME_LENGTH_LIMIT ? "long" : "names";
}

function faultOf(names: readonly ListedName[], file: string | null): ListFault | null {
  const [first, over] = [names[0], names[NAMES_LIMIT]];
  if (first === undefined)
    return {
      ...{ code: "no names", file, row: null, found: "选中的这一列没有名称" },
      mend: "请换一列，或检查“表头”选得对不对",
    };
  if (over === undefined) return null;
  return {
    ...{ code: "too many", file, row: over.line },
    found: `一次最多查 ${NAMES_LIMIT} 个名称，这里有 ${names.length} 个，从这一行起超出`,
    mend: "请分成几份，一份一份地查",
  };
}

function totalsSkipped(totals: readonly ListedName[], file: string | null): ListFault[] {
  const [first] = totals;
  if (first === undefined) return [];
  const others = totals.length > 1 ? `（这样的共 ${totals.length} 行）` : "";
  return [
    {
      ...{ code: "total", file, row: first.line },
      found: `“${first.name}”${others}不是产品，没有查`,
      mend: "不用处理",
    },
  ];
}

function tooLong(long: readonly ListedName[], file: string | null): ListFault[] {
  const [first] = long;
  if (first === undefined) return [];
  const others = long.length > 1 ? `（这样的共 ${long.length} 行）` : "";
  return [
    {
      ...{ code: "too long", file, row: first.line },
      found: `超过 ${NAME_LENGTH_LIMIT} 个字${others}，不像产品名称，没有查`,
      mend: "请只留下名称，或换一列",
    },
  ];
}
