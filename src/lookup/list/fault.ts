/** Something wrong with what was handed in: where it stands, what it is and how to mend it. */
export interface ListFault {
  /** A stable name for this sort of fault, for tests. */
  readonly code: string;
  /** The file's name, or null for words that were pasted. */
  readonly file: string | null;
  /** As editors and spreadsheets count, from 1; null where no one row is at fault. */
  readonly row: number | null;
  /** What is wrong, in Chinese, as a clerk reads it. */
  readonly found: string;
  /** What the reader can do about it. */
  readonly mend: string;
}

/** A fault as it is thrown where reading cannot go on. */
export class ListFaultError extends Error {
  readonly fault: ListFault;

  constructor(fault: ListFault) {
    super(faultSentence(fault));
    this.name = "ListFaultError";
    this.fault = fault;
  }
}

/** A fault in a sentence or two, the place first. */
export function faultSentence({ file, row, found, mend }: ListFault): string {
  return `${place(file, row)}${found}。${mend}。`;
}

function place(file: string | null, row: number | null): string {
  const where = [file === null ? "" : `“${file}”`, row === null ? "" : `第 ${row} 行`].join("");
  return where === "" ? "" : `${where}：`;
}
