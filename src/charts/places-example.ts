/*
 * Families and places of the record's size, made by hand, so that the figure can be tested and
 * looked at without reading any file.
 */
import type { Family, FamilyMap, FamilyPlace, Place, Sighting } from "../domain/families.ts";

/** The part above, what is cited after it, and the heading. */
const PLACES: readonly (readonly [part: string, number: string, name: string])[] = [
  ["三（一）", "1 第1段", "高性能精品钢"],
  ["三（一）", "1 第2段", "先进有色金属材料"],
  ["三（一）", "2", "化工新材料"],
  ["三（一）", "3", "新型无机非金属材料"],
  ["三（二）", "1", "高端装备用特种合金材料"],
  ["三（二）", "2", "高性能纤维及复合材料"],
  ["三（二）", "3", "新能源材料"],
  ["三（三）", "1", "纳米材料"],
  ["三（三）", "2", "钛材料"],
  ["三（三）", "3", "3D打印材料"],
  ["四", "（一）", "夯实基础工作（2017年）"],
  ["四", "（二）", "建立支撑体系（2018年）"],
  ["五", "（四）", "打造特色园区，加强产业集聚"],
];

const places: readonly Place[] = PLACES.map(([part, number, name], index) => ({
  eid: `p${index}`,
  label: part + number,
  name,
  part,
  isList: index < 10,
}));

/** A family's name, and how often it stands in which place. */
const COUNTS: readonly (readonly [name: string, counts: Readonly<Record<number, number>>])[] = [
  ["钛", { 1: 1, 5: 1, 8: 5, 9: 1, 10: 1, 11: 1, 12: 2 }],
  ["不锈钢", { 0: 4 }],
  ["复合材料", { 5: 13 }],
  ["隔膜", { 2: 1, 6: 2 }],
  ["纳米材料", { 7: 12 }],
];

function sighting(name: string, eid: string, number: number): Sighting {
  const at = (text: string) => ({ eid, text, start: number, end: number + text.length });
  const named = [{ kind: "material", id: `${eid}-${number}` }] as const;
  return {
    word: at(name),
    quote: at(`某${name}之${number}`),
    clause: at(`列出某${name}之${number}等`),
    named: number === 1 ? named : [],
    mention: null,
  };
}

function cellsOf(name: string, counts: Readonly<Record<number, number>>): readonly FamilyPlace[] {
  const cells = Object.entries(counts).flatMap(([index, count]) =>
    places.slice(Number(index), Number(index) + 1).map((place) => {
      const others = Array.from({ length: count - 1 }, (_, i) => sighting(name, place.eid, i + 2));
      return { place, sightings: [sighting(name, place.eid, 1), ...others] as const };
    }),
  );
  const family: Family = {
    id: name,
    name,
    nameEn: "",
    words: [name],
    except: [],
    note: null,
    sightings: cells.flatMap(({ sightings }) => sightings),
  };
  return cells.map(({ place, sightings }) => ({ family, place, sightings }));
}

export const exampleMap: FamilyMap = {
  places,
  cells: COUNTS.flatMap(([name, counts]) => cellsOf(name, counts)),
};
