import { expect, test } from "vitest";
import { rank } from "./rank.ts";

const pages = [
  { id: "mentions it often", score: 9 },
  { id: "begins with it", score: 2 },
  { id: "is called exactly this", score: 1 },
  { id: "mentions it once", score: 3 },
];
const titles = {
  equal: new Set(["is called exactly this"]),
  start: new Set(["begins with it", "is called exactly this"]),
};

test("puts the page of that name first, then names that begin so, then the engine's order", () => {
  expect(rank(pages, titles).map(({ id }) => id)).toEqual([
    "is called exactly this",
    "begins with it",
    "mentions it often",
    "mentions it once",
  ]);
});
