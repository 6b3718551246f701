import { expect, test } from "vitest";
import { textTable } from "./text-table.ts";

test("columns stay even when Chinese and digits mix", () => {
  const rows = [
    ["类型", "页数"],
    ["A", "1"],
    ["政策全文", "180"],
  ];
  expect(textTable(["left", "right"], rows)).toBe(
    ["类型      页数", "A            1", "政策全文   180", ""].join("\n"),
  );
});
