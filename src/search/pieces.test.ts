import { expect, test } from "vitest";
import { longestPieces } from "./pieces.ts";

const TEXT = "钛合金板材、管件、ptfe";

test.each([
  ["钛合金管件", ["钛合金", "管件"]],
  ["合金板材管", ["合金板材"]],
  ["钛墨烯", []],
  ["龘钛", ["钛"]],
  ["龘", []],
  ["pt", []],
  ["xptfex", ["ptfe"]],
])("finds the longest parts of “%s” that occur, none inside another", async (query, pieces) => {
  const found = await longestPieces([...query], async (piece) => TEXT.includes(piece.join("")));
  expect(found.map((piece) => piece.join(""))).toEqual(pieces);
});
