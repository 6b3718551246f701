import type { Names } from "./names.ts";
import { nameMatches } from "./names.ts";
import type { Term } from "./query.ts";
import { isSeparator } from "./units.ts";

/** An entry that the query as a whole is a name of. */
export interface NamedEntry {
  readonly name: string;
  /** True for the very name of it, which is not merely wider or narrower. */
  readonly isExact: boolean;
}

/** Entries that the query as a whole is a name of, in any of the writings that the data holds. */
export function namedOutright(names: Names, terms: readonly Term[]): NamedEntry[] {
  const isPlain = !terms.flat().some(isSeparator);
  return nameMatches(names, terms)
    .filter(({ grade }) => grade === "whole" || grade === "reordered" || grade === "wide")
    .map(({ entry, grade }) => ({ name: entry.name, isExact: isPlain && grade === "whole" }));
}
