import { type Column, drawing, inOrder, paragraph, type Part, sideBySide } from "./sheet-layout.ts";

/** Parts under a heading with a line beneath it. */
export function headed(title: string, column: Column, parts: readonly Part[]): Part {
  const { x, width } = column;
  const line = drawing(10, (top) => [
    { d: `M${x},${top + 3}h${width}`, look: "figure__line is-part" },
  ]);
  return inOrder([
    paragraph(title, column, { size: 15, look: "is-bold" }),
    line,
    inOrder(parts, 4),
  ]);
}

const NAMES = 100;

/** Facts as lines of what and its value. */
export function labelled(
  facts: readonly (readonly [name: string, value: string])[],
  { x, width }: Column,
): Part {
  return inOrder(
    facts.map(([name, value]) =>
      sideBySide([
        paragraph(name, { x, width: NAMES }, { look: "is-quiet" }),
        paragraph(value, { x: x + NAMES, width: width - NAMES }),
      ]),
    ),
    2,
  );
}
