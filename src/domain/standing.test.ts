import { describe, expect, test } from "vitest";

import { loadSiteData } from "../load/site-data.ts";
import { facetsOf } from "./facets.ts";
import { labeller } from "./labels.ts";
import type { Provision } from "./provision.ts";
import { walk } from "./provision.ts";
import { mentionsIn, standingOn } from "./standing.ts";
import { workYears } from "./work-years.ts";

const { policies } = await loadSiteData();
const [data] = policies;
if (data === undefined) throw new Error("there is no policy");
const { policy, catalogue } = data;
const provisions = walk(policy.provisions);

const provision = (eid: string): Provision => {
  const found = provisions.find((candidate) => candidate.eid === eid);
  if (found === undefined) throw new Error(eid);
  return found;
};
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe("what stands on a provision", () => {
  test("is what the tables quote from it", () => {
    expect(ids(standingOn(data, provision("s2-p1")).targets)).toEqual([
      "raw-output-2021",
      "raw-growth-average-2021",
      "new-output-2021",
    ]);
    expect(ids(standingOn(data, provision("s5-2-1")).measures)).toEqual(["ms-2-1-1"]);
    expect(ids(standingOn(data, provision("s4-1-2")).actions)).toEqual([
      "a2017-03-work-plan",
      "a2017-04-annual-tasks",
    ]);
  });

  test("holds a thing once, however often it is named", () => {
    const { materials } = standingOn(data, provision("s3-2-2-p1"));
    expect(ids(materials).filter((id) => id === "silicon-carbide-fibre")).toHaveLength(1);
    const { groups } = standingOn(data, provision("s5-4-1"));
    expect(ids(groups)).toEqual(["titanium-materials"]);
  });

  test("is nothing where nothing is quoted", () => {
    expect(standingOn(data, provision("notice-p1"))).toEqual({
      materials: [],
      groups: [],
      targets: [],
      actions: [],
      measures: [],
    });
  });

  test("a section gathers from everything beneath it, in the order of the tables", () => {
    expect(standingOn(data, provision("s2")).targets).toEqual(data.targets);
    expect(standingOn(data, provision("s3")).materials).toEqual(catalogue.materials);
    expect(standingOn(data, provision("s4")).actions).toEqual(data.actions);
    expect(standingOn(data, provision("s5")).measures).toEqual(data.measures);
  });

  test("a container has all that its parts have, and no part has what it has not", () => {
    for (const part of provisions) {
      const whole = new Set(
        Object.values(standingOn(data, part))
          .flat()
          .map(({ id }) => id as string),
      );
      for (const below of walk([part]))
        for (const { id } of Object.values(standingOn(data, below)).flat())
          expect(whole).toContain(id);
    }
  });
});

test("every mention is in the words of one provision, and all of them are found so", () => {
  const found = provisions.flatMap(({ eid }) => mentionsIn(data, eid));
  expect(ids(found).toSorted()).toEqual(ids(catalogue.mentions).toSorted());
});

describe("the years of the work plan", () => {
  const years = workYears(policy, data.actions);

  test("stand in the order of the record, each under its printed heading", () => {
    expect(years.map(({ year, eid, heading }) => [year, eid, heading])).toEqual([
      [2017, "s4-1", "（一）夯实基础工作（2017年）"],
      [2018, "s4-2", "（二）建立支撑体系（2018年）"],
      [2019, "s4-3", "（三）建立融合机制（2019年）"],
    ]);
  });

  test("hold every deliverable once, each under the year that its row states", () => {
    expect(years.flatMap(({ actions }) => actions)).toEqual(data.actions);
    for (const { year, heading, actions } of years) {
      expect(heading).toContain(`（${year}年）`);
      expect(actions.map((action) => action.year)).toEqual(actions.map(() => year));
    }
  });

  test("pass over the parts of the record that promise nothing", () => {
    expect(workYears(policy, [])).toEqual([]);
  });
});

describe("the label of a provision", () => {
  const cite = labeller(policy);

  test.each([
    ["s3-1-1-p2", "三（一）1 第2段"],
    ["s5-2-1", "五（二）第1点"],
    ["s2-t1-r1", "二 表1 2017年"],
    ["notice-p6", "印发通知 成文日期"],
  ])("%s is cited as %s", (eid, label) => {
    expect(cite(eid)).toBe(label);
  });

  test("cites no two provisions alike", () => {
    expect(new Set(provisions.map(({ eid }) => cite(eid))).size).toBe(provisions.length);
  });

  test("is not made up for a provision that is not there", () => {
    expect(() => cite("s9")).toThrow("s9");
  });
});

test("the facets of the policy of 2017 have the divisions in the order of the record, and every entry in one", () => {
  const [division] = facetsOf(catalogue);
  expect(division?.values.map(({ label }) => label)).toEqual([
    "先进基础材料",
    "关键战略材料",
    "前沿新材料",
  ]);
  expect(division?.values.reduce((sum, { count }) => sum + count, 0)).toBe(
    catalogue.materials.length,
  );
});
