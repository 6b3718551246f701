import { describe, expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import {
  byStandIn,
  gapOfAttachment,
  gapsAt,
  gapsBearingOn,
  gapsCalled,
  gapsWithin,
} from "./gaps.ts";
import { type Gap, placedProvisions, sectionOf, STAND_INS } from "./policy.ts";

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

  test("is nothing that another policy does not list", () => {
    expect(gapsCalled({ ...policy, gaps: [] }, ["g-validity"])).toEqual([]);
    expect(ids(gapsCalled(policy, ["g-validity", "g-of-no-policy"]))).toEqual(["g-validity"]);
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
