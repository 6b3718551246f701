import { countCharacters } from "./characters.ts";
import type { Quote, Words } from "./quote.ts";
import { type AnyRow, type Table, type TableData, writtenFields } from "./table.ts";
import { isReadOff } from "./tables.ts";
import { remainders } from "./tables/remainders.ts";

/**
 * What the data took from the words: a row of a published table that quotes the record. It is read
 * off the tables as they are published, so that a checker sees what everybody downloads.
 */
export interface TakenRow {
  readonly table: Table;
  readonly row: AnyRow;
  /** From 1, in the order of its table. */
  readonly number: number;
  readonly quote: Quote;
  /** The rows that were taken from this one's words again: the entries of a phrase, and its other words. */
  readonly parts: readonly TakenRow[];
}

/** Every row of these tables that quotes the record, a row that names a phrase beneath that phrase. */
export function takenRows(tables: readonly TableData[]): readonly TakenRow[] {
  const all = tables
    .filter(isTaken)
    .flatMap(({ table, rows }) => rows.flatMap((row, index) => takenRow(table, row, index + 1)));
  const parts = Map.groupBy(all, ({ row }) => row.phrase ?? null);
  return (parts.get(null) ?? []).map((taken) => ({
    ...taken,
    parts: taken.table.name === "phrases" ? (parts.get(taken.row.id ?? null) ?? []) : [],
  }));
}

/**
 * Where an editor wrote the quote of each row. A quote that the program adds says where to read of
 * an entry, and a note remarks on words: neither takes anything from them.
 */
const isTaken = ({ table }: TableData): boolean =>
  !isReadOff(table) && writtenFields(table).some(({ name }) => name === "quote");

function takenRow(table: Table, row: AnyRow, number: number): TakenRow[] {
  const { eid, quote: text, quote_start: start, quote_end: end } = row;
  if (typeof eid !== "string" || typeof text !== "string") return [];
  if (typeof start !== "number" || typeof end !== "number") return [];
  return [{ table, row, number, quote: { eid, text, start, end }, parts: [] }];
}

/** A run of words that the same rows were taken from; none where the data took nothing. */
export interface Run {
  readonly text: string;
  readonly rows: readonly TakenRow[];
  /** Those of them whose words begin here. */
  readonly begins: readonly TakenRow[];
}

/** Cuts words wherever a row's words begin or end. The runs' texts joined are the words again. */
export function runsOf(words: Words, taken: readonly TakenRow[]): readonly Run[] {
  const characters = Array.from(words.text);
  const here = taken.filter(
    ({ quote }) => words.start <= quote.start && quote.end <= words.end && quote.start < quote.end,
  );
  const cuts = [words, ...here.map(({ quote }) => quote)].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? words.end;
    const rows = here.filter(({ quote }) => quote.start <= start && end <= quote.end);
    return {
      text: characters.slice(start - words.start, end - words.start).join(""),
      rows,
      begins: rows.filter(({ quote }) => quote.start === start),
    };
  });
}

/**
 * What became of a run: some row was taken from it, it is listed as what is left over (余文), or no
 * row quotes it.
 */
export type Fate = "taken" | "left" | "none";

export function fateOf({ rows }: Run): Fate {
  if (rows.length === 0) return "none";
  return rows.every(({ table }) => table.name === remainders.name) ? "left" : "taken";
}

/** How many characters of some words met each fate. */
export type Coverage = Readonly<Record<Fate, number>>;

export function coverageOf(runs: readonly Run[]): Coverage {
  const count = (fate: Fate): number =>
    runs
      .filter((run) => fateOf(run) === fate)
      .reduce((sum, { text }) => sum + countCharacters(text), 0);
  return { taken: count("taken"), left: count("left"), none: count("none") };
}

/** The words that no row quotes, punctuation by itself passed over. */
export function unquoted(runs: readonly Run[]): readonly string[] {
  return runs
    .filter((run) => fateOf(run) === "none" && countCharacters(run.text) > 0)
    .map(({ text }) => text);
}
