import { latinWords } from "../search/names.ts";
import { hasHan } from "../search/units.ts";
import type { Reading, Route } from "./answer.ts";
import type { Name, Names } from "./names.ts";

/** A name that a query has to do with, and how. */
export interface Hit {
  readonly name: Name;
  readonly route: Route;
  /** Whether the words of the document themselves are named. */
  readonly isListed: boolean;
  /** How much of the longer of the two is in both: 1 for the same. */
  readonly share: number;
  readonly readAs: { readonly text: string; readonly how: Reading } | null;
  /** What was set aside as a specification (TA2), or null. */
  readonly aside: string | null;
}

/** A query in the forms in which it is compared. */
export interface Asked {
  readonly typed: string;
  readonly key: string;
  /** Its stretches between separators, as keys. */
  readonly pieces: readonly string[];
  /** Its words where it has no Chinese. */
  readonly words: readonly string[];
}

/** Text in these forms. */
export function asAsked({ keyOf }: Names, typed: string): Asked {
  return {
    typed,
    key: keyOf(typed),
    pieces: typed.split(SEPARATOR).map(keyOf),
    words: hasHan(typed) ? [] : latinWords(typed),
  };
}

/** A hyphen or a slash belongs to a name: 钛-钢复合板, C/C. */
const SEPARATOR = /[^\p{L}\p{N}\-–—/]+/u;
