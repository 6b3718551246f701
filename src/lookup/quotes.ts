import type { LookupQuote } from "./answer.ts";
import type { LookupTable, TableQuote } from "./table.ts";

/** So many characters on either side, where the sentence is longer. */
const AROUND = 40;
const ENDS = /[。；]/u;

/** Words of the record in their sentence, as a reader sees them. */
export function quoteIn(
  { passages }: LookupTable,
  { passage, from, to, url }: TableQuote,
): LookupQuote {
  const { eid = "", label = "", text = "" } = passages[passage] ?? {};
  const chars = Array.from(text);
  const words = shown(chars.slice(from, to));
  return {
    eid,
    label,
    url,
    words,
    before: before(chars.slice(0, from)),
    after: after(chars.slice(to)),
  };
}

/** Line breaks within a table's cell are layout. */
const shown = (chars: readonly string[]): string => chars.join("").replace(/\s*\n\s*/g, " ");

function before(chars: readonly string[]): string {
  const start = chars.findLastIndex((char) => ENDS.test(char)) + 1;
  const own = chars.slice(start);
  return own.length > AROUND ? `……${shown(own.slice(-AROUND))}` : shown(own);
}

function after(chars: readonly string[]): string {
  const end = chars.findIndex((char) => ENDS.test(char));
  const own = end < 0 ? chars : chars.slice(0, end + 1);
  return own.length > AROUND ? `${shown(own.slice(0, AROUND))}……` : shown(own);
}
