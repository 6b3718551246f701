import { expect, test } from "vitest";

import { codePoints, quotesOf, spansIn } from "./quote.ts";

test("places are counted in code points, whatever a character takes to store", () => {
  expect(codePoints("𬭩钛")).toBe(2);
  expect(spansIn("𬭩钛带、钛管", "钛")).toEqual([
    { start: 1, end: 2 },
    { start: 4, end: 5 },
  ]);
});

test("places may overlap, and each is found", () => {
  expect(spansIn("钛钛钛", "钛钛")).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 3 },
  ]);
});

test("what is not printed has no place", () => {
  expect(spansIn("钛带", "锆")).toEqual([]);
});

test("a quote counts from where the words of its provision begin", () => {
  const words = { text: "𬭩钛带", start: 100, end: 103 };
  expect(quotesOf("钛带", words, "s3-p1")).toEqual([
    { eid: "s3-p1", text: "钛带", start: 101, end: 103 },
  ]);
});
