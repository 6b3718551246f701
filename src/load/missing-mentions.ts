import type { Catalogue } from "../domain/catalogue.ts";
import type { Issue } from "../domain/issue.ts";
import type { Passage, Provision } from "../domain/provision.ts";
import { isPassage, walk } from "../domain/provision.ts";
import { spansIn } from "../domain/quote.ts";
import { mentions } from "../domain/tables/mentions.ts";
import { faultAt } from "./placing.ts";
import type { TableReading } from "./table.ts";

/** A name found in the running text; `start` and `end` as in a Quote. */
interface Found {
  readonly eid: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Words with the place of each character, as in a Quote. */
interface RunningText {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * Every place in the running text (headings and tables aside) that prints the name of an entry or
 * of a group must be a mention, or stand within a longer one.
 */
export function missingMentions(
  provisions: readonly Provision[],
  catalogue: Catalogue,
  { file, rows }: TableReading<typeof mentions>,
): Issue[] {
  const names = printedNames(catalogue);
  const missing = walk(provisions)
    .filter(isPassage)
    .flatMap((passage) => occurrences(passage, names))
    .filter(({ start, end }) => !isWithin(catalogue, { start, end }));
  return missing.map(({ eid, name }) => {
    const found = `${eid} 写到“${name}”，没有列入本表`;
    const mend = "补上这一处；出现不止一次的，在 occurrence 列写明是第几处";
    const place = { file, row: rows.length + 2 };
    return faultAt(mentions, place, { field: "quote", code: "mention-missing", found, mend });
  });
}

/** Names that an editor completed are nowhere printed as they are. */
function printedNames({ materials, groups }: Catalogue): string[] {
  const printed = materials.filter(({ nameBasis }) => nameBasis === "printed");
  return [...printed, ...groups].map(({ name }) => name);
}

/** A passage's running text without white space, and where each of its characters stands. */
function runningText({ heading, body }: Passage): RunningText {
  const marks = Array.from(body.text, (character, index) => ({ character, at: body.start + index }))
    .filter(({ at }) => at >= (heading?.end ?? body.start))
    .filter(({ character }) => !/\s/.test(character));
  const text = marks.map(({ character }) => character).join("");
  return { text, places: marks.map(({ at }) => at) };
}

function occurrences(passage: Passage, names: readonly string[]): Found[] {
  const { text, places } = runningText(passage);
  return names.flatMap((name) =>
    spansIn(text, name.replace(/\s/g, "")).map((span) => {
      const [start = 0, last = 0] = [places[span.start], places[span.end - 1]];
      return { eid: passage.eid, name, start, end: last + 1 };
    }),
  );
}

function isWithin({ mentions: mentioned }: Catalogue, at: Pick<Found, "start" | "end">): boolean {
  return mentioned.some(({ quote }) => quote.start <= at.start && at.end <= quote.end);
}
