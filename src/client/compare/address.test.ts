import { describe, expect, test } from "vitest";
import { readIds, writeIds } from "./address.ts";

describe("the address of a comparison", () => {
  test.each([[["titanium-tube"]], [["titanium-tube", "basalt-fibre", "nano-silica"]]])(
    "says which entries, and in which order: %j",
    (ids) => {
      expect(readIds(writeIds(ids))).toEqual(ids);
    },
  );

  test("is bare where nothing is chosen, and then asks for nothing", () => {
    expect(writeIds([])).toBe("");
    expect(readIds(writeIds([]))).toBeNull();
  });

  test.each([
    ["commas that a mail program has encoded", "?ids=a%2Cb", ["a", "b"]],
    ["an entry named twice", "?ids=a,b,a", ["a", "b"]],
    ["spaces and empty places", "?ids=a,,%20b,", ["a", "b"]],
    ["what can be no entry", "?ids=a,<b>,../c,D", ["a"]],
    ["other questions beside it", "?q=x&ids=a", ["a"]],
    ["an empty list", "?ids=", []],
  ])("takes %s", (_, search, ids) => {
    expect(readIds(search)).toEqual(ids);
  });
});
