/*
 * A unit is what the index stores in place of a word: two neighbouring characters. Chinese has no
 * spaces to cut at, and the dictionaries that guess disagree with each other (Pagefind #1237, #987),
 * so every neighbouring pair is kept and any run of characters is a phrase of pairs.
 */

/** Text as search compares it: one character an entry, with its place in the text it came from. */
export interface Normal {
  readonly chars: readonly string[];
  /** For each character, where it begins in the original (UTF-16 units). */
  readonly starts: readonly number[];
  /** For each character, where it ends in the original. */
  readonly ends: readonly number[];
}

/** Precedes a single character that is a key by itself: these keys are long, and lie apart. */
const ALONE = "ㄕ";
/** Stands around the code point of a character that the engine would drop, split or fold. */
const CODE = "ㄆ";
/** Precedes the name of a kind of page: a letter of Yi, so that these keys come last, among small ones. */
const KIND = "ꀀ";

/** What Pagefind keeps exactly as it is, in the index and in a query alike. */
const KEPT = /^[\p{Script=Han}a-z0-9]$/u;
const SPACE = /^\s$/u;
const LETTER = /^[\p{L}\p{N}]$/u;
const HAN = /\p{Script=Han}/u;

/**
 * NFKC and lower case, character by character. White space is layout and goes, except between two
 * words in letters or digits of other scripts, where one space stays: no unit ever crosses it.
 */
export function normalise(text: string): Normal {
  const all = characters(text);
  const kept = all.filter((one, index) => one.char !== " " || partsWords(all, index));
  return {
    chars: kept.map(({ char }) => char),
    starts: kept.map(({ start }) => start),
    ends: kept.map(({ end }) => end),
  };
}

interface Character {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** The characters in order, every stretch of white space as a single space. */
function characters(text: string): Character[] {
  const found: Character[] = [];
  let start = 0;
  for (const original of text) {
    const end = start + original.length;
    for (const char of original.normalize("NFKC").toLowerCase()) {
      const isSpace = SPACE.test(char);
      if (!isSpace || found.at(-1)?.char !== " ")
        found.push({ char: isSpace ? " " : char, start, end });
    }
    start = end;
  }
  return found;
}

function partsWords(all: readonly Character[], index: number): boolean {
  const [before, after] = [all[index - 1], all[index + 1]];
  return before !== undefined && after !== undefined && mayBeApart(before.char, after.char);
}

/** True for two characters between which a text may have a space that counts. */
export function mayBeApart(before: string, after: string): boolean {
  return [before, after].every((char) => LETTER.test(char) && !hasHan(char));
}

/** True where any of a text is written in Chinese characters. */
export const hasHan = (text: string): boolean => HAN.test(text);

/** True for what separates words: anything but a letter or a digit. */
export function isSeparator(char: string): boolean {
  return !LETTER.test(char);
}

/** The normal text as one string. */
export function normalText(text: string): string {
  return normalise(text).chars.join("");
}

/** One character as it stands in a key: itself, or its code point where the engine would alter it. */
function inKey(char: string): string {
  return KEPT.test(char) ? char : `${CODE}${codeInLetters(char)}${CODE}`;
}

/** Hexadecimal with letters for its digits: Pagefind also indexes what follows a digit by itself. */
function codeInLetters(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));
}

/**
 * Every unit of a text, in order, one for each character: 钛合金 gives 钛合, 合金, and the key of 金,
 * which ends the run.
 */
export function units(text: string): string[] {
  return runs(normalise(text).chars).flatMap((run) => [
    ...pairs(run),
    characterKey(run.at(-1) ?? ""),
  ]);
}

/** The key by which a single character is found. */
export function characterKey(char: string): string {
  return `${ALONE}${inKey(char)}`;
}

/** A key for each character of a text, save those that end a run and so have theirs. */
export function characterKeys(text: string): string[] {
  const all = runs(normalise(text).chars);
  const last = new Set(all.map((run) => run.at(-1)));
  return [...new Set(all.flat())].filter((char) => !last.has(char)).map(characterKey);
}

/** The overlapping pairs of a run: none for a single character. */
export function pairs(run: readonly string[]): string[] {
  return run.slice(1).map((char, index) => `${inKey(run[index] ?? "")}${inKey(char)}`);
}

/**
 * The key that every page of a kind has. It stands in for Pagefind's filters, which 1.5 writes in
 * an order that differs from build to build as soon as there are two values.
 */
export function kindKey(kind: string): string {
  return `${KIND}${kind}`;
}

/** Cuts at the spaces that are left. */
export function runs(chars: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const char of chars) {
    if (char === " ") found.push([]);
    else found.at(-1)?.push(char);
  }
  return found.filter((run) => run.length > 0);
}
