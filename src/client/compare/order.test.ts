import { describe, expect, test } from "vitest";
import { movedEntry, withEntry, withoutEntry } from "./order.ts";

const LIST = ["a", "b", "c"];

describe("the list of chosen entries", () => {
  test.each([
    ["takes a new entry at its end", withEntry(LIST, "d"), ["a", "b", "c", "d"]],
    ["takes no entry twice", withEntry(LIST, "a"), LIST],
    ["lets an entry go", withoutEntry(LIST, "b"), ["a", "c"]],
    ["is the same without what it has not", withoutEntry(LIST, "x"), LIST],
    ["moves an entry on", movedEntry(LIST, "a", 1), ["b", "a", "c"]],
    ["moves an entry back", movedEntry(LIST, "c", -1), ["a", "c", "b"]],
    ["moves nothing past its end", movedEntry(LIST, "c", 1), LIST],
    ["moves nothing before its start", movedEntry(LIST, "a", -1), LIST],
    ["moves nothing that it has not", movedEntry(LIST, "x", 1), LIST],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test("is never changed in place: history holds the one before", () => {
    withEntry(LIST, "d");
    withoutEntry(LIST, "a");
    movedEntry(LIST, "a", 1);
    expect(LIST).toEqual(["a", "b", "c"]);
  });
});
