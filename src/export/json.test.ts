import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sample, sampleOrigin } from "./golden/sample.ts";
import { writeJson, writeNdjson } from "./json.ts";

const written = writeJson(sampleOrigin, sample);

it("is, byte for byte, the file that was agreed", () => {
  const golden = readFileSync(new URL("golden/sample.json", import.meta.url), "utf8");
  expect(written).toBe(golden);
});

it("gives the rows back with their types: numbers, truth values, lists and null", () => {
  expect(JSON.parse(written)).toMatchObject({ rows: sample.rows });
});

it("carries the table's own description, so that the file explains itself", () => {
  expect(JSON.parse(written)).toMatchObject({ table: sample.table });
});

it("writes the columns in the table's order, whatever order a row came in", () => {
  const shuffled = sample.rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
  expect(writeJson(sampleOrigin, { table: sample.table, rows: shuffled })).toBe(written);
});

describe("the rows one by one (NDJSON)", () => {
  const lines = writeNdjson(sample).split("\n");

  it("are one JSON object a line, each line ended, with the types kept", () => {
    expect(lines.pop()).toBe("");
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(sample.rows);
  });

  it("keep the table's order of columns", () => {
    const columns = Object.keys(JSON.parse(lines[0] ?? "") as object);
    expect(columns).toEqual(sample.table.fields.map(({ name }) => name));
  });

  it("are nothing at all where the table has no rows", () => {
    expect(writeNdjson({ table: sample.table, rows: [] })).toBe("");
  });
});
