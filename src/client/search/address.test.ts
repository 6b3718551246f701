import { describe, expect, test } from "vitest";
import { landingAddress, readAsked, wordsToMark, writeAsked } from "./address.ts";

describe("what is asked", () => {
  test.each([
    ["?q=钛管&kind=材料", { query: "钛管", kind: "材料" }],
    ["?q=a%26b", { query: "a&b", kind: null }],
    ["", { query: "", kind: null }],
  ] as const)("survives the journey through the address: %s", (search, asked) => {
    expect(readAsked(search)).toEqual(asked);
    expect(readAsked(writeAsked(asked))).toEqual(asked);
  });

  test.each([
    ["术语", "名词解释"],
    ["指南", "说明"],
  ])("for %s, as a kind was called before, is what is called %s now", (former, kind) => {
    expect(readAsked(`?q=x&kind=${former}`).kind).toBe(kind);
  });

  test("ignores a kind that there is not", () => {
    expect(readAsked("?q=x&kind=y").kind).toBeNull();
  });

  test("leaves the address bare where nothing is asked", () => {
    expect(writeAsked({ query: "", kind: null })).toBe("");
  });
});

describe("a result", () => {
  const page = "https://example.org/a/b/materials/x/";

  test("leads to the very words, named for the browser's mark and for ours", () => {
    expect(landingAddress(page, ["钛-管"])).toBe(
      `${page}#mark=%E9%92%9B%2D%E7%AE%A1:~:text=%E9%92%9B%2D%E7%AE%A1`,
    );
  });

  test.each([[["钛管"]], [["钛-管", "a&b", "100%"]], [["a:~:b"]]])(
    "tells the page which words to mark: %j",
    (words) => {
      const { hash } = new URL(landingAddress(page, words));
      expect(wordsToMark(hash)).toEqual(words);
      // What a browser that knows text fragments leaves of it.
      expect(wordsToMark(hash.replace(/:~:.*$/, ""))).toEqual(words);
    },
  );

  test("leads to the page alone where the words run over lines, or there are none", () => {
    expect(landingAddress(page, ["700\n10"])).toBe(page);
    expect(landingAddress(page, [])).toBe(page);
  });

  test("that is a place within a page leads to its own address, which can be cited", () => {
    const note = "https://example.org/a/b/policies/x/notes/#n-joint-force";
    expect(landingAddress(note, ["形成全力"])).toBe(note);
  });

  test("leaves alone an address that asks for nothing, or is broken", () => {
    expect(wordsToMark("#s3-3-2")).toEqual([]);
    expect(wordsToMark("")).toEqual([]);
    expect(wordsToMark("#mark=%")).toEqual([""]);
  });
});
