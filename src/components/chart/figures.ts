import { monthInChinese } from "../../domain/date.ts";
import { familyMap } from "../../domain/families.ts";
import { type Setting, statedSetting } from "../../domain/projection.ts";
import { labeller } from "../../domain/labels.ts";
import type { PolicyData } from "../../domain/site.ts";
import { workYears } from "../../domain/work-years.ts";
import { PICTURED } from "../guide/props.ts";

/*
 * Every figure of the site: the one list that pages, files and tests read. What a chart is drawn
 * from is said here and nowhere else, so that a picture is the same wherever it is met.
 */

/** A figure: how files call it, where it is at home, and what its numbers are and are not. */
export interface FigureEntry {
  readonly id: FigureId;
  /** What it is called in a list of figures. */
  readonly name: string;
  /** The page that shows it with all that belongs to it; its id is its place there. */
  readonly page: string;
  /** Stands large in every copy that leaves the site. */
  readonly standing: string;
  /** Whether a policy has what it is drawn from; without it, every policy has. */
  readonly isDrawnOf?: (data: PolicyData) => boolean;
}

/** A figure that one chart draws. The overview is laid out of the parts of many. */
export type ChartId = "trend" | "share" | "growth" | "tree" | "road" | "places" | "projection";
export type FigureId = ChartId | "overview";

const ON_TARGETS = "目标，不是完成数";
const ON_COUNTS = "本站的计数，不是发文机关的计数";

export const FIGURES = [
  { id: "trend", name: "产值目标", page: "/targets/", standing: ON_TARGETS },
  {
    id: "share",
    name: "新材料占比",
    page: "/targets/",
    standing: `比重由本站推算，所据的数是${ON_TARGETS}`,
  },
  {
    id: "growth",
    name: "增幅",
    page: "/targets/",
    standing: `${ON_TARGETS}；标“推算”的由本站算得`,
  },
  { id: "tree", name: "材料条目", page: "/", standing: ON_COUNTS },
  { id: "road", name: "三年工作", page: "/actions/", standing: "工作安排，不表示已经完成" },
  { id: "places", name: "材料在原文何处", page: "/materials/places/", standing: ON_COUNTS },
  {
    id: "projection",
    name: "按同一增幅推算",
    page: "/audit/",
    standing: `菱形是本站的推算，不是原文的数；空心柱是${ON_TARGETS}`,
    isDrawnOf: ({ targets }) => statedSetting(targets) !== null,
  },
  {
    id: "overview",
    name: "一张图看方案",
    page: "/guides/overview/",
    standing: `产值是${ON_TARGETS}；占比由本站推算，条数、项数、句数是本站的计数`,
    isDrawnOf: ({ policy }) => policy.id === PICTURED.policy,
  },
] as const satisfies readonly FigureEntry[];

/** The figures that are drawn of a policy, in the order of the list. */
export const figuresOf = (data: PolicyData): readonly FigureEntry[] =>
  FIGURES.filter((entry: FigureEntry) => entry.isDrawnOf?.(data) ?? true);

/** What each chart is drawn from. */
export const FIGURE_DATA = {
  trend: (data: PolicyData) => ({ ...numbersOf(data), id: "trend" }),
  share: (data: PolicyData) => ({ ...numbersOf(data), id: "share" }),
  growth: (data: PolicyData) => ({ ...numbersOf(data), id: "growth" }),
  tree: ({ policy, catalogue }: PolicyData) => ({
    policyId: policy.id,
    cite: labeller(policy),
    catalogue,
    id: "tree",
  }),
  road: (data: PolicyData) => ({
    ...recordOf(data),
    actions: data.actions,
    years: workYears(data.policy, data.actions),
    id: "road",
  }),
  places: ({ policy, catalogue, families }: PolicyData) => ({
    policyId: policy.id,
    cite: labeller(policy),
    map: familyMap(policy, catalogue, families),
    id: "places",
  }),
  projection: (data: PolicyData) => ({
    ...numbersOf(data),
    setting: startOf(data),
    id: "projection",
  }),
} as const satisfies Record<ChartId, (data: PolicyData) => { id: ChartId }>;

/** Where the figure that readers move begins. Throws for a policy that states no growth to count at. */
function startOf({ policy, targets }: PolicyData): Setting {
  const setting = statedSetting(targets);
  if (setting === null) throw new Error(`${policy.id} states no growth to count at.`);
  return setting;
}

/** The targets, with the checks and the notes that they lead to. */
function numbersOf(data: PolicyData) {
  const { targets, checks, notes } = data;
  return { ...recordOf(data), targets, audit: { checks, notes } };
}

function recordOf({ policy }: PolicyData) {
  return { policyId: policy.id, cite: labeller(policy), dated: monthInChinese(policy.dated) };
}
