import { describe, expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";
import { readQuery } from "./query.ts";

const LONG =
  "应用于户外运动、高端餐饮器皿、医疗器械、航天军工及化工耐腐蚀的钛合金板材、钛复合板材、钛带、钛管等材料。".repeat(
    3,
  );

const shown = (text: string, query: string): string =>
  excerpt(text, readQuery(query))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join("");

describe("an excerpt", () => {
  test.each([
    ["marks every place", "钛管、钛管", "钛管", "[钛管]、[钛管]"],
    [
      "marks the printed words, spaces and capitals included",
      "、 UV 光固化",
      "uv光固化",
      "、 [UV 光固化]",
    ],
    ["joins marks that overlap", "钛合金板", "钛合金 合金板", "[钛合金板]"],
    ["shows the beginning where nothing matches", "钛管", "铝", "钛管"],
    ["marks a character that stands for two", "含量½", "1", "含量[½]"],
  ])("%s", (_, text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  test("of a long text shows the words around the first place, and says that it leaves some out", () => {
    const found = shown(LONG, "钛管");
    expect(found).toMatch(/^……/);
    expect(found).toMatch(/……$/);
    expect(found).toContain("、[钛管]等材料");
    expect(found.length).toBeLessThan(90);
  });
});
