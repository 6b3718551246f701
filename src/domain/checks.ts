import type { Check } from "./check.ts";
import { averageChecks, newMaterialsGrowth } from "./checks-average.ts";
import { growthChecks } from "./checks-growth.ts";
import { scopeCheck, shareChecks } from "./checks-share.ts";
import type { Policy } from "./policy.ts";
import type { Target } from "./target.ts";

/** Every check of a policy's targets, in the order of the record. */
export function checksOf(targets: readonly Target[], policy: Pick<Policy, "provisions">): Check[] {
  return [
    ...growthChecks(targets),
    ...averageChecks(targets),
    ...newMaterialsGrowth(targets),
    ...shareChecks(targets),
    ...scopeCheck(targets, policy),
  ];
}
