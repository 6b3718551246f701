import { describe, expect, it } from "vitest";
import type { AnyRow, Table } from "../../domain/table.ts";
import { groups, materials, mentions, targets } from "../../domain/tables.ts";
import { previewRows } from "./preview.ts";

const blank = (table: Table): AnyRow =>
  Object.fromEntries(table.fields.map(({ name }) => [name, null]));

const cell = (table: Table, name: string, row: AnyRow) => {
  const place = table.fields.findIndex((field) => field.name === name);
  return previewRows("plan", { table, rows: [{ ...blank(table), ...row }] })[0]?.[place];
};

describe("the preview of a table", () => {
  it.each([
    [mentions, "eid", "/policies/plan/x1/"],
    [mentions, "material", "/materials/x1/"],
    [mentions, "group", "/materials/groups/x1/"],
    [materials, "id", "/materials/x1/"],
    [groups, "id", "/materials/groups/x1/"],
    [groups, "parent", "/materials/groups/x1/"],
    [targets, "id", null],
    [mentions, "quote", null],
  ] as const)("leads from a cell of %o to what it names", (table, name, href) => {
    expect(cell(table, name, { [name]: "x1" })?.href).toBe(href);
  });

  it("links nothing where a cell is empty", () => {
    expect(cell(mentions, "material", {})).toMatchObject({ text: null, href: null });
  });

  it("shows an empty list as an empty cell, and a list of words as the CSV does", () => {
    expect(cell(materials, "forms", { forms: [] })?.text).toBeNull();
    expect(cell(materials, "forms", { forms: ["板", "管"] })?.text).toBe("板；管");
  });

  it("shows zero as zero and false as false", () => {
    expect(cell(targets, "value", { value: 0 })?.text).toBe("0");
    expect(cell(materials, "list_open", { list_open: false })).toMatchObject({
      text: "false",
      gloss: "否",
    });
  });

  it("says in words what a coded value means", () => {
    expect(cell(groups, "level", { level: "division" })?.gloss).toBe("大类");
  });

  it("sets the words of the record apart from ours", () => {
    expect(cell(groups, "quote", { quote: "（一）先进金属材料。" })?.kind).toBe("record");
    expect(cell(groups, "name", { name: "先进金属材料" })?.kind).toBe("words");
  });

  it.each([
    [100, 100],
    [101, 10],
  ])("shows of %i rows %i", (held, shown) => {
    const rows = Array.from({ length: held }, () => blank(groups));
    expect(previewRows("plan", { table: groups, rows })).toHaveLength(shown);
  });
});
