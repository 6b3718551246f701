import type { Alias } from "../domain/catalogue.ts";
import type { Folding, FoldingTable } from "../search/fold.ts";
import { readFolding } from "../search/fold.ts";
import type { Sounds, SoundTable } from "../search/sounds.ts";
import { readSounds } from "../search/sounds.ts";
import type { Basis } from "./answer.ts";

/*
 * All that look-up needs of the model, written beside the search index as `lookup.json`: with it a
 * browser answers every product by itself, and no name that is typed ever leaves it.
 */

/** One run of the record's words, with the provision it stands in. */
export interface TablePassage {
  readonly eid: string;
  readonly label: string;
  readonly url: string;
  readonly text: string;
}

/** Where words stand: the passage, by its place among them, and code points within its text. */
export interface TableQuote {
  readonly passage: number;
  readonly from: number;
  readonly to: number;
  readonly url: string;
}

export interface TableName {
  readonly text: string;
  /** `own` for the entry's own name; the others as in the table of aliases. */
  readonly relation: "own" | Alias["relation"];
  readonly basis: Basis;
  readonly note: string | null;
}

export interface TableEntry {
  readonly kind: "material" | "group";
  readonly id: string;
  /** The class it stands in: its own id for a class. */
  readonly group: string;
  readonly path: string;
  /** The first is its own name. */
  readonly names: readonly TableName[];
  /** The phrase as printed, where the name is not printed so; else null. */
  readonly printed: string | null;
  readonly uses: readonly string[];
  readonly quotes: readonly TableQuote[];
  readonly openWords: string | null;
}

/** A list that is left open: its class, the words that leave it open and where they stand. */
export interface TableOpenList {
  readonly group: string;
  readonly words: string;
  readonly quote: TableQuote;
}

export interface LookupTable {
  readonly passages: readonly TablePassage[];
  /** Materials in the order of the record, then classes. */
  readonly entries: readonly TableEntry[];
  readonly openLists: readonly TableOpenList[];
  /** For the characters of the entries' names, those that look alike, as one string. */
  readonly lookalikes: Readonly<Record<string, string>>;
}

/** The files that look-up reads, by their names beside the search index. */
export interface LookupTables {
  readonly lookup: LookupTable;
  readonly folding: FoldingTable;
  readonly sounds: SoundTable;
}

/** The tables as they are used. */
export interface ReadTables {
  readonly table: LookupTable;
  readonly fold: Folding;
  readonly sounds: Sounds;
}

export function readTables({ lookup, folding, sounds }: LookupTables): ReadTables {
  return { table: lookup, fold: readFolding(folding), sounds: readSounds(sounds) };
}
