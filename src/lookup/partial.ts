import { readQuery } from "../search/query.ts";
import { hasHan } from "../search/units.ts";
import type { Asked, Hit } from "./hit.ts";
import type { Name, Names } from "./names.ts";
import { isSame, stem } from "./names.ts";

/** Words that say how a thing is, not what it is. */
const TRAITS =
  /^(?:高性能|高品质|高强|高韧|高强高韧|高强韧|超高强度|超高|超级|高端|高导|高弹性|新型|特种|先进|关键|前沿|战略|结构|功能|环保型|环保|性能|重点|应用)$/;

/** Names that hold all that was asked for: the query is wider, or a part. */
export function wider(names: Names, { key, typed, words }: Asked): Hit[] {
  if (words.length > 0) return widerInWords(names, words);
  if (TRAITS.test(key) || !hasHan(key)) return [];
  const terms = readQuery(typed)
    .map((term) => names.keyOf(term.join("")))
    .filter((term) => term !== "");
  const holding = names.all
    .filter((name) => (isSame(name) || name.basis === "原文") && hasHan(name.key))
    .filter((name) => terms.every((term) => name.key.includes(term)))
    .filter((name) => [...key].length > 1 || isNaming(key, name));
  const own = holding.filter(({ relation }) => relation === "own");
  // Another name of an entry tells only what it is at heart: 钢管 for 大口径无缝钢管.
  const hits =
    own.length > 0
      ? own
      : holding.filter((name) => name.basis === "原文" || name.key.endsWith(key));
  return hits.map((name) => ({
    ...{ name, isListed: false, aside: null, readAs: null },
    route: isWider(terms, name) ? "wider" : "part",
    share: [...key].length / [...name.key].length,
  }));
}

/** What a name ends with is wider than it; so is what it is a material of. */
const isWider = (terms: readonly string[], { key }: Name): boolean =>
  terms.length > 1 || terms.some((term) => key.endsWith(term) || key === `${term}材料`);

/** A single character names a thing where it ends a name, or begins one and is a substance. */
const isNaming = (char: string, { key }: Name): boolean =>
  key.endsWith(char) || (key.startsWith(char) && SUBSTANCE.test(char));

const SUBSTANCE = /[钛铝铜碳镍硅银]/;

function widerInWords(names: Names, words: readonly string[]): Hit[] {
  return names.all
    .filter((name) => isSame(name) && name.words.length > words.length)
    .filter((name) => words.every((word) => name.words.some((own) => stem(own) === stem(word))))
    .map((name) => ({
      ...{ name, isListed: false, aside: null, readAs: null },
      route: stem(name.words.at(-1) ?? "") === stem(words.at(-1) ?? "") ? "wider" : "part",
      share: words.length / name.words.length,
    }));
}

/** Names that stand within the query as what it is at heart, the longest: the query is narrower. */
export function within({ all }: Names, { key, words, pieces }: Asked): Hit[] {
  const isIn = (name: Name): boolean =>
    words.length > 0
      ? endsWith(words, name.words)
      : key.includes(name.key) && isHeart(name, pieces);
  const named = all.filter(isIn);
  const known = named.filter(({ relation }) => relation !== "related");
  const hits = (known.length > 0 ? known : named).map((name): Hit => ({
    ...{ name, isListed: false, aside: null, readAs: null },
    route: isSame(name) ? "narrower" : "part",
    share: name.key.length / key.length,
  }));
  const longest = Math.max(0, ...hits.map(({ share }) => share));
  return hits.filter(({ share }) => share > longest * NEARLY_LONGEST);
}

/** A name half as long as the longest in the query is only an ingredient of it. */
const NEARLY_LONGEST = 0.6;

/** What follows a name without making it another thing: 钛管材, 钛管有没有列入. */
const AFTERWARDS = /^(?:材料?|料|粉[体末]?|短切|长丝|产品|类|系列)?(?:$|[有是在能属算可吗呢么])/u;
/** What stands before a name and makes it another thing: 镀钛管, 仿玄武岩纤维. */
const UNDOING = /[镀仿非假伪类]$/u;

/** True where a name is what the query names in the end: 医用钛管 and 钛管 医用, but not 钛管焊机. */
function isHeart({ key, words }: Name, pieces: readonly string[]): boolean {
  if ([...key].length < 2) return false;
  if (!hasHan(key)) return words.length === 1 && key.length > 2 && standsAlone(key, pieces);
  return pieces.some((piece) => {
    const at = piece.lastIndexOf(key);
    const [before, after] = [piece.slice(0, at), piece.slice(at + key.length)];
    return at >= 0 && !UNDOING.test(before) && AFTERWARDS.test(after);
  });
}

/** An abbreviation within Chinese is no part of a longer word. */
const standsAlone = (key: string, pieces: readonly string[]): boolean =>
  pieces.some((piece) => piece.match(/[a-z0-9]+/g)?.includes(key) === true);

/** The last words of an English name are what it names. */
function endsWith(asked: readonly string[], words: readonly string[]): boolean {
  const from = asked.length - words.length;
  return (
    words.length > 0 &&
    from > 0 &&
    words.every((word, at) => stem(word) === stem(asked[from + at] ?? ""))
  );
}
