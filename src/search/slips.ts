import type { Term } from "./query.ts";

/** A stretch of a name, counted in characters. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Every stretch of a name that the query is one slip away from: a character wrong, missing, too
 * many, or two changed round. The longest of those that begin at one place.
 */
export function oneSlipFrom(name: Term, query: Term): Stretch[] {
  const { length } = query;
  return [length, length + 1, length - 1].flatMap((size) =>
    stretches(name, size).filter(({ from, to }) => isOneSlip(name.slice(from, to), query)),
  );
}

function stretches(name: Term, length: number): Stretch[] {
  const count = Math.max(0, name.length - length + 1);
  return Array.from({ length: count }, (_, from) => ({ from, to: from + length }));
}

/** True for two runs that one slip tells apart. */
export function isOneSlip(a: Term, b: Term): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const start = short.findIndex((char, at) => char !== long[at]);
  if (start < 0) return long.length - short.length === 1;
  const same = (from: Term, other: Term): boolean =>
    from.length === other.length && from.every((char, at) => char === other[at]);
  const [restOfShort, restOfLong] = [short.slice(start), long.slice(start)];
  if (short.length < long.length) return same(restOfShort, restOfLong.slice(1));
  const isTurned = restOfShort[0] === restOfLong[1] && restOfShort[1] === restOfLong[0];
  return (
    same(restOfShort.slice(1), restOfLong.slice(1)) ||
    (isTurned && same(restOfShort.slice(2), restOfLong.slice(2)))
  );
}

/** Words this long survive a slip; shorter ones become another word. */
const SURE = 5;

/** True for one word spelled with a slip. */
export function nearWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= SURE && isOneSlip([...a], [...b]));
}

/** How much of two keys is the same: their neighbouring pairs, from nothing (0) to all (1). */
export function likeness(a: string, b: string): number {
  const [ours, theirs] = [pairsOf(a), pairsOf(b)];
  const common = [...ours].filter((pair) => theirs.has(pair)).length;
  return common === 0 ? 0 : (2 * common) / (ours.size + theirs.size);
}

function pairsOf(key: string): Set<string> {
  return new Set([...key.slice(1)].map((char, at) => key.charAt(at) + char));
}
