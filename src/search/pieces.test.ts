import { expect, test } from "vitest";
import { longestPieces, withoutAsking } from "./pieces.ts";

const TEXT = "钛合金板材、管件、ptfe";

test.each([
  ["钛合金管件", ["钛合金", "管件"]],
  ["合金板材管", ["合金板材"]],
  ["钛墨烯", []],
  ["龘钛", []],
  ["金额", []],
  ["龘", []],
  ["pt", []],
  ["xptfex", ["ptfe"]],
])("finds the longest parts of “%s” that occur, none inside another", async (query, pieces) => {
  const found = await longestPieces([...query], async (piece) => TEXT.includes(piece.join("")));
  expect(found.map((piece) => piece.join(""))).toEqual(pieces);
});

test.each([
  ["有没有补贴", ["补贴"]],
  ["钛管多少钱吗", ["钛管", "钱"]],
  ["怎么样", []],
  ["钛合金", ["钛合金"]],
])("what a question asks with is left out of “%s”", (asked, about) => {
  expect(withoutAsking([...asked]).map((term) => term.join(""))).toEqual(about);
});
