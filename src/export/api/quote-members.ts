import type { Quote } from "../../domain/quote.ts";
import { at, codePoint, type Members, text } from "./shape.ts";

/** A quote under the names that the tables use for it. */
export const quoteMembers = <T>(read: (value: T) => Quote): Members<T> => ({
  eid: at((value) => read(value).eid, text("引文所在条款的编号。")),
  quote: at((value) => read(value).text, text("原文照录，一字不改。")),
  quote_start: at(
    (value) => read(value).start,
    codePoint("引文在 source.txt 的起点，Unicode 码点，从0起。"),
  ),
  quote_end: at((value) => read(value).end, codePoint("引文的止点，不含这一位置。")),
});
