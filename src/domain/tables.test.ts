import { describe, expect, test } from "vitest";

import type { Table } from "./table.ts";
import { categoryLabel, writtenFields } from "./table.ts";
import { isReadOff, READ_OFF_TABLES, TABLES } from "./tables.ts";
import { targets } from "./tables/targets.ts";

const tables: readonly (readonly [string, Table])[] = [...TABLES, ...READ_OFF_TABLES].map(
  (table) => [table.name, table],
);

/** Where a row's words stand; of a provision, the words are its own. */
const PLACE = ["eid", "quote", "quote_start", "quote_end"];

test("no two tables have one name", () => {
  expect(new Set(tables.map(([name]) => name)).size).toBe(tables.length);
});

describe.each(tables)("the table %s", (_, table) => {
  const names = table.fields.map(({ name }) => name);

  test("has no column twice", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  test("is told apart by a column that must be filled and may not repeat", () => {
    const key = table.fields.find(({ name }) => name === table.primaryKey);
    expect(key).toMatchObject({ required: true, unique: true });
  });

  test("names its columns in lower case, and describes each in both languages", () => {
    for (const { name, title, titleEn, description } of table.fields) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect([title, titleEn, description]).not.toContain("");
    }
  });

  test("refers only to keys that exist", () => {
    const keys = tables.map(([, { name, primaryKey }]) => `${name}.${primaryKey}`);
    for (const field of table.fields)
      if ("references" in field) expect(keys).toContain(field.references);
  });

  test("says of every row which words it rests on, and to the character where they stand", () => {
    const place = table.name === "provisions" ? ["eid", "start", "end", "text"] : PLACE;
    expect(names).toEqual(expect.arrayContaining(place));
    const derived = table.fields.filter((field) => field.derived === true);
    expect(derived.map(({ name }) => name)).toEqual(
      expect.arrayContaining(place.filter((name) => /start|end/.test(name))),
    );
    expect(writtenFields(table)).toEqual(table.fields.filter((field) => !derived.includes(field)));
  });

  test("has its places all as lists, or none", () => {
    const types = table.fields.filter(({ name }) => PLACE.includes(name)).map(({ type }) => type);
    expect(new Set(types.map((type) => type === "list")).size).toBe(1);
  });

  test("is known to be written by an editor, or read off", () => {
    expect(isReadOff(table)).toBe(!TABLES.some(({ name }) => name === table.name));
  });

  test("has closed sets without repeats", () => {
    for (const field of table.fields) {
      const values = "categories" in field ? field.categories.map(({ value }) => value) : [];
      expect(new Set(values).size).toBe(values.length);
    }
  });
});

describe("the words for a value of a closed set", () => {
  test("are its label", () => {
    expect(categoryLabel(targets, "comparator", "≥")).toBe("不低于（以上）");
  });

  test.each([
    ["a value outside the set", "comparator", "<"],
    ["a column without a set", "scope", "≥"],
    ["a column that is not there", "compare", "≥"],
  ])("are not made up for %s", (_, field, value) => {
    expect(() => categoryLabel(targets, field, value)).toThrow(`targets.${field}`);
  });
});
