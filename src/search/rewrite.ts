import type { LexiconEntry, Relation, Writing } from "./lexicon.ts";
import { barely } from "./lexicon.ts";
import type { Mode, Spellings } from "./pinyin.ts";
import { lettersOf, MODES, spelledIn, spellings } from "./pinyin.ts";
import type { Term } from "./query.ts";
import { oneSlipFrom } from "./slips.ts";
import type { Stretch } from "./slips.ts";
import type { Sounds } from "./sounds.ts";
import { blurred } from "./sounds.ts";
import { hasHan, normalise } from "./units.ts";

/*
 * A query in another writing is turned into words that the record has: the part of a name that it
 * spells, or sounds like, or is one slip away from.
 */

/** An entry, and which of its words the query stands for. */
export interface Rewriting {
  readonly entry: LexiconEntry;
  /** The entry's own words, or the whole name where the query stands for an alias. */
  readonly words: string;
  /** Smaller is surer. */
  readonly cost: number;
  readonly place: Place;
  /** How much of the name the query covers. */
  readonly share: number;
  readonly relation: Relation;
}

const PLACES = ["whole", "start", "end", "inside"] as const;
type Place = (typeof PLACES)[number];

/** A name in Chinese, ready to be compared. */
interface Spoken {
  readonly entry: LexiconEntry;
  readonly writing: Writing;
  readonly chars: Term;
  readonly readings: readonly (readonly string[])[];
  readonly spellings: Spellings;
}

export type Spokens = readonly Spoken[];

/** Every name in Chinese; without the sounds, as characters only. */
export function spokenNames(entries: readonly LexiconEntry[], sounds: Sounds): Spokens {
  return entries.flatMap((entry) =>
    entry.writings
      .filter(({ text }) => hasHan(text))
      .map((writing) => {
        const chars = barely(normalise(writing.text).chars);
        const readings = chars.map(sounds);
        return { entry, writing, chars, readings, spellings: spellings(chars, readings) };
      }),
  );
}

/** What a query spells in pinyin: in full, else loosely, else by initials, else by some of each. */
export function byPinyin(
  names: Spokens,
  terms: readonly Term[],
  modes: readonly Mode[] = MODES,
): Rewriting[] {
  const joined = terms.map((term) => term.join("")).join(" ");
  if (!/[a-z\u00df-\u024f]/.test(joined)) return [];
  for (const letters of lettersOf(joined).filter(({ length }) => length > 1))
    for (const mode of modes) {
      const found = names.flatMap((name) =>
        spelledIn(letters, name.spellings, mode).map((stretch) => rewriting(name, stretch, 0)),
      );
      if (found.length > 0) return inOrder(found);
    }
  return [];
}

/** Fewer characters than this sound like half of all words. */
const FEWEST = 2;

/** How alike two readings must be: any of them the same; or the usual ones nearly so. */
export type Likeness = (readings: readonly string[]) => readonly string[];
export const ALIKE: Likeness = (readings) => readings;
export const NEARLY: Likeness = (readings) => readings.slice(0, 1).map(blurred);

/** What a query sounds like, character by character; the fewest wrong characters first. */
export function bySound(
  names: Spokens,
  asked: { readonly term: Term; readonly sounds: Sounds },
  form: Likeness,
): Rewriting[] {
  const run = barely(asked.term);
  if (run.length < FEWEST || !run.some((char) => hasHan(char))) return [];
  const forms = run.map((char) => new Set(form(asked.sounds(char))));
  const found = names.flatMap((name) => {
    const sounding = name.readings.map(form);
    const isAlike = (at: number, place: number): boolean =>
      run[at] === name.chars[place] ||
      (sounding[place] ?? []).some((reading) => forms[at]?.has(reading) === true);
    return windows(name.chars.length, run.length)
      .filter((from) => run.every((_, at) => isAlike(at, from + at)))
      .map((from) => {
        const wrong = run.filter((char, at) => char !== name.chars[from + at]).length;
        return rewriting(name, { from, to: from + run.length }, wrong);
      });
  });
  return inOrder(found.filter(({ relation }) => relation !== "related"));
}

const windows = (whole: number, part: number): number[] =>
  Array.from({ length: Math.max(0, whole - part + 1) }, (_, from) => from);

/** Shorter runs are one slip away from too much. */
const SLIP_FROM = 3;

/** What a query is one slip away from: any part of a name of the record, or the whole of an alias. */
export function bySlip(names: Spokens, query: Term): Rewriting[] {
  const run = barely(query);
  if (run.length < SLIP_FROM || !run.some((char) => hasHan(char))) return [];
  const found = names.flatMap((name) =>
    oneSlipFrom(name.chars, run).map((stretch) =>
      // Where a character is missing, all that was typed is right.
      rewriting(name, stretch, stretch.to - stretch.from > run.length ? 0 : 1),
    ),
  );
  return inOrder(
    found.filter(
      ({ place, relation }) => relation === "own" || (place === "whole" && relation !== "related"),
    ),
  );
}

function rewriting(name: Spoken, { from, to }: Stretch, cost: number): Rewriting {
  const { entry, writing, chars } = name;
  const words = writing.relation === "own" ? chars.slice(from, to).join("") : entry.name;
  const place =
    from === 0 ? (to === chars.length ? "whole" : "start") : to === chars.length ? "end" : "inside";
  return {
    entry,
    words,
    cost,
    place,
    share: (to - from) / chars.length,
    relation: writing.relation,
  };
}

const RELATIONS: readonly Relation[] = ["own", "exact", "broader", "narrower", "related"];

/** Each entry once, best first. */
function inOrder(all: readonly Rewriting[]): Rewriting[] {
  const byEntry = new Map<LexiconEntry, Rewriting>();
  for (const one of [...all].sort(order)) if (!byEntry.has(one.entry)) byEntry.set(one.entry, one);
  return [...byEntry.values()];
}

function order(a: Rewriting, b: Rewriting): number {
  return (
    standing(a) - standing(b) ||
    a.cost - b.cost ||
    PLACES.indexOf(a.place) - PLACES.indexOf(b.place) ||
    RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
    b.share - a.share
  );
}

/** A whole name, then a part of an own name, then a part of an alias; what is only related, last. */
function standing({ place, relation }: Rewriting): number {
  if (relation === "related") return 3;
  return place === "whole" ? 0 : relation === "own" ? 1 : 2;
}
