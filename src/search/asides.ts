import type { Pagefind } from "./pagefind.ts";
import type { SearchRecord } from "./record.ts";
import { kindKey } from "./units.ts";

/*
 * The words of the record come before what is said of them: what was computed from its numbers
 * follows whatever else is found, and notes follow that. A note of low confidence is hidden beside
 * the text until it is asked for; here it is not left out, for then its words would be said to stand
 * nowhere, but comes last of all and says what it is.
 */

/** What every record of doubtful notes has besides. */
const DOUBTFUL_KEY = kindKey("低把握");

/** How far each key puts the pages of a record behind; a doubtful note has two of them. */
const BEHIND = [
  { key: kindKey("复算"), steps: 1 },
  { key: kindKey("校注"), steps: 2 },
  { key: DOUBTFUL_KEY, steps: 1 },
] as const;

/** The keys that tell a doubtful note from the others; none for any other page. */
export const asideKeys = ({ note }: SearchRecord): string[] =>
  note?.confidence === "低" ? [DOUBTFUL_KEY] : [];

/** Tells how far behind the pages of a record stand: 0, then 1 for checks, 2 for notes, 3 for doubtful ones. */
export async function asidesIn({ search }: Pagefind): Promise<(record: string) => number> {
  const sets = await Promise.all(
    BEHIND.map(async ({ key, steps }) => {
      const { results } = await search(key);
      return { steps, records: new Set(results.map(({ id }) => id)) };
    }),
  );
  return (record) =>
    sets.reduce((sum, { steps, records }) => sum + (records.has(record) ? steps : 0), 0);
}
