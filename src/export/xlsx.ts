import { unzipSync } from "fflate";
import type { CellObject, Sheet as XlsxSheet } from "write-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";
import type { FlatCell } from "./cells.ts";
import type { Sheet } from "./workbook.ts";
import { writeZip } from "./zip.ts";

/**
 * A workbook for Excel. Every cell has its type: numbers can be reckoned with, and text is text
 * even where it looks like a formula. The headings stay in view.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(sheets.map(toXlsx)).toBlob();
  return withoutTime(new Uint8Array(await blob.arrayBuffer()));
}

/** The library writes the time of writing into the archive; see its function `zipToArrayBuffer`. */
function withoutTime(archive: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(archive));
  return writeZip(files.map(([path, bytes]) => ({ path, bytes })));
}

function toXlsx({ name, headings, rows, widths }: Sheet): XlsxSheet<Blob> {
  return {
    sheet: name,
    data: [headings.map(heading), ...rows.map((row) => row.map(typed))],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

const heading = (value: string): CellObject => ({ ...text(value), fontWeight: "bold" });

/** "@" tells Excel that the cell is text even when somebody edits it. */
const text = (value: string): CellObject => ({
  ...{ value, type: String, format: "@", wrap: true, alignVertical: "top" },
});

function typed(value: FlatCell): CellObject | null {
  if (value === null) return null;
  if (typeof value === "string") return text(value);
  return typeof value === "number"
    ? { value, type: Number, alignVertical: "top" }
    : { value, type: Boolean, alignVertical: "top" };
}
