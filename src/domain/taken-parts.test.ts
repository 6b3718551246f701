import { describe, expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { walk } from "./provision.ts";
import { coverageIn, inAll, takenParts } from "./taken-parts.ts";
import { takenRows } from "./taken.ts";

const { policies } = await loadSiteData();

test("the notice and the source are parts of their own, each under one name", () => {
  const [data] = policies;
  const parts = takenParts(data?.policy.provisions ?? [], []);
  expect(parts.map(({ eid, name }) => [eid, name])).toEqual([
    ["notice-p1", "印发通知"],
    ["s1", "一、指导思想"],
    ["s2", "二、工作目标"],
    ["s3", "三、发展重点"],
    ["s4", "四、近三年推进工作计划"],
    ["s5", "五、主要措施"],
    ["source-p1", "转载页"],
  ]);
});

describe.each(policies)("the parts of $policy.id", ({ policy, tables }) => {
  const taken = takenRows(tables);
  const parts = takenParts(policy.provisions, taken);

  test("hold every provision once, in reading order", () => {
    expect(parts.flatMap(({ provisions }) => provisions)).toEqual(walk(policy.provisions));
  });

  test("have all of the text's characters between them, whatever became of each", () => {
    const whole = coverageIn(walk(policy.provisions), taken);
    for (const fate of ["taken", "left", "none"] as const)
      expect(parts.reduce((sum, { coverage }) => sum + coverage[fate], 0)).toBe(whole[fate]);
    expect(inAll(whole)).toBe(parts.reduce((sum, { coverage }) => sum + inAll(coverage), 0));
  });

  test("are all left over to nobody where no row was taken", () => {
    const { taken: quoted, left, none } = coverageIn(walk(policy.provisions), []);
    expect([quoted, left]).toEqual([0, 0]);
    expect(none).toBeGreaterThan(0);
  });
});
