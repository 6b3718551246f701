import { checkAddress, gapAddress } from "../domain/address.ts";
import type { Check } from "../domain/check.ts";
import type { Gap, Policy } from "../domain/policy.ts";
import type { SearchUnit } from "./markup.ts";
import { OURS } from "./site-units.ts";

/** A check covers its sum and what it says of it; the numbers put in are covered where they are printed. */
export function checkUnit({ shortTitle }: Policy, check: Check): SearchUnit {
  const { id, title, formula, result, verdict, tolerance, remark } = check;
  return {
    kind: "复算",
    id,
    url: checkAddress(id),
    title,
    path: shortTitle,
    text: [title, verdict, formula, result, tolerance, remark].join("\n"),
    nameEn: null,
    whose: "推算",
    ownTitle: title,
  };
}

/** A gap covers what is lacking and what is said in its place: 原文未载. */
export function gapUnit(
  { id: policyId, shortTitle }: Policy,
  { id, what, shown }: Gap,
): SearchUnit {
  return {
    kind: "缺什么",
    id,
    url: gapAddress(policyId, id),
    title: `${shown}：${what}`,
    path: shortTitle,
    text: `${what}\n${shown}`,
    nameEn: null,
    ...OURS,
    ownTitle: what,
  };
}
