import readXlsx from "read-excel-file/universal";
import type { ListFault } from "./fault.ts";
import { ListFaultError } from "./fault.ts";
import { blank } from "./read-text.ts";
import type { SheetsRead } from "./sheet.ts";
import { filledRows } from "./sheet.ts";

/** Reads an Excel workbook (.xlsx): every sheet in which something stands, in their order. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<SheetsRead> {
  const found = await readXlsx(new Blob([bytes])).catch(() => {
    throw new ListFaultError(damaged(file));
  });
  const sheets = found
    .map(({ sheet, data }) => ({
      name: sheet,
      rows: filledRows(data.map((cells, at) => ({ line: at + 1, cells: cells.map(toText) }))),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) throw new ListFaultError(blank(file));
  return { sheets, how: "Excel 工作簿", warnings: [] };
}

/** A cell as text. The library's types say `typeof Date` where it gives dates. */
function toText(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

const damaged = (file: string): ListFault => ({
  ...{ code: "damaged", file, row: null },
  found: "工作簿打不开，可能已损坏或没有下载完",
  mend: "请用 Excel 或 WPS 打开试试，能打开的话另存为新的 .xlsx 再选",
});
