import { group, max, pathRound, scaleBand, scaleLinear } from "d3";
import { familyAddress, provisionAddress, quoteAddress } from "../domain/address.ts";
import {
  type Family,
  type FamilyMap,
  type FamilyPlace,
  placeTitle,
  type Sighting,
  wordsToShow,
} from "../domain/families.ts";
import { type Label, round, SMALL } from "./label.ts";
import type { Mark, Source } from "./mark.ts";
import {
  type Column,
  columnsOf,
  type Downward,
  HEADS_FOOT,
  NAMES,
  WIDTH,
} from "./places-columns.ts";

/** Material families against the places that name them: a row a family, a column a place. */
export interface PlacesFigure {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PlacesPart[];
  readonly columns: readonly PlacesColumn[];
  readonly rows: readonly PlacesRow[];
  /** How many families and places there are. Their sightings are not summed: one may be of several families. */
  readonly summary: string;
}

/** A part of the document over the columns of its places, and the line that parts it from the next. */
export interface PlacesPart {
  readonly label: Label;
  readonly line: string;
}

/** The head of a column: the place as cited within its part, with its heading, set downwards. */
export interface PlacesColumn {
  readonly eid: string;
  readonly lines: readonly Downward[];
}

export interface PlacesRow {
  readonly id: string;
  readonly name: Label;
  readonly line: string;
  readonly cells: readonly PlacesCell[];
}

/** A family in one place: how many times, as a number on a tint. It leads to the quotes. */
export interface PlacesCell extends Mark {
  readonly placeName: string;
  readonly placeHref: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How strong the tint is, in per cent. */
  readonly tint: number;
  readonly count: Label;
  readonly quotes: readonly PlacesQuote[];
}

/** Words of the record, and where they are marked in their provision. */
export interface PlacesQuote {
  readonly text: string;
  readonly href: string;
}

const GRID = HEADS_FOOT + 8;
const ROW = 24;
const MARGIN = 1;

/** The strongest tint leaves the number on it as legible as text must be: see places.test.ts. */
export const TINTS = [10, 34] as const;

/** A name that says more than these is cut short; the table has them all. */
const NAMED_ALOUD = 4;

export function places(map: FamilyMap, source: Source): PlacesFigure {
  const columns = columnsOf(map.places);
  const rows = rowsOf(map, columns, source);
  const foot = GRID + ROW * rows.length;
  return {
    width: WIDTH,
    height: foot + 1,
    parts: partsOf(columns, foot),
    columns: columns.map(({ place, lines }) => ({ eid: place.eid, lines })),
    rows,
    summary: summary(map, rows.length),
  };
}

function summary({ places: columns }: FamilyMap, families: number): string {
  return `${families}个材料族，${columns.length}个地方`;
}

function partsOf(columns: readonly Column[], foot: number): PlacesPart[] {
  const parts = [...group(columns, ({ place }) => place.part)];
  return parts.map(([text, within]) => {
    const left = within[0]?.left ?? NAMES;
    const right = within.at(-1)?.right ?? NAMES;
    const line = pathRound(1);
    line.moveTo(left, 0);
    line.lineTo(left, foot);
    return {
      label: { x: round((left + right) / 2), y: 12, text, anchor: "middle", size: SMALL },
      line: line.toString(),
    };
  });
}

function rowsOf(
  { cells }: FamilyMap,
  columns: readonly Column[],
  source: Source,
): readonly PlacesRow[] {
  const families = [...group(cells, ({ family }) => family)];
  const y = scaleBand(
    families.map(([{ id }]) => id),
    [GRID, GRID + ROW * families.length],
  );
  const tint = scaleLinear([1, Math.max(2, max(cells, countOf) ?? 0)], TINTS);
  return families.map(([family, own]) => {
    const top = y(family.id) ?? GRID;
    return {
      ...rowHead(family, top),
      cells: own.flatMap((cell) =>
        columns
          .filter(({ place }) => place.eid === cell.place.eid)
          .map((column) => cellOf(cell, { column, top, tint: tint(countOf(cell)), source })),
      ),
    };
  });
}

const countOf = ({ sightings }: FamilyPlace): number => sightings.length;

function rowHead({ id, name }: Family, top: number): Omit<PlacesRow, "cells"> {
  const line = pathRound(1);
  line.moveTo(0, top);
  line.lineTo(WIDTH, top);
  return {
    id,
    name: { x: NAMES - 4, y: top + 16, text: name, anchor: "end", size: SMALL },
    line: line.toString(),
  };
}

interface CellPlace {
  readonly column: Column;
  readonly top: number;
  readonly tint: number;
  readonly source: Source;
}

function cellOf(
  { family, place, sightings }: FamilyPlace,
  { column, top, tint, source }: CellPlace,
): PlacesCell {
  const { left, right } = column;
  const value = String(sightings.length);
  const quotes = sightings.map((sighting) => quoteOf(sighting, source));
  const words = aloud(quotes);
  const placeName = placeTitle(place);
  return {
    id: `${family.id}-${place.eid}`,
    value,
    words,
    label: `${family.name} · ${placeName}：${value}处；原文：${words}`,
    href: familyAddress(family.id, place.eid),
    eid: place.eid,
    standsOn: sightings.map(wordsToShow),
    placeName,
    placeHref: provisionAddress(source.policyId, place.eid),
    x: round(left + MARGIN),
    y: top + MARGIN,
    width: round(right - left - 2 * MARGIN),
    height: ROW - 2 * MARGIN,
    tint: Math.round(tint),
    count: {
      x: round((left + right) / 2),
      y: top + 16,
      text: value,
      anchor: "middle",
      size: SMALL,
    },
    quotes,
  };
}

function quoteOf(sighting: Sighting, { policyId }: Source): PlacesQuote {
  const quote = wordsToShow(sighting);
  return { text: quote.text, href: quoteAddress(policyId, quote) };
}

function aloud(quotes: readonly PlacesQuote[]): string {
  const named = quotes.slice(0, NAMED_ALOUD).map(({ text }) => `“${text}”`);
  return named.join("") + (quotes.length > NAMED_ALOUD ? "……" : "");
}

/** The figure in words: which families stand in how many places, the most spread out first. */
export function placesInWords({ rows }: PlacesFigure): string {
  const spread = [...group(rows, ({ cells }) => cells.length)].toSorted(([a], [b]) => b - a);
  return spread
    .map(([count, families]) => {
      const names = families.map(({ name }) => name.text).join("、");
      return `${names}${families.length > 1 ? "各" : ""}写在${count}个地方`;
    })
    .join("；");
}
