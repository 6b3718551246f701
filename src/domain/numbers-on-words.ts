import { checkAddress, figureAddress, markAnchor, quoteAnchor } from "./address.ts";
import type { Check } from "./check.ts";
import type { Drawn } from "./drawn.ts";
import type { Quote } from "./quote.ts";

/** A number, or another mark, that stands on some words: what it is called there, and where it is. */
export interface NumberLink {
  readonly text: string;
  readonly href: string;
}

/** Words of the record with all that stands on them. */
export interface NumberedWords {
  readonly quote: Quote;
  readonly numbers: readonly NumberLink[];
}

/** A figure with its marks. */
export interface FigureMarks {
  readonly id: string;
  readonly name: string;
  /** The page that it is at home on. */
  readonly page: string;
  readonly rows: readonly Drawn[];
  /** Whether its marks can be led to one by one; else the figure is. */
  readonly hasAnchors: boolean;
}

/** The words that figures and checks stand on, each once, by their anchors. */
export type NumbersOnWords = ReadonlyMap<string, NumberedWords>;

/** From the words of the record to the numbers: what leads there the other way is computed too. */
export function numbersOnWords(
  figures: readonly FigureMarks[],
  checks: readonly Check[],
): NumbersOnWords {
  const all = [...figures.flatMap(inFigure), ...checks.flatMap(inCheck)];
  const byPlace = Map.groupBy(all, ({ quote }) => quoteAnchor(quote));
  return new Map(
    [...byPlace].flatMap(([anchor, same]) =>
      same.slice(0, 1).map(({ quote }) => [anchor, { quote, numbers: once(same) }] as const),
    ),
  );
}

interface OnWords {
  readonly quote: Quote;
  readonly number: NumberLink;
}

/** A figure that is led to as a whole is named once, however many of its marks stand there. */
const once = (same: readonly OnWords[]): NumberLink[] => [
  ...new Map(same.map(({ number }) => [`${number.href} ${number.text}`, number])).values(),
];

function inFigure({ id, name, page, rows, hasAnchors }: FigureMarks): OnWords[] {
  const home = figureAddress({ page, id });
  return rows.flatMap((row) => {
    // What is not in the picture has no place of its own there.
    const number =
      hasAnchors && row.in_picture
        ? { text: `${name}：${inWords(row)}`, href: `${page}#${markAnchor(id, row.id)}` }
        : { text: hasAnchors ? `${name}：${inWords(row)}` : name, href: home };
    return quotesOf(row).map((quote) => ({ quote, number }));
  });
}

function quotesOf({ eid, quote, quote_start, quote_end }: Drawn): Quote[] {
  return quote.map((text, at) => ({
    text,
    eid: eid[at] ?? "",
    start: quote_start[at] ?? 0,
    end: quote_end[at] ?? 0,
  }));
}

/** Never without the word for what it is: 2018年 推算 10.00%, 钛 三（三）2 钛材料 5处. */
function inWords({ series, label, year, kind, comparator, value, unit }: Drawn): string {
  if (value === null) return label;
  const sign = comparator === "=" ? "" : comparator;
  const number = `${sign}${value}${unit}`;
  if (kind === "计数") return `${series} ${label} ${number}`;
  return `${year === null ? "" : `${year}年 `}${kind} ${number}`;
}

/** Only what a check quotes for itself: from its targets, their own rows lead there. */
const inCheck = ({ id, title, inputs }: Check): OnWords[] =>
  inputs.flatMap(({ source }) =>
    source.kind === "words"
      ? [{ quote: source.quote, number: { text: `复算：${title}`, href: checkAddress(id) } }]
      : [],
  );
