import { describe, expect, test } from "vitest";
import { loadSiteData } from "../../load/site-data.ts";
import { endsOf } from "./family-ends.ts";

const { policies } = await loadSiteData();

describe.each(policies.map((data) => [data.policy.id, data] as const))("%s", (_, data) => {
  const seen = data.families.flatMap(({ sightings }) => sightings);
  const ends = (words: string) =>
    seen
      .filter(({ clause, quote }) => clause.text.includes(words) || quote.text === words)
      .map((sighting) => endsOf(data, sighting).map(({ kind, href }) => `${kind} ${href}`));

  test("whatever a quote names is at its other end, and nothing twice", () => {
    for (const sighting of seen) {
      const found = endsOf(data, sighting).map(({ href }) => href);
      expect(new Set(found).size).toBe(found.length);
      for (const { id } of sighting.named)
        expect(found.filter((href) => href.endsWith(`/${id}/`))).toHaveLength(1);
    }
  });

  test("titanium's plan and committee lead to the work plan, its park to the measures", () => {
    const group = "类别 /materials/groups/titanium-materials/";
    expect(ends("《丽水市钛产业发展规划》")).toEqual([
      [group, "工作 /actions/#a2017-02-titanium-plan"],
    ]);
    expect(ends("专业委员会")).toEqual([[group, "工作 /actions/#a2018-02-committees"]]);
    expect(ends("缙云钛产业")).toEqual([[group, "措施 /measures/#ms-4-1-1"]]);
  });
});
