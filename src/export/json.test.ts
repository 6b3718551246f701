import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sample, sampleOrigin } from "./golden/sample.ts";
import { writeJson } from "./json.ts";

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
