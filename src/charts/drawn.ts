import type { Drawn } from "../domain/drawn.ts";
import type { Target } from "../domain/target.ts";
import { countRow, emptyRow, markRow, numberIn } from "./drawn-row.ts";
import type { GrowthBar, GrowthFigure, GrowthYear } from "./growth.ts";
import { indicatorName, type Mark } from "./mark.ts";
import type { PlacesFigure } from "./places.ts";
import type { RoadFigure } from "./road.ts";
import type { ShareFigure } from "./share.ts";
import type { TreeFigure } from "./tree.ts";
import type { TrendFigure, TrendYear } from "./trend.ts";

/*
 * Each figure as rows: what is drawn, mark by mark, for the file that goes with the picture. The
 * numbers are the marks' own as they are printed, so that picture and file cannot differ.
 */

export function drawnInTrend({ unit, years }: TrendFigure): Drawn[] {
  return years.flatMap((year) =>
    year.bars.length > 0 ? trendRows(year, unit.text) : absent(year),
  );
}

function trendRows({ year, bars }: TrendYear, unit: string): Drawn[] {
  return bars.map((bar) =>
    markRow(bar, {
      series: bar.name,
      year,
      comparator: bar.open === null ? "=" : (bar.open.sign.text as "≥" | ">"),
      value: numberIn(bar.value),
      unit,
      kind: "目标",
    }),
  );
}

const absent = ({ year, absence }: TrendYear): Drawn[] => [
  emptyRow({
    id: `unstated-${year}`,
    series: "两项产值",
    label: absence.map(({ text }) => text).join(""),
    year,
  }),
];

export function drawnInShare({ bars }: ShareFigure): Drawn[] {
  return bars.map((bar) =>
    markRow(bar, {
      series: "新材料产业占规模以上原材料工业",
      year: bar.year,
      ...percent(bar),
      kind: "推算",
      formula: bar.sum,
    }),
  );
}

const percent = ({ value }: Pick<Mark, "value">) =>
  ({ comparator: "=", value: numberIn(value), unit: "%" }) as const;

const GROWTH = indicatorName("raw-materials-growth" satisfies Target["indicator"]);

export function drawnInGrowth({ years, averages }: GrowthFigure): Drawn[] {
  return [
    ...years.flatMap(growthRows),
    ...averages.map((mark) =>
      markRow(mark, {
        series: `${GROWTH}（年均）`,
        year: mark.year,
        ...percent(mark),
        kind: "目标",
        in_picture: false,
      }),
    ),
  ];
}

function growthRows({ year, stated, computed, absence }: GrowthYear): Drawn[] {
  const own = (bar: GrowthBar) =>
    ({ series: GROWTH, label: bar.valueLabel.text, year, ...percent(bar) }) as const;
  return [
    markRow(stated, { ...own(stated), kind: "目标" }),
    computed === null
      ? emptyRow({
          id: `unstated-${year}`,
          series: GROWTH,
          label: absence.map(({ text }) => text).join(""),
          year,
        })
      : markRow(computed, { ...own(computed), kind: "推算", formula: computed.sum }),
  ];
}

const LEVEL = { division: "大类", class: "中类", subclass: "小类" } as const;

export function drawnInTree({ root, rows }: TreeFigure): Drawn[] {
  const total = countRow({
    id: "total",
    series: "合计",
    label: root.name.text,
    value: numberIn(root.count.text),
    unit: "条",
  });
  const below = rows.flatMap((row) => [
    markRow(row, {
      series: LEVEL[row.level],
      label: row.name.text,
      ...counted(row),
      unit: "条",
    }),
    ...row.dots.map((dot) => markRow(dot, { series: row.name.text, kind: "条目" })),
  ]);
  return [total, ...below];
}

const counted = ({ value }: Mark) =>
  ({ comparator: "=", value: numberIn(value), kind: "计数" }) as const;

export function drawnInRoad({ years }: RoadFigure): Drawn[] {
  return years.flatMap((stop) => [
    markRow(stop, { series: "年份", label: stop.words, year: stop.year, kind: "标题" }),
    ...stop.pillars.flatMap(({ name, rings }) =>
      rings.map((ring) => markRow(ring, { series: name, year: stop.year, kind: "安排" })),
    ),
  ]);
}

export function drawnInPlaces({ rows }: PlacesFigure): Drawn[] {
  return rows.flatMap(({ name, cells }) =>
    cells.map((cell) =>
      markRow(cell, { series: name.text, label: cell.placeName, ...counted(cell), unit: "处" }),
    ),
  );
}
