import { decodeText } from "./decode.ts";
import { ListFaultError } from "./fault.ts";
import { fileKind } from "./file-kind.ts";
import { readCells, readWords } from "./read-text.ts";
import { readWorkbook } from "./read-workbook.ts";
import { refusal } from "./refused.ts";
import type { SheetsRead } from "./sheet.ts";

/** What a reader hands in: words that were pasted, or a file. */
export type ListSource =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The name that faults give for the source. */
export const fileOf = (source: ListSource): string | null =>
  source.kind === "file" ? source.name : null;

/** Reads what was handed in, by what it holds and not by its name. Throws a ListFaultError. */
export async function readList(source: ListSource): Promise<SheetsRead> {
  if (source.kind === "words") return readWords(source.text, null);
  const { name, bytes } = source;
  const kind = fileKind(bytes);
  if (kind === "xlsx") return readWorkbook(bytes, name);
  if (kind !== "text") throw new ListFaultError(refusal(kind, name));
  const { text, encoding, warnings } = decodeText(bytes, name);
  const read = /\.txt$/i.test(name) ? readWords(text, name) : readCells(text, name);
  return {
    ...read,
    how: `${encoding} 编码，${read.how}`,
    warnings: [...warnings, ...read.warnings],
  };
}
