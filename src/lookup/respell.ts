import { lettersOf } from "../search/pinyin.ts";
import { isOneSlip } from "../search/slips.ts";
import type { Sounds } from "../search/sounds.ts";
import { blurred } from "../search/sounds.ts";
import { hasHan } from "../search/units.ts";
import type { Reading } from "./answer.ts";
import type { Name, Names } from "./names.ts";
import { isSame } from "./names.ts";
import type { Lookalikes } from "./slip.ts";
import { isPlainSlip, isPossibleSlip, isPossibleSound } from "./slip.ts";

/*
 * Names, and parts of names, that a query spells, sounds like, or is one slip away from. All are
 * looked up in indexes made once, so that ten thousand queries take seconds.
 */

/** What a query may stand for: the key of a name or of a part of one. */
export interface Respelling {
  readonly key: string;
  readonly how: Reading;
  /** True where hardly anything else can be meant. */
  readonly isSure: boolean;
}

/** The respellings of a query as typed and as a key, the likeliest first. */
export type Respell = (typed: string, key: string) => readonly Respelling[];

const FEWEST_FOR_SOUND = 2;
/** Two characters sound like too much: only an entry's own name is heard in them, 钛管 in 泰管. */
const FEWEST_FOR_OTHER_SOUND = 3;
const FEWEST_FOR_SLIP = 4;
/** Shorter words in Latin letters are abbreviations and formulas, each its own thing. */
const FEWEST_IN_LATIN = 6;
/** Three letters are anybody's abbreviation. */
const FEWEST_INITIALS = 4;
/** Words this long sound like no other; 钛罐 sounds like 钛管. */
const SURE_BY_SOUND = 4;

export function respeller({ all, lookalikes, parts }: Names, sounds: Sounds): Respell {
  const known = all.filter(({ relation }) => relation !== "related");
  const chinese = keysOf(all).filter((key) => hasHan(key));
  const runs = [...new Set([...chinese, ...keysOf(known.filter(isSame)).flatMap(parts.runsOf)])];
  const own = new Set(keysOf(known.filter(({ relation }) => relation === "own")));
  const reading = (char: string): string => sounds(char)[0] ?? char;
  const blurredForm = (key: string): string => joined(key, (char) => blurred(reading(char)));
  const spelt = indexOf(runs, (key) => spellings(key, sounds));
  const blurry = indexOf(runs, (key) => [blurredForm(key)]);
  const initials = indexOf([...own], (key) => [joined(key, (char) => reading(char).charAt(0))]);
  const slips = indexOf(keysOf(known), deletions);
  return (typed, key) => {
    if ([...key].length < FEWEST_FOR_SOUND) return [];
    const isHan = hasHan(key);
    const letters = isHan ? [joined(key, reading)] : lettersOf(typed);
    const isHeard = (name: string): boolean =>
      !isHan || [...key].length >= FEWEST_FOR_OTHER_SOUND || own.has(name);
    const alike = letters.flatMap((one) => spelt.get(one) ?? []).filter(isHeard);
    const blurredAlike = isHan ? (blurry.get(blurredForm(key)) ?? []).filter(isHeard) : [];
    return [
      ...bySound(key, alike, SURE_BY_SOUND),
      ...(isHan ? [] : byInitials(key, initials)),
      ...bySlip(key, slips, lookalikes),
      ...bySound(key, blurredAlike, Infinity),
    ];
  };
}

const keysOf = (names: readonly Name[]): string[] => [...new Set(names.map(({ key }) => key))];

const joined = (key: string, form: (char: string) => string): string => [...key].map(form).join("");

/** So many combinations of readings are enough for any name on record. */
const MOST_SPELLINGS = 12;

/** A name in pinyin: with every reading of its characters, and ü typed as v, u or yu. */
function spellings(key: string, sounds: Sounds): string[] {
  let found = [""];
  for (const char of key) {
    const own = sounds(char);
    const options = own.length === 0 ? [char] : own.slice(0, 2).flatMap(typedAs);
    found = found.flatMap((start) => options.map((option) => start + option));
    found = found.slice(0, MOST_SPELLINGS);
  }
  return found;
}

const typedAs = (syllable: string): string[] =>
  /^[ln]v/.test(syllable)
    ? [syllable, syllable.replace("v", "u"), syllable.replace("v", "yu")]
    : [syllable];

type Index = ReadonlyMap<string, readonly string[]>;

function indexOf(keys: readonly string[], formsOf: (key: string) => readonly string[]): Index {
  const index = new Map<string, string[]>();
  for (const key of keys)
    for (const form of new Set(formsOf(key))) {
      const known = index.get(form);
      if (known === undefined) index.set(form, [key]);
      else known.push(key);
    }
  return index;
}

/** In pinyin, what the letters spell; in Chinese, what sounds so, sure from so many characters on. */
function bySound(key: string, meant: readonly string[], sureFrom: number): Respelling[] {
  const isPinyin = /[a-z]/.test(key);
  return meant
    .filter((name) => name !== key && (isPinyin || isPossibleSound([...key], [...name])))
    .map((name) => ({
      key: name,
      how: isPinyin ? "拼音" : "近音",
      isSure: isPinyin || [...key].length >= sureFrom,
    }));
}

function byInitials(key: string, index: Index): Respelling[] {
  if (key.length < FEWEST_INITIALS) return [];
  const meant = (index.get(key) ?? []).filter((name) => hasHan(name));
  return meant.map((name) => ({ key: name, how: "拼音", isSure: meant.length === 1 }));
}

/** Names that one slip tells apart: wrong, missing, too many, or two changed round. */
function bySlip(key: string, index: Index, lookalikes: Lookalikes): Respelling[] {
  const chars = [...key];
  if (chars.length < (hasHan(key) ? FEWEST_FOR_SLIP : FEWEST_IN_LATIN)) return [];
  const meant = [...new Set(deletions(key).flatMap((form) => index.get(form) ?? []))];
  return meant
    .filter((name) => isOneSlip([...name], chars) && isPossibleSlip(chars, [...name], lookalikes))
    .map((name) => ({ key: name, how: "近形", isSure: isPlainSlip(chars, [...name]) }));
}

/** A key, and what is left of it without each of its characters. */
function deletions(key: string): string[] {
  const chars = [...key];
  return [key, ...chars.map((_, at) => chars.toSpliced(at, 1).join(""))];
}
