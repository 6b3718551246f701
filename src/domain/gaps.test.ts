import { describe, expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import {
  byStandIn,
  gapOfAttachment,
  gapsAt,
  gapsBearingOn,
  gapsFor,
  gapsWithin,
  placeLike,
} from "./gaps.ts";
import {
  type Gap,
  GAP_PLACES,
  type GapPlace,
  placedProvisions,
  sectionOf,
  STAND_INS,
} from "./policy.ts";
import { TABLES } from "./tables.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { policy } = data;
const placed = placedProvisions(policy.provisions);
const ids = (gaps: readonly Gap[]): string[] => gaps.map(({ id }) => id);
const at = (eid: string) => {
  const found = placed.find(({ provision }) => provision.eid === eid);
  if (found === undefined) throw new Error(eid);
  return found;
};

describe("what our copy lacks", () => {
  test("in a section is what its parts lack too", () => {
    expect(ids(gapsWithin(policy, sectionOf(policy, "targets")))).toEqual([
      "g-base-2016",
      "g-year-2020",
      "g-new-materials-growth",
      "g-price-basis",
      "g-statistical-scope",
    ]);
  });

  test("in a part is what its section lacks, but not what another part lacks", () => {
    const second = ids(gapsBearingOn(policy, at("s2-t1-r2")));
    expect(second).toContain("g-year-2020");
    expect(second).toContain("g-price-basis");
    expect(second).not.toContain("g-base-2016");
  });

  test("bears on the very provision that it matters to, and on no other section", () => {
    for (const gap of policy.gaps.filter(({ eid }) => eid !== null)) {
      const [section = ""] = gap.eid?.split("-") ?? [];
      const bearing = placed.filter((here) => gapsBearingOn(policy, here).includes(gap));
      const eids = bearing.map(({ provision }) => provision.eid);
      expect(eids).toContain(gap.eid);
      for (const eid of eids) expect(eid.split("-")[0]).toBe(section);
    }
  });

  test.each<readonly [GapPlace, readonly string[]]>([
    ["lookup", ["g-product-directory"]],
    ["catalogue", ["g-specifications", "g-product-directory"]],
    ["actions", ["g-responsible-units", "g-deadlines", "g-product-directory", "g-outcome"]],
    ["measures", ["g-amounts", "g-conditions", "g-procedure"]],
    ["notice", ["g-amounts", "g-conditions", "g-procedure", "g-outcome", "g-validity"]],
  ])("in what %s is drawn from is said there, and what names it, each once", (place, said) => {
    expect(ids(gapsFor(policy, place))).toEqual(said);
  });

  test("is said in every place that it names, whatever the policy", () => {
    const [gap] = policy.gaps;
    if (gap === undefined) throw new Error("there is no gap");
    for (const place of GAP_PLACES) {
      const other = { ...policy, gaps: [{ ...gap, eid: null, also: [place] }] };
      expect(GAP_PLACES.filter((each) => gapsFor(other, each).length > 0)).toEqual([place]);
    }
  });

  test("in a table is what the page of its part lacks", () => {
    const names = TABLES.map(({ name }) => name);
    expect(names.filter((name) => placeLike(name) === "catalogue").sort()).toEqual([
      "groups",
      "materials",
      "phrases",
    ]);
    expect(names.filter((name) => placeLike(name) === name).sort()).toEqual([
      "actions",
      "measures",
      "targets",
    ]);
  });

  test("of an attachment is said where the notice names it", () => {
    expect(gapOfAttachment(policy, 2)).toBe(gapsAt(policy, "notice-p4")[0]);
    expect(gapOfAttachment(policy, 1)).toBeUndefined();
    expect(gapOfAttachment(policy, 3)).toBeUndefined();
  });

  test("is told once under what is shown in its place, in that order, nothing left out", () => {
    const groups = byStandIn(policy.gaps);
    expect(groups.map(({ shown }) => shown)).toEqual([...STAND_INS]);
    expect(ids(groups.flatMap(({ gaps }) => gaps)).sort()).toEqual(ids(policy.gaps).sort());
    expect(byStandIn([])).toEqual([]);
  });
});
