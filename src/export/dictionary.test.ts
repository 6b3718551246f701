import { describe, expect, it } from "vitest";
import { TABLES } from "../domain/tables.ts";
import { materials } from "../domain/tables/materials.ts";
import { targets } from "../domain/tables/targets.ts";
import { dictionaryOf } from "./dictionary.ts";
import { sample } from "./golden/sample.ts";

const entry = (table: (typeof TABLES)[number], name: string) =>
  dictionaryOf(table).find((line) => line.name === name);

describe("the data dictionary", () => {
  it.each(TABLES)("explains every column of $name, in order, and leaves none blank", (table) => {
    const lines = dictionaryOf(table);
    expect(lines.map(({ name }) => name)).toEqual(table.fields.map(({ name }) => name));
    for (const { title, type, description } of lines) {
      expect([title, type, description]).not.toContain("");
    }
  });

  it("says that an identifier is the key, required and unique", () => {
    expect(entry(materials, "id")?.constraints).toEqual(["主键", "必填", "唯一"]);
  });

  it("says where a foreign key points", () => {
    expect(entry(materials, "group")?.constraints).toEqual(["必填", "外键：groups.id"]);
  });

  it("says what the items of a list are, and what parts them", () => {
    const types = dictionaryOf(sample.table).map(({ name, type }) => [name, type]);
    expect(types).toContainEqual(["forms", "列表（表格中以“；”分隔，JSON 中为数组）"]);
    expect(types).toContainEqual(["starts", "整数列表（表格中以“｜”分隔，JSON 中为数组）"]);
  });

  it("lists the values that a closed column may hold, with their meaning", () => {
    expect(entry(targets, "comparator")?.constraints).toContain(
      "取值：=（为）、≥（不低于（以上））、>（超过（突破））",
    );
  });

  it("says of the place of a quote that no editor wrote it, and what it counts", () => {
    expect(entry(targets, "quote_start")).toMatchObject({
      constraints: ["必填", "程序算出"],
      unit: "码点",
    });
    expect(entry(targets, "quote")?.constraints).toEqual(["必填"]);
  });

  it("says which columns may be empty", () => {
    expect(entry(materials, "forms")?.constraints).toEqual(["可空"]);
  });

  it("gives a unit only where the column has one of its own", () => {
    const units = dictionaryOf(sample.table).map(({ unit }) => unit);
    expect(units.filter((unit) => unit !== null)).toEqual(["亿元", "码点"]);
  });
});
