import { type Catalogue, type Group, materialsIn, subgroups } from "../domain/catalogue.ts";
import { byStandIn, type Missing } from "../domain/gaps.ts";
import { sectionOf, standsIn } from "../domain/policy.ts";
import { childrenOf, ownWords, provisionName } from "../domain/provision.ts";
import { type Quote, quotesOf } from "../domain/quote.ts";
import type { PolicyData } from "../domain/site.ts";
import { type WorkYear, workYears } from "../domain/work-years.ts";
import type { Action, Measure } from "../domain/work.ts";

/*
 * The plan in one picture: what each of its parts says, read off the model. The page sets it as
 * HTML, the sheet that people take away sets it as a drawing; neither adds a number of its own.
 */
export interface Overview {
  readonly divisions: readonly Branch[];
  readonly years: readonly RoadStop[];
  readonly measures: readonly MeasurePart[];
  readonly missing: readonly Missing[];
}

export function overview({ policy, catalogue, actions, measures }: PolicyData): Overview {
  return {
    divisions: branches(catalogue, null),
    years: workYears(policy, actions).map(roadStop),
    measures: childrenOf(sectionOf(policy, "measures")).map((part) => ({
      eid: part.eid,
      name: provisionName(part),
      heading: ownWords(part).map((words) => ({ eid: part.eid, ...words })),
      ...toolsOf(measures.filter(({ quote }) => standsIn(quote, part))),
    })),
    missing: byStandIn(policy.gaps),
  };
}

/** A group with how many entries it holds, and the groups beneath it. */
export interface Branch {
  readonly group: Group;
  readonly count: number;
  readonly below: readonly Branch[];
}

function branches(catalogue: Catalogue, parentId: string | null): Branch[] {
  return subgroups(catalogue, parentId).map((group) => ({
    group,
    count: materialsIn(catalogue, group.id).length,
    below: branches(catalogue, group.id),
  }));
}

/** How many groups there are at each level that is used, from the widest to the narrowest. */
export function levelCounts({ groups }: Catalogue): string[] {
  return LEVELS.map(([level, name]) => {
    const count = groups.filter((group) => group.level === level).length;
    return count === 0 ? "" : `${count}个${name}`;
  }).filter((said) => said !== "");
}

const LEVELS = [
  ["division", "大类"],
  ["class", "中类"],
  ["subclass", "小类"],
] as const satisfies readonly (readonly [Group["level"], string])[];

/** A year of the work plan with its pillars, each with its deliverables. */
export interface RoadStop extends Pick<WorkYear, "year" | "heading" | "eid" | "quote"> {
  readonly pillars: readonly Pillar[];
}

export interface Pillar {
  readonly name: string;
  /** False where the record gives it no name, and we did. */
  readonly isPrinted: boolean;
  readonly actions: readonly Action[];
}

function roadStop({ actions, ...stop }: WorkYear): RoadStop {
  const pillars = [...Map.groupBy(actions, ({ pillar }) => pillar)].map(([name, own]) => ({
    name,
    isPrinted: own.every(({ pillarBasis }) => pillarBasis === "printed"),
    actions: own,
  }));
  return { ...stop, pillars };
}

/** One of the numbered parts of 主要措施, with the instruments that its sentences name. */
export interface MeasurePart {
  readonly eid: string;
  readonly name: string;
  /** The same with its place. */
  readonly heading: readonly Quote[];
  readonly sentences: number;
  readonly tools: readonly Tool[];
}

/** An instrument, and the very words that name it first. */
export interface Tool {
  readonly name: string;
  readonly quote: Quote;
}

function toolsOf(measures: readonly Measure[]): Pick<MeasurePart, "sentences" | "tools"> {
  const named = measures.flatMap((measure) =>
    measure.instruments.map((tool) => toolIn(nameOf(tool, measure), measure)),
  );
  const firsts = [...Map.groupBy(named, ({ name }) => name).values()];
  return { sentences: measures.length, tools: firsts.flatMap((same) => same.slice(0, 1)) };
}

/** The words of the sentence that name it; the whole sentence where they do not stand together. */
function toolIn(name: string, { quote }: Measure): Tool {
  const [named = quote] = quotesOf(name, quote, quote.eid);
  return { name, quote: named };
}

/**
 * An instrument that is alone in its sentence is called what the sentence does something to, where
 * that says more: not any park, but 缙云钛产业等若干新材料特色专业园区.
 */
function nameOf(tool: string, { object, instruments }: Measure): string {
  return instruments.length === 1 && object.includes(tool) ? object : tool;
}
