import type { SearchUnit } from "../../../src/search/markup.ts";
import { normalText } from "../../../src/search/units.ts";
import type { Random } from "./random.ts";
import { randomFrom } from "./random.ts";

/** A query, and by address the pages that it ought to find: all that contain it. */
export interface Query {
  readonly text: string;
  /** True for the name of a page, which ought to come first. */
  readonly isName: boolean;
  readonly answers: ReadonlySet<string>;
  /** The addresses of the pages that are called so; empty for a run of characters. */
  readonly named: ReadonlySet<string>;
}

/** Of twenty queries so many are runs of so many characters; the rest are names. */
const RUNS = [1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 6, 6, 8];
const CYCLE = 20;

/** Queries by chance from the pages themselves, the same ones each time. */
export function queriesFor(pages: readonly SearchUnit[], count: number): Query[] {
  const random = randomFrom(2);
  const named = pages.filter(({ ownTitle }) => ownTitle !== null);
  const normal = pages.map(({ url, text }) => ({ url, text: normalText(text) }));
  return Array.from({ length: count }, (_, index) => {
    const length = RUNS[index % CYCLE];
    const text =
      length === undefined ? (random.pick(named).ownTitle ?? "") : runFrom(random, pages, length);
    const sought = normalText(text);
    const answers = normal.filter((page) => page.text.includes(sought));
    const called = named.filter(({ ownTitle }) => normalText(ownTitle ?? "") === sought);
    return {
      text,
      isName: length === undefined,
      answers: new Set(answers.map(({ url }) => url)),
      named: new Set(called.map(({ url }) => url)),
    };
  });
}

/** A run of letters and digits from anywhere: any place in the text is as likely as another. */
function runFrom(random: Random, pages: readonly SearchUnit[], length: number): string {
  for (;;) {
    const chars = [...random.pick(pages).text];
    const from = random.between(0, chars.length - 1);
    const run = chars.slice(from, from + length);
    if (run.length === length && run.every((char) => /^[\p{L}\p{N}]$/u.test(char)))
      return run.join("");
  }
}
