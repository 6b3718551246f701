import type { Gap, GapPlace, Parts, Placed, Policy } from "./policy.ts";
import { GAP_PLACES, sectionOf, STAND_INS } from "./policy.ts";
import type { Provision } from "./provision.ts";
import { walk } from "./provision.ts";

/** The gaps that matter to a provision itself, or to the whole document where the eid is null. */
export function gapsAt(policy: Policy, eid: string | null): readonly Gap[] {
  return policy.gaps.filter((gap) => gap.eid === eid);
}

/** The gaps that matter to a provision or to one beneath it. */
export function gapsWithin(policy: Policy, provision: Provision): readonly Gap[] {
  return gapsOf(policy, walk([provision]));
}

/** The gaps that bear on a provision: what its section lacks is lacking here too. */
export function gapsBearingOn(policy: Policy, { provision, path }: Placed): readonly Gap[] {
  return gapsOf(policy, [...path, ...walk([provision])]);
}

function gapsOf({ gaps }: Policy, provisions: readonly Provision[]): readonly Gap[] {
  const eids = new Set<string | null>(provisions.map(({ eid }) => eid));
  return gaps.filter(({ eid }) => eids.has(eid));
}

/** The parts of a policy that a place of the site is drawn from. */
const PARTS_OF: Readonly<Record<GapPlace, readonly (keyof Parts)[]>> = {
  targets: ["targets"],
  audit: ["targets"],
  catalogue: ["catalogue"],
  // Of a material people ask what they can get for it, which the measures would have to say.
  entries: ["catalogue", "measures"],
  lookup: [],
  actions: ["workPlan"],
  measures: ["measures"],
  notice: [],
};

/** The gaps that a place says: those of the parts it is drawn from, and those that name it. */
export function gapsFor(policy: Policy, place: GapPlace): readonly Gap[] {
  const within = PARTS_OF[place].flatMap((part) => gapsWithin(policy, sectionOf(policy, part)));
  return policy.gaps.filter((gap) => within.includes(gap) || gap.also.includes(place));
}

/** The tables that show what a place shows, and so lack the same. Others are drawn from all parts. */
const TABLES_LIKE: Partial<Readonly<Record<GapPlace, readonly string[]>>> = {
  targets: ["targets"],
  catalogue: ["phrases", "groups", "materials"],
  actions: ["actions"],
  measures: ["measures"],
};

/** The place that a table lacks the same as, or undefined. */
export const placeLike = (table: string): GapPlace | undefined =>
  GAP_PLACES.find((place) => TABLES_LIKE[place]?.includes(table));

/** The gap of a year that has no targets, and that of a year that growth is counted from. */
export const yearGapId = (year: number): string => `g-year-${year}`;
export const baseGapId = (year: number): string => `${BASE}${year}`;
const BASE = "g-base-";

/** The first year that growth is counted from and that a policy does not state. */
export const baseGap = ({ gaps }: Pick<Policy, "gaps">): Gap | undefined =>
  gaps.find(({ id }) => id.startsWith(BASE));

/** The gap that stands for an attachment: it is said where the notice names the attachment. */
export function gapOfAttachment(policy: Policy, number: number): Gap | undefined {
  const named = walk(policy.provisions).filter(({ kind }) => kind === "attachment");
  const eid = named[number - 1]?.eid;
  return eid === undefined ? undefined : gapsAt(policy, eid)[0];
}

/** Gaps gathered by what is shown in their place. */
export interface Missing {
  readonly shown: Gap["shown"];
  readonly gaps: readonly Gap[];
}

export function byStandIn(gaps: readonly Gap[]): readonly Missing[] {
  return STAND_INS.map((shown) => ({
    shown,
    gaps: gaps.filter((gap) => gap.shown === shown),
  })).filter((group) => group.gaps.length > 0);
}
