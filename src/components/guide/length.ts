import { ownWords, type Provision, walk } from "../../domain/provision.ts";

/** How long a text is to read: its characters and figures, punctuation and spaces left out. */
function readingLength(provisions: readonly Provision[]): number {
  const words = walk(provisions).flatMap((provision) => ownWords(provision));
  return words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

/** About how many characters, to the nearest fifty: nobody counts while reading. */
export const aboutLength = (provisions: readonly Provision[]): string =>
  `约${Math.round(readingLength(provisions) / 50) * 50}字`;
