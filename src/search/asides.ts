import type { Pagefind } from "./pagefind.ts";
import type { SearchRecord } from "./record.ts";
import { kindKey } from "./units.ts";

/*
 * The words of the record come before what the editor says of them: notes follow whatever else is
 * found. A note of low confidence is hidden beside the text until it is asked for; here it is not
 * left out, for then its words would be said to stand nowhere, but comes last of all and says what
 * it is.
 */

const NOTE_KEY = kindKey("校注");
/** What every record of doubtful notes has besides. */
const DOUBTFUL_KEY = kindKey("低把握");

/** The keys that tell a doubtful note from the others; none for any other page. */
export const asideKeys = ({ note }: SearchRecord): string[] =>
  note?.confidence === "低" ? [DOUBTFUL_KEY] : [];

/** Tells how far behind the pages of a record stand: 0, or 1 for notes, or 2 for doubtful ones. */
export async function asidesIn({ search }: Pagefind): Promise<(record: string) => number> {
  const sets = await Promise.all(
    [NOTE_KEY, DOUBTFUL_KEY].map(
      async (key) => new Set((await search(key)).results.map(({ id }) => id)),
    ),
  );
  return (record) => sets.filter((set) => set.has(record)).length;
}
