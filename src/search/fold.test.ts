import { expect, test } from "vitest";
import { searchTables } from "../../scripts/search-tables.ts";
import { readFolding } from "./fold.ts";

const { folding } = searchTables({ policies: [], terms: [], changes: [] });
const fold = readFolding(folding);

test.each([
  ["鈦合金板材", "钛合金板材"],
  ["複合", "复合"],
  ["高強韌", "高强韧"],
  ["塗裝裡", "涂装里"],
  ["鈦 alloy", "钛 alloy"],
])("%s is %s in simplified characters", (traditional, simplified) => {
  expect(fold([...traditional]).join("")).toBe(simplified);
});

test("words are not exchanged, only characters: that is for aliases", () => {
  expect(fold(Array.from("奈米緊固件")).join("")).toBe("奈米紧固件");
});

test("the table stays small, since it is fetched", () => {
  expect(folding[0].length).toBe([...folding[0]].length);
  expect(folding[0].length).toBeLessThan(3000);
});
