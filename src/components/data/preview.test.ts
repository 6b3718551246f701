import { describe, expect, it } from "vitest";
import type { AnyRow, Table } from "../../domain/table.ts";
import { actions } from "../../domain/tables/actions.ts";
import { aliases } from "../../domain/tables/aliases.ts";
import { checks } from "../../domain/tables/checks.ts";
import { families } from "../../domain/tables/families.ts";
import { gaps } from "../../domain/tables/gaps.ts";
import { groups } from "../../domain/tables/groups.ts";
import { materials } from "../../domain/tables/materials.ts";
import { measures } from "../../domain/tables/measures.ts";
import { mentions } from "../../domain/tables/mentions.ts";
import { notes } from "../../domain/tables/notes.ts";
import { phrases } from "../../domain/tables/phrases.ts";
import { provisions } from "../../domain/tables/provisions.ts";
import { targets } from "../../domain/tables/targets.ts";
import { terms } from "../../domain/tables/terms.ts";
import { previewRows } from "./preview.ts";

const blank = (table: Table): AnyRow =>
  Object.fromEntries(table.fields.map(({ name }) => [name, null]));

const cell = (table: Table, name: string, row: AnyRow) => {
  const place = table.fields.findIndex((field) => field.name === name);
  return previewRows("plan", { table, rows: [{ ...blank(table), ...row }] })[0]?.cells[place];
};

describe("the preview of a table", () => {
  it.each([
    [mentions, "eid", "/policies/plan/x1/"],
    [mentions, "material", "/materials/x1/"],
    [mentions, "group", "/materials/groups/x1/"],
    [materials, "id", "/materials/x1/"],
    [groups, "id", "/materials/groups/x1/"],
    [groups, "parent", "/materials/groups/x1/"],
    [mentions, "id", "/policies/plan/#x1"],
    [targets, "id", "/targets/#x1"],
    [actions, "id", "/actions/#x1"],
    [measures, "id", "/measures/#x1"],
    [checks, "id", "/audit/#x1"],
    [checks, "target", "/targets/#x1"],
    [gaps, "id", "/policies/plan/gaps/#x1"],
    [terms, "id", "/glossary/x1/"],
    [notes, "id", "/policies/plan/notes/#x1"],
    [provisions, "eid", "/policies/plan/x1/"],
    [phrases, "id", null],
    [aliases, "alias", null],
  ] as const)("leads from a cell of %o to what it names", (table, name, href) => {
    expect(cell(table, name, { [name]: "x1" })?.href).toBe(href);
  });

  it("leads from a quote and from a number to the words in the whole text", () => {
    const row = { id: "raw-2017", eid: "s2-t1-r1", quote: "700", value: 700, quote_start: 9 };
    expect(cell(targets, "quote", row)?.href).toBe("/policies/plan/#s2-t1-r1");
    expect(cell(targets, "value", row)?.href).toBe("/policies/plan/#s2-t1-r1");
    expect(cell(targets, "quote_start", row)?.href).toBeNull();
  });

  it("leads from a mention to its very words, which have an anchor of their own", () => {
    const row = { id: "m-1", eid: "s3-1-1-p1", quote: "齿条钢" };
    expect(cell(mentions, "quote", row)?.href).toBe("/policies/plan/#m-1");
  });

  it("leads from a provision's own words to where they stand", () => {
    expect(cell(provisions, "text", { eid: "s1", text: "一、" })).toMatchObject({
      ...{ kind: "record", href: "/policies/plan/#s1" },
    });
  });

  it("leads from each item of a list of places to its own words, and from its clause to that", () => {
    const row = { eid: ["s1-p1", "s2-p1"], quote: ["钛管", "钛带"], quote_start: [0, 7] };
    expect(cell(families, "quote", row)).toMatchObject({
      ...{ text: "钛管｜钛带", href: null, kind: "record", delimiter: "｜" },
      items: [
        { text: "钛管", href: "/policies/plan/#s1-p1" },
        { text: "钛带", href: "/policies/plan/#s2-p1" },
      ],
    });
    expect(cell(families, "eid", row)?.items?.[1]).toEqual({
      ...{ text: "s2-p1", href: "/policies/plan/s2-p1/" },
    });
    expect(cell(families, "quote_start", row)).toMatchObject({ items: null, kind: "number" });
  });

  it("lets a row be linked to by its key", () => {
    const rows = [{ ...blank(targets), id: "raw-2017" }];
    expect(previewRows("plan", { table: targets, rows }).map(({ id }) => id)).toEqual(["raw-2017"]);
  });

  it("lets every cell be linked to by its row's key and its column, the key by the row's", () => {
    const rows = [{ ...blank(targets), id: "raw-2017" }];
    const [row] = previewRows("plan", { table: targets, rows });
    expect(row?.cells.map(({ id }) => id)).toEqual(
      targets.fields.map(({ name }) => (name === "id" ? null : `raw-2017.${name}`)),
    );
    expect(cell(targets, "value", {})?.id).toBeNull();
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
