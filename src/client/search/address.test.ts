import { describe, expect, test } from "vitest";
import { addressOf, readAsked, writeAsked } from "./address.ts";

const ROOT = new URL("https://example.org/a/b/");

describe("what is asked", () => {
  test.each([
    ["?q=钛管&kind=材料", { query: "钛管", kind: "材料" }],
    ["?q=a%26b", { query: "a&b", kind: null }],
    ["", { query: "", kind: null }],
  ] as const)("survives the journey through the address: %s", (search, asked) => {
    expect(readAsked(search)).toEqual(asked);
    expect(readAsked(writeAsked(asked))).toEqual(asked);
  });

  test("ignores a kind that there is not", () => {
    expect(readAsked("?q=x&kind=y").kind).toBeNull();
  });

  test("leaves the address bare where nothing is asked", () => {
    expect(writeAsked({ query: "", kind: null })).toBe("");
  });
});

describe("a result", () => {
  test("leads under the path that the site lies under, to the very words", () => {
    expect(addressOf({ url: "/materials/x/", words: "钛-管" }, ROOT)).toBe(
      "https://example.org/a/b/materials/x/#:~:text=%E9%92%9B%2D%E7%AE%A1",
    );
  });

  test("leads to the page alone where the words run over lines, or there are none", () => {
    const page = "https://example.org/a/b/materials/x/";
    expect(addressOf({ url: "/materials/x/", words: "700\n10" }, ROOT)).toBe(page);
    expect(addressOf({ url: "/materials/x/", words: "" }, ROOT)).toBe(page);
  });
});
