import { group, pathRound } from "d3";
import { quoteAddress } from "../domain/address.ts";
import type { WorkYear } from "../domain/work-years.ts";
import type { Action } from "../domain/work.ts";
import { LARGE, type Label, SMALL, stack, wrap } from "./label.ts";
import type { Mark, Source } from "./mark.ts";

/** The work plan as a road through its years: the pillars of each, a ring a deliverable. */
export interface RoadFigure {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Label[];
  /** The road itself, from the first year to the last, and an arrow head at its end. */
  readonly line: string;
  readonly years: readonly RoadYear[];
}

/** A year of the plan as the record heads it. */
export type YearHeading = Pick<WorkYear, "year" | "heading" | "quote">;

/** A year's stop on the road. Its mark leads to the heading. */
export interface RoadYear extends Mark {
  readonly year: number;
  readonly stop: { readonly x: number; readonly y: number };
  readonly yearLabel: Label;
  readonly heading: Label;
  readonly pillars: readonly RoadPillar[];
}

export interface RoadPillar {
  /** As the record names it, or as we do, and then saying so. */
  readonly name: string;
  readonly labels: readonly Label[];
  readonly rings: readonly RoadRing[];
}

/** A deliverable: a ring, not a disc, since it was promised and nobody has checked it. */
export interface RoadRing extends Mark {
  readonly x: number;
  readonly y: number;
}

const WIDTH = 360;
const ROAD = 12;
const TEXT = 32;
const RINGS = 226;
const PITCH = 20;
const A_LINE = 7;
const LINE = 18;
const TOP = 30;
const YEAR = 30;
const GAP = 10;

export function road(
  actions: readonly Action[],
  headings: readonly YearHeading[],
  source: Source,
): RoadFigure {
  const years: RoadYear[] = [];
  let top = TOP;
  for (const heading of headings) {
    const ofYear = actions.filter(({ year }) => year === heading.year);
    const laid = pillarsFrom(ofYear, top + YEAR, source);
    years.push(roadYear(heading, laid.pillars, { top, source }));
    top = laid.foot + GAP;
  }
  return { width: WIDTH, height: top, columns: COLUMNS, line: roadLine(TOP + 12, top - 4), years };
}

const COLUMNS: readonly Label[] = [
  { x: TEXT, y: 14, text: "年份与支点", anchor: "start", size: SMALL },
  { x: RINGS - 8, y: 14, text: "产出，一圈一项", anchor: "start", size: SMALL },
];

interface YearPlace {
  readonly top: number;
  readonly source: Source;
}

function roadYear(
  { year, heading, quote }: YearHeading,
  pillars: readonly RoadPillar[],
  { top, source }: YearPlace,
): RoadYear {
  const rings = pillars.flatMap((pillar) => pillar.rings).length;
  const text = { y: top + 17, anchor: "start", size: LARGE } as const;
  return {
    id: `road-${year}`,
    value: `${year}年`,
    words: heading,
    label: `${year}年 ${heading}：${pillars.length}个支点，${rings}项产出；原文：“${heading}”（${source.cite(quote.eid)}）`,
    href: quoteAddress(source.policyId, quote),
    eid: quote.eid,
    standsOn: [quote],
    year,
    stop: { x: ROAD, y: top + 12 },
    yearLabel: { ...text, x: TEXT, text: `${year}年` },
    heading: { ...text, x: TEXT + 56, text: heading },
    pillars,
  };
}

/** Lays a year's pillars one under another, in the order in which the record comes to them. */
function pillarsFrom(actions: readonly Action[], from: number, source: Source) {
  const pillars: RoadPillar[] = [];
  let foot = from;
  for (const [name, ofPillar] of group(actions, ({ pillar }) => pillar)) {
    const pillar = roadPillar(name, ofPillar, { top: foot, source });
    pillars.push(pillar);
    const lines = Math.max(pillar.labels.length, Math.ceil(ofPillar.length / A_LINE));
    foot += lines * LINE + 8;
  }
  return { pillars, foot };
}

function roadPillar(
  name: string,
  actions: readonly Action[],
  { top, source }: YearPlace,
): RoadPillar {
  const isPrinted = actions.every(({ pillarBasis }) => pillarBasis === "printed");
  const named = isPrinted ? name : `${name}（编者拟名）`;
  return {
    name: named,
    labels: stack(
      wrap(named, RINGS - TEXT - 16, SMALL),
      { x: TEXT, y: top + 14, anchor: "start", size: SMALL },
      LINE,
    ),
    rings: actions.map((action, place) => ring(action, { place, top, source })),
  };
}

function ring(
  action: Action,
  { place, top, source }: YearPlace & { readonly place: number },
): RoadRing {
  const { id, year, deliverable, quote } = action;
  return {
    id,
    value: deliverable,
    words: quote.text,
    label: `${year}年 ${action.pillar}：${deliverable}；原文：“${quote.text}”（${source.cite(quote.eid)}）`,
    href: quoteAddress(source.policyId, quote),
    eid: quote.eid,
    standsOn: [quote],
    x: RINGS + (place % A_LINE) * PITCH,
    y: top + 10 + Math.floor(place / A_LINE) * LINE,
  };
}

function roadLine(from: number, to: number): string {
  const line = pathRound(1);
  line.moveTo(ROAD, from);
  line.lineTo(ROAD, to);
  line.moveTo(ROAD - 4, to - 5);
  line.lineTo(ROAD, to);
  line.lineTo(ROAD + 4, to - 5);
  return line.toString();
}

/** The figure in words: each year's heading and its pillars. */
export function roadInWords({ years }: RoadFigure): string {
  return years
    .map(({ words, pillars }) => `${words}：${pillars.map(({ name }) => name).join("、")}`)
    .join("；");
}
