import { expect, test } from "vitest";
import { changesBetween } from "../domain/release-changes.ts";
import { readFrozenFigure, readFrozenTable } from "./frozen-table.ts";

const figure = (csv: string) => readFrozenFigure({ id: "trend", title: "图" }, csv);

test("a table is read by its own columns, whatever the tables are by now", () => {
  const header = { name: "t", title: "表", key: "id", fields: [{ name: "id", title: "编号" }] };
  expect(readFrozenTable(header, 'id,v\r\na,"1,\r\n2"\r\n').rows).toEqual([["a", "1,\r\n2"]]);
});

test("a figure's columns are called what they are called today, or by their names", () => {
  expect(figure("id,value,gone\r\na,1,2\r\n")).toEqual({
    ...{ name: "trend", title: "图", key: "id" },
    fields: [
      { name: "id", title: "编号" },
      { name: "value", title: "数值" },
      { name: "gone", title: "gone" },
    ],
    rows: [["a", "1", "2"]],
  });
});

test("quotes that are joined by another sign are the same quotes, and other words are not", () => {
  const [then, now, other] = ["700；10", "700｜10", "700｜11"].map((quote) =>
    figure(`id,label,quote\r\na,甲；乙,${quote}\r\n`),
  );
  if (then === undefined || now === undefined || other === undefined) throw new Error("lost");
  expect(changesBetween([then], [now])).toEqual([]);
  expect(changesBetween([then], [other])).toHaveLength(1);
  expect(changesBetween([now], [figure("id,label,quote\r\na,甲｜乙,700｜10\r\n")])).toHaveLength(1);
});
