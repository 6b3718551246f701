import type { Issue } from "../domain/issue.ts";
import type { Passage } from "../domain/provision.ts";
import type { Words } from "../domain/quote.ts";
import type { Alignment } from "./align.ts";
import type { SourceText } from "./reading.ts";
import { placeOf } from "./reading.ts";
import type { Line } from "./record.ts";

/** Everything that turning blocks into provisions needs to look at. */
export interface Context {
  readonly record: SourceText;
  readonly alignment: Alignment;
  readonly issues: Issue[];
}

/** True of a line that opens with words in bold. */
export function isHeaded(line: Line): boolean {
  return line[0]?.strong ?? false;
}

/** What a line says, whatever it is called and wherever it stands. */
export function toPassage(
  line: Line,
  opensParagraph: boolean,
  context: Context,
): Pick<Passage, "heading" | "body" | "opensParagraph"> {
  const body = wordsOf(line, context);
  return { heading: isHeaded(line) ? runIn(line, body, context) : null, body, opensParagraph };
}

/** A run-in heading is the bold opening, with the full stop that closes it. */
function runIn(line: Line, body: Words, context: Context): Words {
  const bold = wordsOf(line.slice(0, 1), context);
  const stop = body.text.startsWith(`${bold.text}。`) ? 1 : 0;
  const text = body.text.slice(0, bold.text.length + stop);
  return { text, start: bold.start, end: bold.end + stop };
}

/** The words of a line; an empty line cannot be addressed and is a fault. */
export function wordsOf(line: Line, { alignment, issues, record }: Context): Words {
  const words = alignment.words(line);
  if (words !== null) return words;
  issues.push({
    file: record.path,
    ...placeOf(record.text, line[0]?.from ?? 0),
    code: "record-empty",
    found: "标题、段落或单元格里没有文字",
    mend: "删去空的标题、段落或单元格",
  });
  return { text: "", start: 0, end: 0 };
}
