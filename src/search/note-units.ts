import { noteAddress } from "../domain/address.ts";
import type { Note } from "../domain/notes.ts";
import { CONFIDENCES, NOTE_KINDS } from "../domain/notes.ts";
import type { Words } from "../domain/quote.ts";
import { asRead } from "../domain/quote.ts";
import type { SearchUnit } from "./markup.ts";
import type { Reading } from "./readings.ts";

/** A note covers its quote, its remark and its reading; a sum repeats the remark's numbers. */
export function noteUnit(policyId: string, note: Note, path: string): SearchUnit {
  const quote = asRead(note.quote);
  const kind = NOTE_KINDS[note.kind];
  return {
    kind: "校注",
    id: note.id,
    url: noteAddress(policyId, note.id),
    title: `${kind}：${quote}`,
    path,
    text: `${quote}\n${note.remark}`,
    nameEn: null,
    ownTitle: null,
    note: { kind, confidence: CONFIDENCES[note.confidence], quote },
    ...readingsField(readingOf(note, 0)),
  };
}

/** What notes offer for words of a provision, by their place in its text: a cell or a body a line. */
export function readingsIn(lines: readonly Words[], notes: readonly Note[]): Reading[] {
  return lines.flatMap((line, index) => {
    const before = lines.slice(0, index).map((one) => `${asRead(one)}\n`);
    return notes
      .filter(({ quote }) => quote.start >= line.start && quote.end <= line.end)
      .flatMap((note) => readingOf(note, before.join("").length + placeIn(line, note)));
  });
}

/** How much of a line is read before the words that a note remarks on. */
function placeIn(line: Words, { quote }: Note): number {
  const before = [...line.text].slice(0, quote.start - line.start).join("");
  return asRead({ ...line, text: before }).length;
}

const readingOf = ({ quote, reading }: Note, at: number): Reading[] =>
  reading === null ? [] : [{ at, printed: asRead(quote), reading }];

/** Every record is fetched as it is: what nearly none has, the others go without. */
export const readingsField = (readings: readonly Reading[]): Pick<SearchUnit, "readings"> =>
  readings.length === 0 ? {} : { readings };
