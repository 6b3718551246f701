import { bareName, ownWords, type Provision, walk } from "./provision.ts";
import { type Coverage, coverageOf, runsOf, type TakenRow } from "./taken.ts";

/** A section, or the paragraphs before the first or after the last, under their common name. */
export interface TakenPart {
  /** The eid of its first provision. */
  readonly eid: string;
  readonly name: string;
  /** All of its provisions, in reading order. */
  readonly provisions: readonly Provision[];
  readonly coverage: Coverage;
}

/** A policy's provisions part by part, with how much of each the rows were taken from. */
export function takenParts(
  provisions: readonly Provision[],
  taken: readonly TakenRow[],
): readonly TakenPart[] {
  return [...Map.groupBy(provisions, nameOf)].flatMap(([name, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const all = walk(own);
    return [{ eid: first.eid, name, provisions: all, coverage: coverageIn(all, taken) }];
  });
}

/** How much of some provisions' own words the rows were taken from. */
export const coverageIn = (
  provisions: readonly Provision[],
  taken: readonly TakenRow[],
): Coverage => coverageOf(provisions.flatMap(ownWords).flatMap((words) => runsOf(words, taken)));

/** A section by its number and title; what stands outside of all sections by what it is. */
const nameOf = (provision: Provision): string =>
  "children" in provision ? `${provision.label}、${bareName(provision)}` : kindOf(provision);

/** 印发通知 第1段 is a paragraph of the 印发通知. */
const kindOf = ({ label }: Provision): string => label.replace(/ .*$/, "");

/** The characters of some words, whatever became of them. */
export const inAll = ({ taken, left, none }: Coverage): number => taken + left + none;
