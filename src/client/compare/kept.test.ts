import { afterEach, describe, expect, test, vi } from "vitest";
import { isNewsOfKept, keepIds, keptIds } from "./kept.ts";

/** A browser's storage, as much of it as is used. */
function storage(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    size: () => kept.size,
  };
}

afterEach(() => {
  keepIds([]);
  vi.unstubAllGlobals();
});

describe("what is chosen", () => {
  test("is kept in its order, and nothing is left behind when it is cleared", () => {
    const own = storage();
    vi.stubGlobal("localStorage", own);
    keepIds(["b", "a"]);
    expect(keptIds()).toEqual(["b", "a"]);
    keepIds([]);
    expect(keptIds()).toEqual([]);
    expect(own.size()).toBe(0);
  });

  test.each(["{", "7", '{"a":1}', '["a",7,null]'])(
    "survives what is no list of ids: %s",
    (text) => {
      vi.stubGlobal("localStorage", storage(new Map([["compare-entries", text]])));
      for (const id of keptIds()) expect(id).toBeTypeOf("string");
    },
  );

  test("lasts as long as the page where the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new DOMException("denied", "SecurityError");
      },
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    keepIds(["a"]);
    expect(keptIds()).toEqual(["a"]);
  });

  test.each([
    ["another window's choice", { key: "compare-entries" }, true],
    ["everything being cleared", { key: null }, true],
    ["what was looked for lately", { key: "recent-queries" }, false],
  ])("hears of %s: %j is %s", (_, event, isNews) => {
    expect(isNewsOfKept(event as StorageEvent)).toBe(isNews);
  });
});
