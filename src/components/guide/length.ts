import { countCharacters } from "../../domain/characters.ts";
import { ownWords, type Provision, walk } from "../../domain/provision.ts";
import type { Words } from "../../domain/quote.ts";

/** How many characters a minute are reckoned with: an unhurried pace, for a text of this kind. */
export const A_MINUTE = 300;

/** How many characters some words are. */
export const charactersOf = (words: readonly Words[]): number =>
  words.reduce((sum, { text }) => sum + countCharacters(text), 0);

/** All words of some provisions. */
export const wordsOf = (provisions: readonly Provision[]): readonly Words[] =>
  walk(provisions).flatMap((provision) => ownWords(provision));

/** The headings of some provisions and of those beneath them, run-in ones too. */
export const headingsOf = (provisions: readonly Provision[]): readonly Words[] =>
  walk(provisions).flatMap((provision) =>
    "heading" in provision && provision.heading !== null ? [provision.heading] : [],
  );

/** About how many characters, to the nearest fifty: nobody counts while reading. */
export const aboutLength = (words: readonly Words[]): string =>
  `约${Math.round(charactersOf(words) / 50) * 50}字`;

/** How many minutes some words take to read. */
export const minutesOf = (words: readonly Words[]): number =>
  Math.ceil(charactersOf(words) / A_MINUTE);
