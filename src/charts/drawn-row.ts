import type { Drawn } from "../domain/drawn.ts";
import type { Quote } from "../domain/quote.ts";
import type { Mark } from "./mark.ts";

/* How what is drawn becomes a row of the file that goes with its picture. */

/** What every row says of itself; what it leaves out is empty. */
export type Own = Pick<Drawn, "id" | "series" | "label" | "kind"> & Partial<Drawn>;

/** A row, and the words that it stands on. */
export function drawnRow(own: Own, standsOn: readonly Quote[] = []): Drawn {
  return {
    ...{ year: null, comparator: null, value: null, unit: null, formula: null, in_picture: true },
    eid: standsOn.map(({ eid }) => eid),
    quote: standsOn.map(({ text }) => text),
    quote_start: standsOn.map(({ start }) => start),
    quote_end: standsOn.map(({ end }) => end),
    ...own,
  };
}

/** The row of a mark: it is called as it is printed, unless the figure says otherwise. */
export const markRow = (mark: Mark, own: Omit<Own, "id" | "label"> & Partial<Own>): Drawn =>
  drawnRow({ id: mark.id, label: mark.value, ...own }, mark.standsOn);

/** A place that is left empty, and says so in the picture. */
export const emptyRow = (own: Omit<Own, "kind">): Drawn => drawnRow({ kind: "未载", ...own });

/** A number of ours that is printed by itself, such as a total. */
export const countRow = (
  own: Pick<Drawn, "id" | "series" | "label" | "value" | "unit">,
  standsOn: readonly Quote[] = [],
): Drawn => drawnRow({ ...own, comparator: "=", kind: "计数" }, standsOn);

/** The digits of a number as it is printed: 1000以上, 17.1%, 突破200. Throws where there are none. */
export function numberIn(printed: string): number {
  const [digits] = /\d+(?:\.\d+)?/.exec(printed) ?? [];
  if (digits === undefined) throw new Error(`There is no number in ${printed}.`);
  return Number(digits);
}
