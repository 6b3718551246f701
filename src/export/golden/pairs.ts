import type { Quad } from "n3";
import { PREFIXES } from "../skos-terms.ts";

/*
 * Properties as pairs, and what SKOS entails of them: inverses, symmetry, transitive closures.
 */

/** Two things between which a property holds. */
export type Pair = readonly [subject: string, object: string];

/** The pairs that a property of SKOS holds between. */
export const pairsOf = (quads: readonly Quad[], ...names: readonly string[]): Pair[] =>
  quads
    .filter(({ predicate }) => names.some((name) => predicate.value === PREFIXES.skos + name))
    .map(({ subject, object }) => [subject.value, object.value]);

export const inverse = (pairs: readonly Pair[]): Pair[] =>
  pairs.map(([one, other]) => [other, one]);

export const both = (pairs: readonly Pair[]): Pair[] => [...pairs, ...inverse(pairs)];

/** Every pair that a chain of the given pairs leads from and to. */
export function closure(pairs: readonly Pair[]): Pair[] {
  const next = Map.groupBy(pairs, ([from]) => from);
  const reach = (from: string, seen: Set<string>): Set<string> => {
    for (const [, to] of next.get(from) ?? []) if (!seen.has(to)) reach(to, seen.add(to));
    return seen;
  };
  return [...next.keys()].flatMap((from) =>
    [...reach(from, new Set())].map((to) => [from, to] as const),
  );
}

/** The pairs of one list that stand in the other too: what must be none. */
export function shared(some: readonly Pair[], others: readonly Pair[]): string[] {
  const keys = new Set(others.map((pair) => pair.join(" ")));
  return some.map((pair) => pair.join(" ")).filter((key) => keys.has(key));
}
