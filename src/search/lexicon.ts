import type { SiteData } from "../domain/site.ts";
import type { Term } from "./query.ts";
import { normalise, runs } from "./units.ts";

/** Another writing of a name that the record uses. */
export interface LexiconEntry {
  readonly name: string;
  readonly nameEn: string;
}

/** Every name of the catalogue with its English: all from the model, there is no second list. */
export function lexicon(site: SiteData): LexiconEntry[] {
  return site.policies.flatMap(({ catalogue }) =>
    catalogue.materials.map(({ name, nameEn }) => ({ name, nameEn })),
  );
}

/** Names whose English has every word of the query, in any order and number (tubes for tube). */
export function namesInEnglish(entries: readonly LexiconEntry[], terms: readonly Term[]): string[] {
  const asked = terms.map((term) => term.join(""));
  return entries
    .filter(({ nameEn }) => {
      const words = runs(normalise(nameEn).chars).map((run) => run.join(""));
      return asked.every((one) => words.some((word) => sameWord(one, word)));
    })
    .map(({ name }) => name);
}

/** Endings differ by so much between one tube and two tubes, alloy and alloys. */
const ENDING = 2;
const STEM = 3;

function sameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short === long ||
    (short.length >= STEM && long.length - short.length <= ENDING && long.startsWith(short))
  );
}
