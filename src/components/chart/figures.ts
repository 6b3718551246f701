import { monthInChinese } from "../../domain/date.ts";
import { familyMap } from "../../domain/families.ts";
import { labeller } from "../../domain/labels.ts";
import type { PolicyData } from "../../domain/site.ts";
import { workYears } from "../../domain/work-years.ts";

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
}

export type FigureId = "trend" | "share" | "growth" | "tree" | "road" | "places";

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
] as const satisfies readonly FigureEntry[];

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
} as const satisfies Record<FigureId, (data: PolicyData) => { id: FigureId }>;

/** The targets, with the checks and the notes that they lead to. */
export function numbersOf(data: PolicyData) {
  const { targets, checks, notes } = data;
  return { ...recordOf(data), targets, audit: { checks, notes } };
}

function recordOf({ policy }: PolicyData) {
  return { policyId: policy.id, cite: labeller(policy), dated: monthInChinese(policy.dated) };
}
