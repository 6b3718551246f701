import { expect, test } from "vitest";
import { type Piece, type Place, piecesOf } from "./taken-pieces.ts";
import type { TakenRow } from "./taken.ts";

const TEXT = "甲乙𬭩丁戊己庚辛";
const words = { text: TEXT, start: 100, end: 100 + Array.from(TEXT).length };

const row = (start: number, end: number): TakenRow => ({
  table: {
    ...{ name: "targets", title: "目标", titleEn: "Targets", description: "" },
    ...{ primaryKey: "id", fields: [] },
  },
  ...{ row: {}, number: 1, parts: [] },
  quote: {
    eid: "s1",
    text: Array.from(TEXT)
      .slice(start - 100, end - 100)
      .join(""),
    start,
    end,
  },
});

/** Pieces as people write them: what is pointed at in brackets, a row's sign as a star. */
const drawn = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      piece.kind === "run"
        ? "*".repeat(piece.run.begins.length) + piece.run.text
        : `[${drawn(piece.pieces)}]`,
    )
    .join("");

const at = (start: number, end: number): Place => ({ start: 100 + start, end: 100 + end });

test.each<[string, readonly TakenRow[], readonly Place[], string]>([
  ["nothing pointed at", [], [], "甲乙𬭩丁戊己庚辛"],
  ["one place, by characters and not by UTF-16 units", [], [at(2, 4)], "甲乙[𬭩丁]戊己庚辛"],
  ["the same place twice is one", [], [at(2, 4), at(2, 4)], "甲乙[𬭩丁]戊己庚辛"],
  [
    "a place within a place, whichever comes first",
    [],
    [at(3, 4), at(1, 6)],
    "甲[乙𬭩[丁]戊己]庚辛",
  ],
  ["two that begin together", [], [at(1, 3), at(1, 6)], "甲[[乙𬭩]丁戊己]庚辛"],
  [
    "two within one, and one after it",
    [],
    [at(0, 5), at(0, 1), at(4, 5), at(6, 8)],
    "[[甲]乙𬭩丁[戊]]己[庚辛]",
  ],
  [
    "one that begins in another and ends beyond it",
    [],
    [at(1, 4), at(3, 6)],
    "甲[乙𬭩丁][戊己]庚辛",
  ],
  [
    "a row's sign stands once, where its words begin",
    [row(101, 106)],
    [at(2, 3)],
    "甲*乙[𬭩]丁戊己庚辛",
  ],
  ["a row that is the place", [row(102, 104)], [at(2, 4)], "甲乙[*𬭩丁]戊己庚辛"],
  ["places in other words", [], [at(-3, 2), at(7, 9), at(20, 22)], "甲乙𬭩丁戊己庚辛"],
])("%s", (_, taken, places, expected) => {
  expect(drawn(piecesOf(words, taken, places))).toBe(expected);
});

test("the pieces joined are the words again, whatever is pointed at", () => {
  const ends = Array.from({ length: 9 }, (_, end) => end);
  const all = ends.flatMap((end) => ends.slice(0, end).map((start) => at(start, end)));
  for (const one of all)
    for (const other of all) {
      const pieces = piecesOf(words, [row(103, 105)], [one, other]);
      expect(drawn(pieces).replace(/[[\]*]/g, "")).toBe(TEXT);
    }
});
