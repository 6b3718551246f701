import { format, scaleLinear } from "d3";
import { shareCheckId } from "../domain/checks-share.ts";
import { type Target, targetOf } from "../domain/target.ts";
import { type Label, round, SMALL } from "./label.ts";
import { computedMark, type Mark, type Source } from "./mark.ts";

/** How large a part of the whole the new materials are meant to be. All of it is computed by us. */
export interface ShareFigure {
  readonly width: number;
  readonly height: number;
  readonly names: readonly { readonly label: Label; readonly leader: string }[];
  readonly bars: readonly ShareBar[];
  readonly ticks: readonly { readonly line: string; readonly label: Label }[];
  /** Years whose two numbers are floors: two floors make no ratio, so nothing is drawn. */
  readonly undrawn: readonly number[];
}

export interface ShareBar extends Mark {
  readonly year: number;
  readonly sum: string;
  readonly yearLabel: Label;
  readonly whole: Box;
  readonly part: Box;
  readonly valueLabel: Label;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 360;
const LEFT = 52;
const RIGHT = 342;
const TOP = 48;
const BAR = 28;
const STEP = 42;

const percent = format(".1f");
const x = scaleLinear([0, 100], [LEFT, RIGHT]);

export function share(targets: readonly Target[], source: Source): ShareFigure {
  const pairs = pairsOf(targets);
  const stated = pairs.filter((pair) => pair.every(({ value }) => value.kind === "amount"));
  const foot = TOP + stated.length * STEP - STEP + BAR + 6;
  return {
    width: WIDTH,
    height: foot + 20,
    names: NAMES,
    bars: stated.map((pair, row) => shareBar(pair, TOP + row * STEP, source)),
    ticks: [0, 50, 100].map((value) => tick(value, foot)),
    undrawn: pairs.filter((pair) => !stated.includes(pair)).map(([{ year }]) => year),
  };
}

type Pair = readonly [part: Target, whole: Target];

/** The years for which both numbers are stated, each part with its whole. */
function pairsOf(targets: readonly Target[]): Pair[] {
  return targets
    .filter(({ indicator }) => indicator === "new-materials-output")
    .flatMap((part) => {
      const whole = targetOf(targets, "raw-materials-output", part.year);
      return whole === undefined ? [] : [[part, whole] as const];
    });
}

function shareBar(pair: Pair, y: number, source: Source): ShareBar {
  const [part, whole] = pair;
  const ratio = (100 * part.value.value) / whole.value.value;
  const value = `${percent(ratio)}%`;
  const sum = `${part.value.value}÷${whole.value.value}`;
  const width = round(x(ratio) - LEFT);
  const name = "新材料产业占规模以上原材料工业";
  const text = { y: y + 18, size: SMALL };
  return {
    ...computedMark(pair, { id: shareCheckId(part.year), name, value, sum }, source),
    year: part.year,
    sum,
    yearLabel: { ...text, x: LEFT - 8, text: `${part.year}年`, anchor: "end" },
    whole: { x: LEFT, y, width: RIGHT - LEFT, height: BAR },
    part: { x: LEFT, y, width, height: BAR },
    valueLabel: {
      ...text,
      x: round(LEFT + width + 8),
      text: `推算 ${value}（${sum}）`,
      anchor: "start",
    },
  };
}

function tick(value: number, y: number) {
  const at = round(x(value));
  return {
    line: `M${at},${y - 4}v6`,
    label: { x: at, y: y + 15, text: `${value}%`, anchor: "middle", size: SMALL } as const,
  };
}

/** Both names stand over the first bar, each tied to what it names. */
const NAMES: ShareFigure["names"] = [
  {
    label: {
      x: RIGHT,
      y: 14,
      text: "整体：规模以上原材料工业总产值＝100%",
      anchor: "end",
      size: SMALL,
    },
    leader: `M${RIGHT - 8},18V${TOP}`,
  },
  {
    label: {
      x: LEFT + 18,
      y: 35,
      text: "其中：新材料产业规模以上工业产值",
      anchor: "start",
      size: SMALL,
    },
    leader: `M${LEFT + 16},31h-8V${TOP}`,
  },
];
