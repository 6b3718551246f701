import type { Drawn } from "../domain/drawn.ts";
import type { Setting } from "../domain/projection.ts";
import type { Target } from "../domain/target.ts";
import { drawnRow, emptyRow, markRow, numberIn } from "./drawn-row.ts";
import { type ProjectionFigure, type ProjectionPanel, yearByYear } from "./projection.ts";

/**
 * The projection as rows: first what is assumed, then panel by panel what the record states and
 * what is computed beside it. A year of which the record says nothing has no number of ours either.
 */
export function drawnInProjection(
  { panels }: ProjectionFigure,
  targets: readonly Target[],
  setting: Setting,
): Drawn[] {
  return [
    ...assumed(panels, targets, setting),
    ...panels.flatMap((panel) => panelRows(panel, setting)),
  ];
}

function assumed(
  panels: readonly ProjectionPanel[],
  targets: readonly Target[],
  { base, rate }: Setting,
): Drawn[] {
  const average = targets.filter(({ measure }) => measure === "average");
  const part = panels.find(({ series }) => series === "part");
  const own = { series: "假定", kind: "假设", in_picture: false } as const;
  return [
    drawnRow({
      ...own,
      id: "assumed-base",
      label: `从${base}年起算；原文没有写“年均”从哪一年起算`,
      year: base,
    }),
    drawnRow(
      {
        ...{ ...own, id: "assumed-rate", label: `每年增长${rate}%，各年相同` },
        ...{ comparator: "=", value: rate, unit: "%" },
      },
      average.filter(({ value }) => value.value === rate).map(({ quote }) => quote),
    ),
    ...(part === undefined
      ? []
      : [
          drawnRow({
            ...{ ...own, id: "assumed-part" },
            label: `${part.name}也按这个增幅；原文的“年均”按语序说的是原材料工业`,
          }),
        ]),
  ];
}

function panelRows(panel: ProjectionPanel, { rate }: Setting): Drawn[] {
  const { series, name, points } = panel;
  const own = { series: name, unit: "亿元" } as const;
  return [
    ...yearByYear(panel).map(({ year, bar }) =>
      bar === null
        ? emptyRow({ id: `unstated-${series}-${year}`, series: name, label: "未载", year })
        : markRow(bar, {
            ...{ ...own, kind: "目标", year, label: bar.valueLabel.text },
            ...{ comparator: bar.comparator, value: numberIn(bar.value) },
          }),
    ),
    ...points.map((point) =>
      markRow(point, {
        // A row that is read by itself must not lose what it assumes.
        ...{ ...own, series: `${name}（假定每年增长${rate}%）` },
        ...{ kind: "推算", year: point.year, formula: point.formula },
        ...{ comparator: "=", value: numberIn(point.value) },
      }),
    ),
  ];
}
