import { describe, expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import type { Alias, Catalogue } from "./catalogue.ts";
import { nameAddress, nameAnchor, namesOf, sharedNames } from "./names.ts";

const { policies } = await loadSiteData();
const catalogues = policies.map(({ catalogue }) => catalogue);

const alias = (text: string, id: string, kind: "material" | "group" = "material"): Alias => ({
  id: `al-${text}-${id}`,
  of: { kind, id },
  text,
  language: "zh-Hans",
  kind: "common",
  relation: "broader",
  basis: "common",
  note: null,
});

const withAliases = (...aliases: readonly Alias[]): Catalogue => ({
  groups: [],
  phrases: [],
  materials: [],
  mentions: [],
  aliases,
});

describe("the anchor of a name", () => {
  test.each([
    ["MMC", "n-mmc"],
    ["Al₂O₃", "n-al2o3"],
    ["电池隔膜", "n-U7535-U6C60-U9694-U819C"],
    ["纳米SiO₂", "n-U7EB3-U7C73-sio2"],
    ["metal-matrix composite", "n-metalmatrixcomposite"],
    ["𬭩纱", "n-U2CB69-U7EB1"],
  ])("%s stands at %s", (text, anchor) => {
    expect(nameAnchor(text)).toBe(anchor);
    expect(nameAddress(text)).toBe(`/materials/names/#${anchor}`);
  });

  test.each([
    ["mmc", "Ｍ Ｍ-Ｃ"],
    ["carbon fibre", "Carbon-Fibre"],
  ])("is one for %s and %s, which are one name", (one, other) => {
    expect(nameAnchor(one)).toBe(nameAnchor(other));
  });

  test.each([
    ["胶", "u80f6"],
    ["电胶", "电u80f6"],
    ["纳米", "纳"],
    ["α相", "相"],
  ])("is not one for %s and %s", (one, other) => {
    expect(nameAnchor(one)).not.toBe(nameAnchor(other));
  });

  test.each(catalogues)("is another for every other name of the catalogue", (catalogue) => {
    const anchors = namesOf(catalogue).map(({ text }) => nameAnchor(text));
    expect(anchors.length).toBeGreaterThan(1000);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.filter((anchor) => !/^n(?:-(?:[a-z0-9]+|U[0-9A-F]+))+$/.test(anchor))).toEqual(
      [],
    );
  });
});

describe.each(catalogues)("the names of a catalogue", (catalogue) => {
  const { groups, materials, aliases } = catalogue;
  const names = namesOf(catalogue);

  test("are those of its groups and entries and all aliases, and say of each what the table says", () => {
    const own = [...groups, ...materials].flatMap(({ name, nameEn }) => [name, nameEn]);
    const uses = names.flatMap(({ text, uses: all }) => all.map((use) => ({ text, ...use })));
    expect(uses).toHaveLength(own.length + aliases.length);
    expect(names.map(({ text }) => text)).toEqual(expect.arrayContaining(own));
    const said = new Set(uses.map((use) => JSON.stringify(use)));
    const rows = aliases.map(({ text, of, relation, basis, note }) =>
      JSON.stringify({ text, of, relation, basis, note }),
    );
    expect(rows.filter((row) => !said.has(row))).toEqual([]);
  });
});

describe("a name is shared", () => {
  test("where two entries have it, an entry and a group, or two that write it differently", () => {
    const catalogue = withAliases(
      alias("氧化铝", "fibre"),
      alias("氧化铝", "powder"),
      alias("钛材", "tube"),
      alias("钛材", "tube", "group"),
      alias("MMC", "one"),
      alias("mmc", "two"),
    );
    expect(sharedNames(catalogue).map(({ text }) => text)).toEqual(["氧化铝", "钛材", "MMC"]);
    expect(sharedNames(catalogue)[0]?.uses.map(({ of }) => of.id)).toEqual(["fibre", "powder"]);
  });

  test("never where one entry alone has it", () => {
    expect(sharedNames(withAliases(alias("钛材", "tube"), alias("氧化铝", "fibre")))).toEqual([]);
  });
});
