import { groupAddress } from "../domain/address.ts";
import { hasHan } from "../search/units.ts";
import type { NearGroup } from "./answer.ts";
import type { Name, Names } from "./names.ts";
import { isSame } from "./names.ts";
import type { LookupTable } from "./table.ts";

/** The classes whose names are most like a query, nearest first. */
export type Nearest = (query: string) => readonly NearGroup[];

/** So many classes are shown. */
const MOST = 3;
/** Endings that say nothing of what a thing is. */
const PLAIN_ENDING = /[料品物类型件]$/;
/** What a common last character counts for: 密封胶 and 光刻胶 are both 胶. */
const ENDING = 0.15;

/** What a common substance counts for: 钛棒 is near what is made of titanium. */
const STUFF = 0.1;
const SUBSTANCE = /[钛铝铜镍银硅碳钢]/;

/** Compares by neighbouring pairs of characters, and by the last character of entries' own names. */
export function nearness(table: LookupTable, { all, keyOf }: Names): Nearest {
  const chinese = all.filter((name) => isSame(name) && hasHan(name.key));
  const paired = chinese.map((name) => ({ name, pairs: pairsOf(name.key) }));
  const byPair = Map.groupBy(
    paired.flatMap((one) =>
      [...one.pairs].map((pair) => ({ pair, name: one.name, size: one.pairs.size })),
    ),
    ({ pair }) => pair,
  );
  const own = chinese.filter(({ relation }) => relation === "own");
  const ending = own.filter(({ key }) => !PLAIN_ENDING.test(key));
  const byEnding = Map.groupBy(ending, ({ key }) => key.at(-1) ?? "");
  return (query) => {
    const key = keyOf(query);
    const pairs = pairsOf(key);
    const shares = new Map<Name, number>();
    const add = (name: Name, share: number): unknown =>
      shares.set(name, (shares.get(name) ?? 0) + share);
    for (const pair of pairs)
      for (const { name, size } of byPair.get(pair) ?? []) add(name, 2 / (pairs.size + size));
    for (const name of byEnding.get(key.at(-1) ?? "") ?? []) add(name, ENDING);
    const stuff = [...key].filter((char) => SUBSTANCE.test(char));
    for (const name of own) if (stuff.some((char) => name.key.includes(char))) add(name, STUFF);
    return nearestOf(table, shares);
  };
}

/** Neighbouring Chinese characters; every other name has 材料 in it. */
function pairsOf(key: string): ReadonlySet<string> {
  const chars = [...key];
  const pairs = chars.slice(1).map((char, at) => (chars[at] ?? "") + char);
  return new Set(pairs.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair) && pair !== "材料"));
}

/** The classes of the names that are nearest, each once with the name that made it near. */
function nearestOf(table: LookupTable, shares: ReadonlyMap<Name, number>): NearGroup[] {
  const inOrder = [...shares].sort(([a, near], [b, nearer]) => nearer - near || a.place - b.place);
  const best = new Map<string, Name>();
  for (const [name] of inOrder) if (!best.has(name.entry.group)) best.set(name.entry.group, name);
  return [...best.values()].slice(0, MOST).map((name) => groupOf(table, name));
}

function groupOf({ entries, openLists }: LookupTable, { entry }: Name): NearGroup {
  const group = entries.find(({ id, kind }) => kind === "group" && id === entry.group);
  return {
    id: entry.group,
    name: group?.names[0]?.text ?? entry.group,
    url: groupAddress(entry.group),
    like: entry.names[0]?.text ?? "",
    isOpen: openLists.some((list) => list.group === entry.group),
  };
}
