import { expect, test } from "vitest";
import { rank } from "./rank.ts";

const pages = [
  { id: "a doubtful note on it", score: 9, title: "other", behind: 2 },
  { id: "a note on it", score: 8, title: "other", behind: 1 },
  { id: "mentions it often", score: 7, title: "other", behind: 0 },
  { id: "begins with it", score: 2, title: "begins", behind: 0 },
  { id: "is called exactly this", score: 1, title: "equals", behind: 0 },
  { id: "mentions it once", score: 3, title: "other", behind: 0 },
] as const;

test("puts the page of that name first, then names that begin so, then the engine's order, notes last", () => {
  expect(rank(pages).map(({ id }) => id)).toEqual([
    "is called exactly this",
    "begins with it",
    "mentions it often",
    "mentions it once",
    "a note on it",
    "a doubtful note on it",
  ]);
});
