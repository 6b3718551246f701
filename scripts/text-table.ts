import stringWidth from "string-width";

/** Which side a column's text stands at. */
export type Align = "left" | "right";

/** Lines of a table for the terminal, its columns even although a Chinese character is two wide. */
export function textTable(aligns: readonly Align[], rows: readonly (readonly string[])[]): string {
  const widths = aligns.map((_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  const line = (row: readonly string[]): string =>
    aligns
      .map((align, column) => padded(row[column] ?? "", widths[column] ?? 0, align))
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}

function padded(text: string, width: number, align: Align): string {
  const space = " ".repeat(width - stringWidth(text));
  return align === "left" ? text + space : space + text;
}
