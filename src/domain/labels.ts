import type { Policy } from "./policy.ts";
import { walk } from "./provision.ts";

/** How people cite a provision, by its eid: 三（一）1 第2段. Throws for an eid the policy has not. */
export function labeller(policy: Policy): (eid: string) => string {
  const labels = new Map(walk(policy.provisions).map(({ eid, label }) => [eid, label]));
  return (eid) => {
    const label = labels.get(eid);
    if (label === undefined) throw new Error(`${policy.id} has no provision ${eid}`);
    return label;
  };
}
