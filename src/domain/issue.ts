/** A fault found in a source file: where it stands, what was found there, and how to mend it. */
export interface Issue {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Line of a text file, or record of a CSV file (the header is row 1); counted from 1. */
  readonly row: number;
  /** Character of a line, or field of a CSV record; counted from 1. */
  readonly column: number;
  /** A stable name for this sort of fault, for tests and for searching the manual. */
  readonly code: string;
  /** What stands there, in Chinese, as an editor reads it. */
  readonly found: string;
  /** What the editor should do about it. */
  readonly mend: string;
}

/** Stops a build: carries every fault at once, so that an editor mends them in one go. */
export class SourceFaults extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`${issues.length} 处数据或文本有误：\n${issues.map(formatIssue).join("\n")}`);
    this.name = "SourceFaults";
    this.issues = issues;
  }
}

/** One line a fault, in the `file:row:column` form that editors turn into a link. */
export function formatIssue(issue: Issue): string {
  const { file, row, column, code, found, mend } = issue;
  return `${file}:${row}:${column} [${code}] ${found} → ${mend}`;
}

/** Orders faults as a reader meets them: by file, then row, then column. */
export function byPlace(a: Issue, b: Issue): number {
  const files = a.file < b.file ? -1 : Number(a.file > b.file);
  return files || a.row - b.row || a.column - b.column;
}
