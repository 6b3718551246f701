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
/** What is not half as near as the nearest is not near beside it. */
const NEARLY = 0.5;

/*
 * What a name has in common with the query, besides neighbouring pairs of characters, from the
 * most telling. Pairs count from 0 to 1, by their share of both names.
 */

/** The class of the very substance: 钛材料 for 钛棒. */
const CLASS_OF_STUFF = 0.45;
/** Made of it: 铜合金 for 铜管. */
const MADE_OF_STUFF = 0.35;
/** What it is, in two characters or more: 涂料 for 防火涂料. */
const HEAD = 0.3;
/** What it is, in one: 密封胶 and 光刻胶 are both 胶. */
const ENDING = 0.15;
/** The substance within another: 氧化铝, 钛基. */
const HOLDING_STUFF = 0.1;

/** Endings that say nothing of what a thing is, or its form alone; nor does 材料 as its head. */
const PLAIN_ENDING = /[料品物类型件管板带棒丝线箔膜布粉材]$/;
/**
 * A substance by itself, and not within a compound (氧化铝) or a process (钢化). Carbon is not
 * among them: 碳酸钙 is not near 碳纤维.
 */
const MADE_OF = /(?<![氧碳氮]化|酸)[钛铝铜镍银硅钢](?![基化])/g;

/** Compares with the names of the entries and of the classes that stand for the very thing. */
export function nearness(table: LookupTable, { all, keyOf, parts }: Names): Nearest {
  const chinese = all.filter((name) => isSame(name) && hasHan(name.key));
  const paired = chinese.map((name) => ({ name, pairs: pairsOf(name.key) }));
  const byPair = Map.groupBy(
    paired.flatMap((one) =>
      [...one.pairs].map((pair) => ({ pair, name: one.name, size: one.pairs.size })),
    ),
    ({ pair }) => pair,
  );
  const own = chinese.filter(({ relation }) => relation === "own");
  return (query) => {
    const key = keyOf(query);
    const pairs = pairsOf(key);
    const shares = new Map<Name, number>();
    const add = (name: Name, share: number): unknown =>
      shares.set(name, (shares.get(name) ?? 0) + share);
    for (const pair of pairs)
      for (const { name, size } of byPair.get(pair) ?? []) add(name, 2 / (pairs.size + size));
    const head = parts.headOf(key);
    for (const name of own) {
      const share = inEnding(key, head, name) + inStuff(key, name);
      if (share > 0) add(name, share);
    }
    return nearestOf(table, shares);
  };
}

/** What both are, by the end of their names. */
function inEnding(key: string, head: string | null, { key: other }: Name): number {
  if (head !== null && head !== "材料" && other.endsWith(head)) return HEAD;
  return key.at(-1) === other.at(-1) && !PLAIN_ENDING.test(key) ? ENDING : 0;
}

/** What both are made of. */
function inStuff(key: string, { key: other, entry }: Name): number {
  const found = (key.match(MADE_OF) ?? []).map((char) => {
    if (entry.kind === "group" && other === `${char}材料`) return CLASS_OF_STUFF;
    if (other.match(MADE_OF)?.includes(char) === true) return MADE_OF_STUFF;
    return other.includes(char) ? HOLDING_STUFF : 0;
  });
  return Math.max(0, ...found);
}

/** Neighbouring Chinese characters; every other name has 材料 in it. */
function pairsOf(key: string): ReadonlySet<string> {
  const chars = [...key];
  const pairs = chars.slice(1).map((char, at) => (chars[at] ?? "") + char);
  return new Set(pairs.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair) && pair !== "材料"));
}

/** The classes of the names that are nearest, each once with the entry that made it near. */
function nearestOf(table: LookupTable, shares: ReadonlyMap<Name, number>): NearGroup[] {
  const inOrder = [...shares].sort(([a, near], [b, nearer]) => nearer - near || a.place - b.place);
  const [, best = 0] = inOrder[0] ?? [];
  const near = inOrder.filter(([, share]) => share > best * NEARLY).map(([name]) => name);
  const byGroup = Map.groupBy(near, ({ entry }) => entry.group);
  return [...byGroup.values()].slice(0, MOST).flatMap((names) => groupOf(table, names));
}

/** Where a class is near by its own name, an entry of it says more. */
function groupOf({ entries, openLists }: LookupTable, names: readonly Name[]): NearGroup[] {
  const like = (names.find(({ entry }) => entry.kind === "material") ?? names[0])?.entry;
  const group = entries.find(({ id, kind }) => kind === "group" && id === like?.group);
  if (like === undefined || group === undefined) return [];
  return [
    {
      id: group.id,
      name: group.names[0]?.text ?? group.id,
      url: groupAddress(group.id),
      like: like.names[0]?.text ?? "",
      openWords: like.openWords,
      isOpen: openLists.some((list) => list.group === group.id),
    },
  ];
}
