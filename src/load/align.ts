import type { Issue } from "../domain/issue.ts";
import type { Words } from "../domain/quote.ts";
import type { Block, Line } from "./record.ts";
import type { SourceText } from "./reading.ts";
import { placeOf } from "./reading.ts";

/** A printed character (white space is none) and where it stands: in UTF-16 units and code points. */
interface Mark {
  readonly character: string;
  readonly offset: number;
  readonly point: number;
}

/** Where each character of record.md stands in source.txt, once the two are known to agree. */
export interface Alignment {
  /** The words of a line of the record, cut from the source. Null for a line without any. */
  words(line: Line): Words | null;
}

/** Every line of the record in the order of the text. */
function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case "heading":
      return [block.line];
    case "paragraph":
      return block.lines;
    case "table":
      return block.rows.flat();
    case "rule":
      return [];
  }
}

function marksOf(text: string, from = 0): Mark[] {
  const marks: Mark[] = [];
  let offset = from;
  let point = from;
  for (const character of text) {
    if (!/\s/.test(character)) marks.push({ character, offset, point });
    offset += character.length;
    point += 1;
  }
  return marks;
}

/**
 * Compares the record with the source character by character, white space and Markdown's own
 * marks aside. Gives the alignment, or the one fault at the first difference, naming both places.
 */
export function align(
  blocks: readonly Block[],
  record: SourceText,
  source: SourceText,
): Alignment | Issue {
  const printed = marksOf(source.text);
  const written = blocks
    .flatMap(linesOf)
    .flatMap((line) => line.flatMap((run) => marksOf(run.text, run.from)));
  const length = Math.max(printed.length, written.length);
  for (let index = 0; index < length; index++) {
    if (printed[index]?.character !== written[index]?.character)
      return differenceAt({ written: written[index], printed: printed[index] }, record, source);
  }
  return alignment(written, printed, source.text);
}

function differenceAt(
  at: { readonly written: Mark | undefined; readonly printed: Mark | undefined },
  record: SourceText,
  source: SourceText,
): Issue {
  const here = placeOf(record.text, at.written?.offset ?? record.text.length);
  const there = placeOf(source.text, at.printed?.offset ?? source.text.length);
  const name = (mark: Mark | undefined): string => (mark ? `“${mark.character}”` : "文末");
  return {
    file: record.path,
    ...here,
    code: "record-differs",
    found: `此处是${name(at.written)}，而 ${source.path}:${there.row}:${there.column} 是${name(at.printed)}`,
    mend: "以 source.txt 为准改正 record.md；source.txt 是公布原样，不可改动",
  };
}

function alignment(written: readonly Mark[], printed: readonly Mark[], source: string): Alignment {
  const inSource = new Map(written.map((mark, index) => [mark.offset, printed[index]]));
  return {
    words(line) {
      const marks = line.flatMap((run) => marksOf(run.text, run.from));
      const first = inSource.get(marks.at(0)?.offset ?? -1);
      const last = inSource.get(marks.at(-1)?.offset ?? -1);
      if (first === undefined || last === undefined) return null;
      const text = source.slice(first.offset, last.offset + last.character.length);
      return { text, start: first.point, end: last.point + 1 };
    },
  };
}
