import { expect, it } from "vitest";
import { sizeInWords } from "./size.ts";

it.each([
  [0, "0 字节"],
  [999, "999 字节"],
  [1499, "1 KB"],
  [8351, "8 KB"],
  [421_129, "421 KB"],
  [999_499, "999 KB"],
  [999_500, "1.0 MB"],
  [1_249_000, "1.2 MB"],
])("says %i bytes as %s", (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
