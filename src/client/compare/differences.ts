/** What is said of one entry, by row. */
export type RowTexts = ReadonlyMap<string, string>;

/** The rows that say the same of every entry, white space aside. One entry alone has none. */
export function sameRows(entries: readonly RowTexts[]): ReadonlySet<string> {
  const [first, ...others] = entries;
  if (first === undefined || others.length === 0) return new Set();
  const rows = [...first].filter(([row, text]) =>
    others.every((other) => plain(other.get(row) ?? "") === plain(text)),
  );
  return new Set(rows.map(([row]) => row));
}

/** Markup breaks lines where no reader sees one. */
const plain = (text: string): string => text.replace(/\s+/g, "");
