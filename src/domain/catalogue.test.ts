import { describe, expect, test } from "vitest";

import type { Alias, Catalogue, Group, Material, Mention } from "./catalogue.ts";
import {
  aliasesOf,
  aliasesOfGroup,
  byProvision,
  groupPath,
  materialsIn,
  mentionsOfGroup,
  mentionsOfMaterial,
  subgroups,
} from "./catalogue.ts";
import { facetValues, facetsOf } from "./facets.ts";

const quote = { eid: "s3", text: "", start: 0, end: 0 };

const group = (id: string, level: Group["level"], parentId: string | null): Group => ({
  id,
  name: `类${id}`,
  nameEn: id,
  level,
  parentId,
  quote,
});
const material = (id: string, groupId: string, more: Partial<Material> = {}): Material => ({
  id,
  name: id,
  nameBasis: "printed",
  nameEn: id,
  nameEnBasis: "common",
  groupId,
  phraseId: `ph-${id}`,
  forms: [],
  applications: [],
  list: { kind: "closed" },
  doubts: null,
  ...more,
});
const mention = (id: string, of: Mention["of"], eid = "s3"): Mention => ({
  id,
  of,
  phraseId: null,
  quote: { ...quote, eid },
});

const alias = (id: string, of: Mention["of"]): Alias => ({
  id,
  of,
  text: id,
  language: "en",
  kind: "common",
  relation: "exact",
  basis: "common",
  note: null,
});

/** Two divisions: metals with a class and a subclass, and frontier without any. */
const catalogue: Catalogue = {
  groups: [
    group("metals", "division", null),
    group("alloys", "class", "metals"),
    group("steels", "subclass", "alloys"),
    group("frontier", "division", null),
  ],
  phrases: [],
  materials: [
    material("tube", "steels", { forms: ["管"], applications: ["汽车", "建筑"] }),
    material("plate", "alloys", { forms: ["板", "管"], list: { kind: "open", words: "等" } }),
    material("powder", "frontier", { applications: ["汽车"], doubts: "读法不明" }),
  ],
  aliases: [
    alias("a-1", { kind: "material", id: "tube" }),
    alias("a-2", { kind: "group", id: "tube" }),
    alias("a-3", { kind: "material", id: "plate" }),
  ],
  mentions: [
    mention("m-1", { kind: "material", id: "tube" }, "s3-1"),
    mention("m-2", { kind: "group", id: "tube" }, "s3-1"),
    mention("m-3", { kind: "material", id: "plate" }, "s3-2"),
    mention("m-4", { kind: "material", id: "tube" }, "s3-1"),
  ],
};
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe("groups", () => {
  test.each([
    [null, ["metals", "frontier"]],
    ["metals", ["alloys"]],
    ["alloys", ["steels"]],
    ["steels", []],
    ["none", []],
  ])("directly beneath %s: %j", (parent, below) => {
    expect(ids(subgroups(catalogue, parent))).toEqual(below);
  });

  test.each([
    ["steels", ["metals", "alloys", "steels"]],
    ["metals", ["metals"]],
    ["none", []],
  ])("on the way down to %s: %j", (id, path) => {
    expect(ids(groupPath(catalogue, id))).toEqual(path);
  });

  test.each([
    ["metals", ["tube", "plate"]],
    ["alloys", ["tube", "plate"]],
    ["steels", ["tube"]],
    ["frontier", ["powder"]],
    ["none", []],
  ])("hold the entries of all groups beneath them: %s %j", (id, entries) => {
    expect(ids(materialsIn(catalogue, id))).toEqual(entries);
  });

  test("of the first level hold every entry, each once", () => {
    const entries = subgroups(catalogue, null).flatMap(({ id }) => materialsIn(catalogue, id));
    expect(ids(entries).toSorted()).toEqual(ids(catalogue.materials).toSorted());
  });
});

describe("mentions", () => {
  test("of an entry are all its places, and never those of a group with the same id", () => {
    expect(ids(mentionsOfMaterial(catalogue, "tube"))).toEqual(["m-1", "m-4"]);
    expect(ids(mentionsOfGroup(catalogue, "tube"))).toEqual(["m-2"]);
    expect(mentionsOfMaterial(catalogue, "powder")).toEqual([]);
  });

  test("are gathered by provision in the order in which each is first met", () => {
    const gathered = byProvision(catalogue.mentions);
    expect(gathered.map(ids)).toEqual([["m-1", "m-2", "m-4"], ["m-3"]]);
    expect(byProvision([])).toEqual([]);
  });
});

describe("aliases", () => {
  test("of an entry are never those of a group with the same id", () => {
    expect(ids(aliasesOf(catalogue, "tube"))).toEqual(["a-1"]);
    expect(ids(aliasesOfGroup(catalogue, "tube"))).toEqual(["a-2"]);
    expect(aliasesOf(catalogue, "powder")).toEqual([]);
  });
});

describe("facets", () => {
  const facets = facetsOf(catalogue);

  test("have their values in the order in which they first occur, each with its label", () => {
    const values = facets.map(({ key, values }) => [
      key,
      values.map(({ value, label, count }) => `${value} ${label} ${count}`),
    ]);
    expect(values).toEqual([
      ["division", ["metals 类metals 2", "frontier 类frontier 1"]],
      ["form", ["管 管 2", "板 板 1"]],
      ["use", ["汽车 汽车 2", "建筑 建筑 1"]],
      ["open", ["closed 列举不含“等” 2", "open 列举含“等” 1"]],
      ["doubt", ["no 无存疑 2", "yes 有存疑 1"]],
    ]);
  });

  test("that every entry has one value of add up to the entries", () => {
    for (const { key, values } of facets.filter(({ key }) => key !== "form" && key !== "use"))
      expect([key, values.reduce((sum, { count }) => sum + count, 0)]).toEqual([key, 3]);
  });

  test("count just those entries whose row carries the value", () => {
    for (const { key, values } of facets)
      for (const { value, count } of values) {
        const having = catalogue.materials.filter((entry) =>
          facetValues(catalogue, entry)[key].includes(value),
        );
        expect([key, value, having.length]).toEqual([key, value, count]);
      }
  });

  test("say nothing of what the record does not state", () => {
    const [, , powder] = catalogue.materials;
    expect(powder && facetValues(catalogue, powder)).toEqual({
      division: ["frontier"],
      open: ["closed"],
      form: [],
      use: ["汽车"],
      doubt: ["yes"],
    });
  });
});
