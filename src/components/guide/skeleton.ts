import { type Policy, sectionOf } from "../../domain/policy.ts";
import type { Provision } from "../../domain/provision.ts";
import type { Words } from "../../domain/quote.ts";
import { headingsOf, wordsOf } from "./length.ts";

/** A section of a policy as the ten-minute reading shows it: all its words, or its headings alone. */
interface Bone {
  readonly section: Provision;
  readonly isWhole: boolean;
}

/**
 * The bones of a policy, in the order of the record: what it aims at, which materials it lists and
 * what it does when, word for word; by which means, by the headings alone.
 */
export function bonesOf(policy: Policy): readonly Bone[] {
  const whole = (["targets", "catalogue", "workPlan"] as const).map((part) =>
    sectionOf(policy, part),
  );
  const headed = sectionOf(policy, "measures");
  return policy.provisions
    .filter((section) => whole.includes(section) || section === headed)
    .map((section) => ({ section, isWhole: whole.includes(section) }));
}

/** All words that the ten-minute reading shows. */
export const boneWords = (policy: Policy): readonly Words[] =>
  bonesOf(policy).flatMap(({ section, isWhole }) =>
    isWhole ? wordsOf([section]) : headingsOf([section]),
  );
