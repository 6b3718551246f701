import type { Drawn } from "../domain/drawn.ts";
import type { Target } from "../domain/target.ts";
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

/** What all marks say of themselves; the rest is each figure's own. */
function rowOf(mark: Mark, own: Pick<Drawn, "series" | "kind"> & Partial<Drawn>): Drawn {
  return {
    id: mark.id,
    label: mark.value,
    year: null,
    comparator: null,
    value: null,
    unit: null,
    formula: null,
    in_picture: true,
    eid: mark.standsOn.map(({ eid }) => eid),
    quote: mark.standsOn.map(({ text }) => text),
    ...own,
  };
}

/** A year that is left empty, and says so in the picture. */
function emptyRow(id: string, own: Pick<Drawn, "series" | "label" | "year">): Drawn {
  return {
    ...{ id, comparator: null, value: null, unit: null, kind: "未载", formula: null },
    ...{ in_picture: true, eid: [], quote: [] },
    ...own,
  };
}

/** The digits of a number as it is printed: 1000以上, 17.1%, 突破200. */
function numberIn(printed: string): number {
  const [digits] = /\d+(?:\.\d+)?/.exec(printed) ?? [];
  if (digits === undefined) throw new Error(`There is no number in ${printed}.`);
  return Number(digits);
}

export function drawnInTrend({ unit, years }: TrendFigure): Drawn[] {
  return years.flatMap((year) =>
    year.bars.length > 0 ? trendRows(year, unit.text) : absent(year),
  );
}

function trendRows({ year, bars }: TrendYear, unit: string): Drawn[] {
  return bars.map((bar) =>
    rowOf(bar, {
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
  emptyRow(`unstated-${year}`, {
    series: "两项产值",
    label: absence.map(({ text }) => text).join(""),
    year,
  }),
];

export function drawnInShare({ bars }: ShareFigure): Drawn[] {
  return bars.map((bar) =>
    rowOf(bar, {
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
      rowOf(mark, {
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
    rowOf(stated, { ...own(stated), kind: "目标" }),
    computed === null
      ? emptyRow(`unstated-${year}`, {
          series: GROWTH,
          label: absence.map(({ text }) => text).join(""),
          year,
        })
      : rowOf(computed, { ...own(computed), kind: "推算", formula: computed.sum }),
  ];
}

const LEVEL = { division: "大类", class: "中类", subclass: "小类" } as const;

export function drawnInTree({ root, rows }: TreeFigure): Drawn[] {
  const total: Drawn = {
    ...emptyRow("total", { series: "合计", label: root.name.text, year: null }),
    ...{ comparator: "=", value: numberIn(root.count.text), unit: "条", kind: "计数" },
  };
  const below = rows.flatMap((row) => [
    rowOf(row, {
      series: LEVEL[row.level],
      label: row.name.text,
      ...counted(row),
      unit: "条",
    }),
    ...row.dots.map((dot) => rowOf(dot, { series: row.name.text, kind: "条目" })),
  ]);
  return [total, ...below];
}

const counted = ({ value }: Mark) =>
  ({ comparator: "=", value: numberIn(value), kind: "计数" }) as const;

export function drawnInRoad({ years }: RoadFigure): Drawn[] {
  return years.flatMap((stop) => [
    rowOf(stop, { series: "年份", label: stop.words, year: stop.year, kind: "标题" }),
    ...stop.pillars.flatMap(({ name, rings }) =>
      rings.map((ring) => rowOf(ring, { series: name, year: stop.year, kind: "安排" })),
    ),
  ]);
}

export function drawnInPlaces({ rows }: PlacesFigure): Drawn[] {
  return rows.flatMap(({ name, cells }) =>
    cells.map((cell) =>
      rowOf(cell, { series: name.text, label: cell.placeName, ...counted(cell), unit: "处" }),
    ),
  );
}
