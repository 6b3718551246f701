import { shareCheckId } from "../domain/checks-share.ts";
import type { Target } from "../domain/target.ts";
import { ABSENT, NO_SHARE, TWO_FLOORS } from "./overview-words.ts";
import { indicatorName, type Source } from "./mark.ts";
import { share, type ShareFigure } from "./share.ts";
import { trend, type TrendBar, type TrendYear } from "./trend.ts";

/** The output targets as a table: what the plan says of a year, and apart from it what we computed. */
export interface OutputTable {
  readonly heads: readonly string[];
  readonly rows: readonly OutputRow[];
}

export interface OutputRow {
  readonly year: string;
  /** The whole and the part; what the record leaves out is said. */
  readonly cells: readonly OutputCell[];
  /** 推算: the share of the part, or why there is none. */
  readonly share: string;
  /** The id of the check on it, which a year without the two numbers has not. */
  readonly check: string;
}

/** A cell of the table; without an id it holds no target. */
export interface OutputCell {
  readonly id: string | null;
  readonly text: string;
}

export function outputTable(targets: readonly Target[], source: Source): OutputTable {
  const shares = share(targets, source);
  return {
    heads: [
      "年份",
      indicatorName("raw-materials-output"),
      `其中：${indicatorName("new-materials-output")}`,
      "占比（推算）",
    ],
    rows: trend(targets, source).years.map((year) => ({
      year: year.label.text,
      cells: SERIES.map((series) => cell(year.bars.find((bar) => bar.series === series))),
      share: shareOf(year, shares),
      check: shareCheckId(year.year),
    })),
  };
}

const SERIES = ["whole", "part"] as const satisfies readonly TrendBar["series"][];

const cell = (bar: TrendBar | undefined): OutputCell =>
  bar === undefined ? { id: null, text: ABSENT } : { id: bar.id, text: bar.value };

function shareOf({ year }: TrendYear, { bars, undrawn }: ShareFigure): string {
  const computed = bars.find((bar) => bar.year === year);
  if (computed !== undefined) return computed.value;
  return undrawn.includes(year) ? TWO_FLOORS : NO_SHARE;
}
