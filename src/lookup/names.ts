import { barely } from "../search/lexicon.ts";
import { latinWords } from "../search/names.ts";
import { hasHan, normalise } from "../search/units.ts";
import type { NameParts } from "./name-parts.ts";
import { nameParts } from "./name-parts.ts";
import type { Lookalikes } from "./slip.ts";
import type { ReadTables, TableEntry, TableName } from "./table.ts";

/** A name made ready for comparing. */
export interface Name extends TableName {
  readonly entry: TableEntry;
  /** Simplified characters, lower case, nothing that separates. */
  readonly key: string;
  /** Its words in Latin letters and digits; none for a name with Chinese in it. */
  readonly words: readonly string[];
  /** In the table's order, which breaks ties. */
  readonly place: number;
}

/** All names, with the ways to find them at once: ten thousand queries ask for the same. */
export interface Names {
  readonly all: readonly Name[];
  readonly byKey: ReadonlyMap<string, readonly Name[]>;
  /** By the same characters in any order. */
  readonly bySorted: ReadonlyMap<string, readonly Name[]>;
  /** What the entries' own names are put together from. */
  readonly parts: NameParts;
  /** For each character of the entries' names those that look alike. */
  readonly lookalikes: Lookalikes;
  /** How a text is made into a key. */
  readonly keyOf: (text: string) => string;
  /** A text in simplified characters. */
  readonly simplified: (text: string) => string;
  /** True for a key that stands in the record. */
  readonly isInRecord: (key: string) => boolean;
}

export function readyNames({ table, fold }: ReadTables): Names {
  const keyOf = (text: string): string => barely(fold(normalise(text).chars)).join("");
  const all = table.entries
    .flatMap((entry) => entry.names.map((name) => ({ ...name, entry })))
    .map((name, place): Name => {
      const key = keyOf(name.text);
      return { ...name, key, words: hasHan(key) ? [] : latinWords(name.text), place };
    });
  const record = table.passages.map(({ text }) => keyOf(text));
  const chinese = all.filter(({ key }) => hasHan(key));
  const own = chinese.filter(({ relation }) => relation === "own").map(({ key }) => key);
  return {
    all,
    parts: nameParts([...new Set(own)], new Set(chinese.map(({ key }) => key))),
    lookalikes: table.lookalikes,
    simplified: (text) => fold([...text]).join(""),
    isInRecord: (key) => record.some((text) => text.includes(key)),
    byKey: Map.groupBy(all, ({ key }) => key),
    bySorted: Map.groupBy(all, ({ key, words }) => sortedKey(key, words)),
    keyOf,
  };
}

/** The characters of a Chinese name, or the words of another, in an order of their own. */
export function sortedKey(key: string, words: readonly string[]): string {
  // Figures and abbreviations stay whole: 304 is not 430.
  const parts = words.length > 0 ? words.map(stem) : (key.match(/[a-z0-9]+|./gu) ?? []);
  return [...parts].sort().join(words.length > 0 ? " " : "");
}

/** One form for both numbers of a word: tubes as tube, alloys as alloy. */
export function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?<=[^s])s$/, "") : word;
}

/** True for a name that stands for the very entry: its own, or the same under another name. */
export const isSame = ({ relation }: TableName): boolean =>
  relation === "own" || relation === "exact";

/** True for a name in the document's own words: as printed, or short of a word like 材料. */
export function isPrinted({ relation, basis, key, entry }: Name): boolean {
  if (relation !== "exact") return relation === "own";
  const own = entry.names[0]?.text ?? "";
  return basis === "原文" || (hasHan(key) && entry.printed === null && own.includes(key));
}
