import { expect, test } from "vitest";
import type { FrozenTable } from "./frozen-table.ts";
import { changesInWords } from "./release-words.ts";

const table = (title: string, columns: string, ...rows: readonly string[]): FrozenTable => ({
  ...{ name: "t", title, key: "id" },
  fields: columns.split(" ").map((column) => ({ name: column, title: column })),
  rows: rows.map((row) => row.split(" ")),
});
const OLD = table("表", "id v", "a 1", "b 2");

test.each([
  ["nothing", OLD, []],
  ["columns", table("表", "id w", "a 1", "b 2"), ["表（t）：增加列 w，取消列 v"]],
  ["rows", table("表", "id v", "a 9", "c 3"), ["表（t）：增加1行，取消1行，改动1行"]],
  ["the title", { ...OLD, title: "新" }, ["新（t）：名称改了，原来叫“表”"]],
])("%s that changed is told in a phrase", (_, now, words) => {
  expect(changesInWords([OLD], [now])).toEqual(words);
});

test("a table that came is told with its rows, one that went without", () => {
  expect(changesInWords([], [OLD])).toEqual(["表（t）：新增，2行"]);
  expect(changesInWords([OLD], [])).toEqual(["表（t）：不再有"]);
});
