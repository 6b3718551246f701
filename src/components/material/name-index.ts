import { pinyin } from "pinyin-pro";
import type { Name } from "../../domain/names.ts";

/** The names that begin with one letter, or with a syllable of it. */
export interface Initial {
  /** A to Z, or 0 for digits. */
  readonly letter: string;
  readonly names: readonly Name[];
}

/** Names in the order of an index: those in Latin letters and digits, and those in Chinese. */
export interface NameIndex {
  readonly latin: readonly Initial[];
  readonly chinese: readonly Initial[];
}

/** The index of names, each once; Chinese by pinyin, as its first word is read in these names. */
export function nameIndex(names: readonly Name[]): NameIndex {
  const isLatin = ({ text }: Name): boolean => /^[a-z0-9]/i.test(text);
  return {
    latin: byInitial(names.filter(isLatin), (text) => text.toLowerCase()),
    chinese: byInitial(
      names.filter((name) => !isLatin(name)),
      (text) => pinyin(text, { toneType: "none" }).toLowerCase(),
    ),
  };
}

function byInitial(names: readonly Name[], read: (text: string) => string): Initial[] {
  const keyed = names.map((name) => ({ name, key: read(name.text) }));
  const sorted = keyed.sort((one, other) => byKey(one, other) || byText(one.name, other.name));
  return [...Map.groupBy(sorted, ({ key }) => initialOf(key))].map(([letter, own]) => ({
    letter,
    names: own.map(({ name }) => name),
  }));
}

const initialOf = (key: string): string => (/^\d/.test(key) ? "0" : key.slice(0, 1).toUpperCase());

/** By code points: a locale's order would be that of the machine. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byKey = (one: { readonly key: string }, other: { readonly key: string }): number =>
  compare(one.key, other.key);

const byText = (one: Name, other: Name): number => compare(one.text, other.text);
