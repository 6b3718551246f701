import { describe, expect, test } from "vitest";
import type { PolicyData } from "../domain/site.ts";
import { loadSiteData } from "../load/site-data.ts";
import { featuredFamily } from "./featured-family.ts";
import { levelCounts, overview } from "./overview.ts";

const [data] = (await loadSiteData()).policies as [PolicyData];
const { divisions, years, measures, missing } = overview(data);

describe("the overview", () => {
  test("counts every entry in one class, and every class in its division", () => {
    const total = divisions.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(data.catalogue.materials.length);
    for (const { count, below } of divisions)
      expect(below.reduce((sum, branch) => sum + branch.count, 0)).toBe(count);
  });

  test("names a level only where it is used", () => {
    expect(levelCounts(data.catalogue)).toEqual(["3个大类", "9个中类", "2个小类"]);
    const divisionsAlone = data.catalogue.groups.filter(({ level }) => level === "division");
    expect(levelCounts({ ...data.catalogue, groups: divisionsAlone })).toEqual(["3个大类"]);
  });

  test("puts every deliverable under its year and pillar, once", () => {
    const ids = years.flatMap(({ pillars }) => pillars.flatMap(({ actions }) => actions));
    expect(ids.map(({ id }) => id).sort()).toEqual(data.actions.map(({ id }) => id).sort());
    expect(years.map(({ year }) => year)).toEqual([2017, 2018, 2019]);
  });

  test("says which pillars have a name of ours", () => {
    const ours = years.flatMap(({ pillars }) => pillars.filter(({ isPrinted }) => !isPrinted));
    expect(ours.map(({ name }) => name)).toEqual(["人才培养与新材料研究院", "制定实施意见"]);
  });

  test("counts every sentence of the measures in one part", () => {
    expect(measures.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(data.measures.length);
  });

  test("names each instrument once a part, in words of the record", () => {
    for (const { tools } of measures) {
      expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
      for (const { name } of tools) expect(data.policy.sourceText).toContain(name);
    }
  });

  test("says which park, where the sentence does", () => {
    const names = measures.flatMap(({ tools }) => tools.map(({ name }) => name));
    expect(names).toContain("缙云钛产业等若干新材料特色专业园区");
    expect(names).toEqual(expect.arrayContaining(["腾笼换鸟", "亩产论英雄", "山海协作"]));
  });

  test("leaves out nothing that our copy lacks", () => {
    const gaps = missing.flatMap((group) => group.gaps);
    expect(gaps.map(({ id }) => id).sort()).toEqual(data.policy.gaps.map(({ id }) => id).sort());
  });
});

describe("a featured family", () => {
  const titanium = featuredFamily(data, "titanium");

  test("is the list of its own: products, uses, and that it was left open", () => {
    expect(titanium.products.map(({ name }) => name)).toEqual([
      "钛合金板材",
      "钛复合板材",
      "钛带",
      "钛管",
    ]);
    expect(titanium.uses).toHaveLength(5);
    expect(titanium.openWords).toBe("等材料");
    expect(titanium.doubt).toContain("五项用途");
  });

  test("stands elsewhere in the record too, in its words", () => {
    const quotes = titanium.elsewhere.flatMap((place) => place.quotes.map(({ text }) => text));
    expect(quotes.join()).toContain("缙云钛产业");
    expect(quotes.join()).toContain("《丽水市钛产业发展规划》");
    for (const text of quotes) expect(data.policy.sourceText).toContain(text);
    expect(titanium.elsewhere.map(({ place }) => place.eid)).not.toContain(titanium.list.eid);
  });

  test("has no shared doubt and no shared ending where the products differ", () => {
    const { catalogue } = data;
    const materials = catalogue.materials.map((material) =>
      material.name === "钛管"
        ? { ...material, doubts: "另说", list: { kind: "closed" } as const }
        : material,
    );
    const found = featuredFamily({ ...data, catalogue: { ...catalogue, materials } }, "titanium");
    expect([found.doubt, found.openWords]).toEqual([null, null]);
  });

  test.each(["steel", "no-such-family"])("%s has no list of its own", (id) => {
    expect(() => featuredFamily(data, id)).toThrow(id);
  });
});
