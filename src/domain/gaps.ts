import type { Gap, Placed, Policy } from "./policy.ts";
import { STAND_INS } from "./policy.ts";
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

/** The gaps with these ids, as far as the policy has them: another policy may lack other things. */
export function gapsCalled({ gaps }: Policy, ids: readonly string[]): readonly Gap[] {
  return gaps.filter(({ id }) => ids.includes(id));
}

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
