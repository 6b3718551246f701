import { expect, test } from "vitest";
import { rank } from "./rank.ts";

const pages = [
  { id: "mentions it often", score: 9, title: "other" },
  { id: "begins with it", score: 2, title: "begins" },
  { id: "is called exactly this", score: 1, title: "equals" },
  { id: "mentions it once", score: 3, title: "other" },
] as const;

test("puts the page of that name first, then names that begin so, then the engine's order", () => {
  expect(rank(pages).map(({ id }) => id)).toEqual([
    "is called exactly this",
    "begins with it",
    "mentions it often",
    "mentions it once",
  ]);
});
