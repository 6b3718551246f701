import type { Policy } from "../domain/policy.ts";
import { LARGE } from "./label.ts";
import { MEASURES_WORDS, measuresTitle, OUR_NAME, roadTitle, roadWords } from "./overview-words.ts";
import type { MeasurePart, Pillar, RoadStop } from "./overview.ts";
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

const GAP = 24;

/** The years side by side along a line, with an arrow from each to the next. */
export function roadPart(policy: Policy, years: readonly RoadStop[], column: Column): Part {
  const columns = columnsOf(column, years.length, GAP);
  return headed(roadTitle(years), column, [
    sideBySide(
      columns.flatMap((own, at) => {
        const stop = years[at];
        return stop === undefined ? [] : [stopPart(stop, own, at === years.length - 1)];
      }),
    ),
    paragraph(roadWords(policy), column, { look: "is-quiet" }),
  ]);
}

function stopPart({ year, heading, pillars }: RoadStop, column: Column, isLast: boolean): Part {
  const { x, width } = column;
  const tip = x + width + GAP - 6;
  const road = drawing(14, (top) => [
    { d: `M${x},${top + 5}a5,5 0 1,0 10,0a5,5 0 1,0 -10,0`, look: "figure__bar is-part" },
    { d: `M${x + 10},${top + 5}H${isLast ? x + width : tip}`, look: "figure__line" },
    ...(isLast
      ? []
      : [
          {
            d: `M${tip - 5},${top + 1}L${tip},${top + 5}L${tip - 5},${top + 9}`,
            look: "figure__line",
          },
        ]),
  ]);
  const title = paragraph(`${year}年 ${heading}`, column, { size: LARGE, look: "is-bold" });
  return inOrder([road, title, ...pillars.map((pillar) => pillarPart(pillar, column))], 4);
}

function pillarPart({ name, isPrinted, actions }: Pillar, column: Column): Part {
  const { x, width } = column;
  const title = isPrinted ? name : `${name}（${OUR_NAME}）`;
  return inOrder([
    paragraph(title, column, { look: "is-bold" }),
    ...actions.map(({ deliverable }) =>
      sideBySide([
        drawing(0, (top) => [
          { d: `M${x + 2},${top + 9}a3,3 0 1,0 6,0a3,3 0 1,0 -6,0`, look: "figure__bar is-part" },
        ]),
        paragraph(deliverable, { x: x + 14, width: width - 14 }),
      ]),
    ),
  ]);
}

/** So many measures stand in a row. */
const A_ROW = 3;

export function measuresPart(measures: readonly MeasurePart[], column: Column): Part {
  const columns = columnsOf(column, A_ROW, GAP);
  const rows = Array.from({ length: Math.ceil(measures.length / A_ROW) }, (_, row) =>
    measures.slice(row * A_ROW, (row + 1) * A_ROW),
  );
  return headed(measuresTitle(measures), column, [
    ...rows.map((row) =>
      sideBySide(row.map((part, at) => measurePart(part, columns[at] ?? column))),
    ),
    paragraph(MEASURES_WORDS, column, { look: "is-quiet" }),
  ]);
}

function measurePart({ name, sentences, tools }: MeasurePart, column: Column): Part {
  return inOrder([
    paragraph(`${name} ${sentences}句`, column, { look: "is-bold" }),
    paragraph(tools.map((tool) => tool.name).join("；"), column),
  ]);
}
