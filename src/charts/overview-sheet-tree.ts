import type { Catalogue } from "../domain/catalogue.ts";
import { LARGE, SMALL } from "./label.ts";
import { treeTitle, treeWords } from "./overview-words.ts";
import type { Branch } from "./overview.ts";
import { headed } from "./sheet-headings.ts";
import {
  type Column,
  columnsOf,
  drawing,
  inOrder,
  paragraph,
  type Part,
  sideBySide,
} from "./sheet-layout.ts";

/** The divisions side by side, each with its classes and a dot an entry. */
export function treePart(catalogue: Catalogue, divisions: readonly Branch[], column: Column): Part {
  const columns = columnsOf(column, divisions.length, 24);
  return headed(treeTitle(catalogue), column, [
    sideBySide(
      columns.flatMap((own, at) => {
        const division = divisions[at];
        return division === undefined ? [] : [branchPart(division, own)];
      }),
    ),
    paragraph(treeWords(catalogue), column, { look: "is-quiet" }),
  ]);
}

const INDENT = 16;
const PITCH = 9;

function branchPart({ group, count, below }: Branch, { x, width }: Column): Part {
  const own = count - below.reduce((sum, branch) => sum + branch.count, 0);
  const isTop = group.level === "division";
  const name = paragraph(
    `${group.name} ${count}条`,
    { x, width },
    { size: isTop ? LARGE : SMALL, look: isTop ? "is-bold" : "is-plain" },
  );
  const inner = { x: x + INDENT, width: width - INDENT };
  const branches = below.map((branch) => branchPart(branch, inner));
  return inOrder([name, ...(own > 0 ? [dots(x, own)] : []), ...branches], 1);
}

const dots = (x: number, count: number): Part =>
  drawing(10, (top) =>
    Array.from({ length: count }, (_, at) => ({
      d: `M${x + at * PITCH},${top + 4}a3,3 0 1,0 6,0a3,3 0 1,0 -6,0`,
      look: "is-dot",
    })),
  );
