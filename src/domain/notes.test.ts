import { describe, expect, test } from "vitest";

import type { Confidence, Note, NoteView } from "./notes.ts";
import { inReadingOrder, notesOf, visibleIn } from "./notes.ts";

const note = (id: string, confidence: Confidence, eid: string, [start, end]: [number, number]) =>
  ({
    id,
    kind: "doubt",
    confidence,
    quote: { eid, text: "字".repeat(end - start), start, end },
    remark: "说明。",
    reading: null,
    computation: null,
    related: [],
  }) satisfies Note;

const notes: readonly Note[] = [
  note("n-later", "low", "s2-p1", [30, 34]),
  note("n-long", "high", "s1-p1", [10, 20]),
  note("n-short", "medium", "s1-p1", [10, 12]),
  note("n-again", "high", "s1-p1", [10, 12]),
];
const ids = (some: readonly Note[]) => some.map(({ id }) => id);

test.each<[NoteView, readonly string[]]>([
  ["record", []],
  ["sure", ["n-long", "n-again"]],
  ["all", ["n-later", "n-long", "n-short", "n-again"]],
])("the view %s shows what its name says", (view, shown) => {
  expect(ids(visibleIn(notes, view))).toEqual(shown);
});

describe("the notes of a provision", () => {
  test("are those on its own words", () => {
    expect(ids(notesOf(notes, "s2-p1"))).toEqual(["n-later"]);
    expect(ids(notesOf(notes, "s2"))).toEqual([]);
  });
});

test("notes are read where their words begin, the shorter first, else as they were written", () => {
  expect(ids(inReadingOrder(notes))).toEqual(["n-short", "n-again", "n-long", "n-later"]);
});
