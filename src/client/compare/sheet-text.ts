/** What is said of an entry, as the sheet names it. */
export interface SheetEntry {
  readonly name: string;
  readonly rows: readonly { readonly title: string; readonly text: string }[];
}

/** The comparison as it is copied into a memo. */
export interface Sheet {
  readonly heading: string;
  readonly entries: readonly SheetEntry[];
  readonly citations: readonly string[];
  /** What must go wherever the sheet goes: where it is from, and what it is not. */
  readonly terms: readonly string[];
}

/** A sheet in plain text: entry by entry, then the clauses as they are cited, then the terms. */
export function sheetText({ heading, entries, citations, terms }: Sheet): string {
  const numbered = citations.map((citation, index) => `[${index + 1}] ${citation}`);
  const blocks = [[heading], ...entries.map(entryLines), ["引用", ...numbered], terms];
  return `${blocks.map((lines) => lines.map(oneLine).join("\n")).join("\n\n")}\n`;
}

function entryLines({ name, rows }: SheetEntry, index: number): string[] {
  return [`${index + 1}. ${name}`, ...rows.map(({ title, text }) => `${title}：${text}`)];
}

/** Markup breaks lines where no reader sees one; beside a Chinese character that is no space either. */
const oneLine = (text: string): string =>
  text
    .replace(/(?<=\P{ASCII})\s*\n\s*|\s*\n\s*(?=\P{ASCII})/gu, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
