import type { Quote } from "../quote.ts";
import type { AnyRow } from "../table.ts";

/*
 * Where a row's words stand in the record: the same columns in every table that quotes. `eid`,
 * `quote` and `occurrence` together are always one place, so that a row never has more than one;
 * where a row has several, the lists below stand item beside item.
 */

/** The provision that the words stand in. */
export const eid = {
  name: "eid",
  title: "条款",
  titleEn: "Provision",
  type: "string",
  references: "provisions.eid",
  required: true,
  description: "引文所在条款的编号，与政策页锚点一致。",
} as const;

/** The words themselves. */
export const quote = {
  name: "quote",
  title: "引文",
  titleEn: "Quote",
  type: "string",
  required: true,
  description: "原文照录，一字不改（含原有空格），须见于所标条款。",
} as const;

/** Which of several places in the provision an editor means. */
export const occurrence = {
  name: "occurrence",
  title: "第几处",
  titleEn: "Occurrence",
  type: "integer",
  minimum: 1,
  required: false,
  description: "引文在该条款中出现不止一次时，取第几处（从1起）；只出现一次时留空。",
} as const;

/** A place in `source.txt`, counted in code points and computed at the build. */
export const place = {
  type: "integer",
  unit: "码点",
  minimum: 0,
  required: true,
  derived: true,
} as const;

export const quoteStart = {
  ...place,
  name: "quote_start",
  title: "引文起点",
  titleEn: "Start of the quote",
  description:
    "引文在来源文本 source.txt 中从哪里开始：引文之前有几个 Unicode 码点（换行也算一个）。引文在该条款中不止一处的，指所取的那一处。由程序算出，不由编者填写。",
} as const;

export const quoteEnd = {
  ...place,
  name: "quote_end",
  title: "引文止点",
  titleEn: "End of the quote",
  description:
    "引文在来源文本 source.txt 中到哪里为止，不含这一位置：从起点取到止点之前，正好是引文，一字不差。由程序算出，不由编者填写。",
} as const;

/**
 * What joins the places of a row that has several: the record has no such mark, while a quote may
 * hold the semicolon that joins other lists.
 */
export const PLACES_DELIMITER = "｜";

const places = {
  type: "list",
  delimiter: PLACES_DELIMITER,
  required: true,
  derived: true,
} as const;

/** The provisions of a row's words, one for each of its quotes. */
export const eids = {
  ...places,
  name: "eid",
  title: "条款",
  titleEn: "Provisions",
  references: "provisions.eid",
  description: "各处引文所在条款的编号，与引文、起点、止点逐项对应。",
} as const;

/** The words of a row that stands on several places of the record, or on any number of them. */
export const quotes = {
  ...places,
  name: "quote",
  title: "引文",
  titleEn: "Quotes",
  description: "各处原文，照录，一字不改（含原有空格），与条款、起点、止点逐项对应。",
} as const;

export const quoteStarts = {
  ...places,
  name: "quote_start",
  title: "引文起点",
  titleEn: "Starts of the quotes",
  itemType: "integer",
  unit: "码点",
  minimum: 0,
  description:
    "各处引文在来源文本 source.txt 中从哪里开始：引文之前有几个 Unicode 码点（换行也算一个）。由程序算出。",
} as const;

export const quoteEnds = {
  ...places,
  name: "quote_end",
  title: "引文止点",
  titleEn: "Ends of the quotes",
  itemType: "integer",
  unit: "码点",
  minimum: 0,
  description:
    "各处引文在来源文本 source.txt 中到哪里为止，不含这一位置：从起点取到止点之前，正好是引文，一字不差。由程序算出。",
} as const;

/** The cells of one place, for the program to fill in. */
export const cellsOfQuote = ({ eid, text, start, end }: Quote): AnyRow => ({
  ...{ eid, quote: text, quote_start: start, quote_end: end },
});

/** The cells of any number of places, item beside item. */
export const cellsOfQuotes = (all: readonly Quote[]): AnyRow => ({
  eid: all.map((one) => one.eid),
  quote: all.map(({ text }) => text),
  quote_start: all.map(({ start }) => start),
  quote_end: all.map(({ end }) => end),
});
