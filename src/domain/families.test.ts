import { describe, expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import {
  elsewhere,
  familiesIn,
  familyMap,
  namesEntry,
  placeTitle,
  wordsToShow,
} from "./families.ts";

const { policies } = await loadSiteData();

describe.each(policies.map((data) => [data.policy.id, data] as const))("%s", (_, data) => {
  const { policy, catalogue, families } = data;
  const map = familyMap(policy, catalogue, families);

  test("has a place for every list, whether or not a family stands in it", () => {
    const without = familyMap(policy, catalogue, []);
    expect(without.cells).toEqual([]);
    expect(without.places.every(({ isList }) => isList)).toBe(true);
    const above = new Set(catalogue.groups.map(({ parentId }) => parentId));
    expect(without.places.map(({ eid }) => eid)).toEqual(
      catalogue.groups.filter(({ id }) => !above.has(id)).map(({ quote }) => quote.eid),
    );
  });

  test("has every place of a cell among the places, once", () => {
    const eids = map.places.map(({ eid }) => eid);
    expect(new Set(eids).size).toBe(eids.length);
    for (const { place } of map.cells) expect(eids).toContain(place.eid);
  });

  test("says of an entry where else its families stand, and never where it stands itself", () => {
    for (const { id } of catalogue.materials)
      for (const { family, cells } of elsewhere(map, id)) {
        const own = family.sightings.filter(({ named }) => named.some((of) => of.id === id));
        expect(own.length).toBeGreaterThan(0);
        for (const { sightings } of cells)
          expect(sightings.filter((one) => own.includes(one))).toEqual([]);
      }
  });

  test("finds from any provision the families that its words name", () => {
    for (const cell of map.cells)
      for (const { word } of cell.sightings)
        expect(familiesIn(map, new Set([word.eid]))).toContain(cell);
    expect(familiesIn(map, new Set())).toEqual([]);
  });

  test("shows the name of an entry, and the clause around anything else", () => {
    for (const sighting of families.flatMap(({ sightings }) => sightings))
      expect(wordsToShow(sighting)).toBe(namesEntry(sighting) ? sighting.quote : sighting.clause);
  });
});

test("from titanium tube the reader reaches the plan, the committee and the park", () => {
  const [data] = policies;
  if (data === undefined) throw new Error("there is no policy");
  const map = familyMap(data.policy, data.catalogue, data.families);
  const places = elsewhere(map, "titanium-tube").flatMap(({ cells }) =>
    cells.map(({ place }) => place),
  );
  expect(places.map(placeTitle)).toEqual([
    "三（一）1 第2段 先进有色金属材料",
    "三（二）2 高性能纤维及复合材料",
    "三（三）3 3D打印材料",
    "四（一）夯实基础工作（2017年）",
    "四（二）建立支撑体系（2018年）",
    "五（四）打造特色园区，加强产业集聚",
  ]);
});
