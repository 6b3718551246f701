import type { SearchUnit } from "./markup.ts";
import { textsOf } from "./readings.ts";
import { characterKeys, units } from "./units.ts";

/*
 * Where the units of a page stand. Pagefind tells the place of every word that it finds, and fetches
 * the table of its records whole. So in a large library many pages share a record, each with as much
 * room as the longest needs, and the place tells the page. Within the page it tells a title from a
 * text. Nothing has to be opened to know.
 */

/** Takes a place, and is no word to Pagefind. */
const NOTHING = ".";

/** A title begins here, and no text does. */
const TITLE_AT = 48;
/** Neighbouring parts of a term are at most two places apart, so none reaches across this. */
const GAP = 3;

/** What stands in a page's room, one word a place. */
export interface Places {
  readonly title: readonly string[];
  readonly text: readonly string[];
}

/**
 * Before the title, at the place that is its length, stands its last pair once more: a title that
 * begins with a term and is as long as it is that term.
 */
export function placesOf(page: SearchUnit): Places {
  const { ownTitle } = page;
  const own = ownTitle === null ? [] : units(ownTitle);
  const before = nothing(TITLE_AT);
  const last = own.at(-2);
  if (last !== undefined && own.length < TITLE_AT - GAP) before[own.length] = last;
  const gap = nothing(GAP);
  return {
    title: [...before, ...own, ...gap],
    // What a note says may be read is found, too.
    text: textsOf(page).flatMap((text) => [
      ...[...units(text), ...gap],
      ...[...characterKeys(text), ...gap],
    ]),
  };
}

export const lengthOf = ({ title, text }: Places): number => title.length + text.length;

/** So many places with nothing in them. */
export function nothing(count: number): string[] {
  return Array.from({ length: count }, () => NOTHING);
}

/** The page of a record in which a place is, counted from 0. */
export const pageAt = (place: number, room: number): number => Math.floor(place / room);

/** True where what begins at this place begins a title. */
export const opensTitle = (place: number, room: number): boolean => place % room === TITLE_AT;

/** Where the last pair stands once more if a title that begins here has this length. */
export const lengthMark = (opening: number, length: number): number => opening - TITLE_AT + length;
