import type { Catalogue, Material } from "./catalogue.ts";
import { groupPath } from "./catalogue.ts";

/** A value that entries can be narrowed by, and how many have it. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A way to narrow the catalogue. `key` is also the name in the page's address. */
export interface Facet {
  readonly key: "division" | "open" | "form" | "use" | "doubt";
  readonly title: string;
  readonly values: readonly FacetValue[];
}

type Reader = (material: Material) => readonly string[];

/** For an entry, its values under each facet: what its row carries for the filter to read. */
export function facetValues(
  catalogue: Catalogue,
  material: Material,
): Readonly<Record<Facet["key"], readonly string[]>> {
  const [division] = groupPath(catalogue, material.groupId);
  return {
    division: division === undefined ? [] : [division.id],
    open: [material.list.kind],
    form: material.forms,
    use: material.applications,
    doubt: [material.doubts === null ? "no" : "yes"],
  };
}

const WORDS: Readonly<Record<string, string>> = {
  open: "列举含“等”",
  closed: "列举不含“等”",
  yes: "有存疑",
  no: "无存疑",
};

/** The facets of a catalogue with their counts, values in the order they first occur. */
export function facetsOf(catalogue: Catalogue): readonly Facet[] {
  const facet = (key: Facet["key"], title: string): Facet => ({
    key,
    title,
    values: count(catalogue, (material) => facetValues(catalogue, material)[key]),
  });
  return [
    facet("division", "大类"),
    facet("form", "形态（原文写明）"),
    facet("use", "用途（原文写明）"),
    facet("open", "所在列举"),
    facet("doubt", "编者存疑"),
  ];
}

function count(catalogue: Catalogue, read: Reader): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of catalogue.materials.flatMap(read))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  const label = (value: string): string =>
    catalogue.groups.find(({ id }) => id === value)?.name ?? WORDS[value] ?? value;
  return [...counts].map(([value, total]) => ({ value, label: label(value), count: total }));
}
