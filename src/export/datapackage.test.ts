import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { fingerprint } from "./checksum.ts";
import { writeCsv } from "./csv.ts";
import { type PackageSource, writeDataPackage } from "./datapackage.ts";
import { agreed } from "../../scripts/agreed.ts";
import { described } from "./golden/described.ts";
import { READ_OFF_TABLES, TABLES } from "../domain/tables.ts";
import { provisionsOf } from "../domain/tables/provisions.ts";

/** Of a descriptor what these tests read. */
interface Descriptor {
  readonly version: string;
  readonly created: string;
  readonly homepage?: string;
  readonly resources: readonly Resource[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly SchemaField[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}

interface SchemaField {
  readonly name: string;
  readonly type: string;
  readonly constraints: {
    readonly required: boolean;
    readonly unique?: true;
    readonly minimum?: number;
    readonly pattern?: string;
    readonly enum?: readonly string[];
  };
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

const sourceOf = ({ policy, tables }: Pick<PackageSource, "policy" | "tables">): PackageSource => ({
  ...{ policy, tables, site: undefined },
});

/** The fabricated table with the provisions that it names. */
const fabricated = sourceOf({
  ...described,
  tables: [...described.tables, provisionsOf(described.policy)],
});

const read = (source: PackageSource) => JSON.parse(writeDataPackage(source)) as Descriptor;

it("is, byte for byte, the file that was agreed", () => {
  const written = writeDataPackage(fabricated);
  expect(written).toBe(agreed(new URL("golden/sample.datapackage.json", import.meta.url), written));
});

it("names its home where the site has a public address, and none otherwise", () => {
  const site = new URL("https://example.org/some/where/");
  expect(read({ ...fabricated, site }).homepage).toBe(`${site.href}data/`);
  expect(read(fabricated).homepage).toBeUndefined();
});

const { policies } = await loadSiteData();

describe.each(policies)("the Data Package of $policy.id", (data) => {
  const source = sourceOf(data);
  const { resources, version } = read(source);
  const csvs = new Map(source.tables.map((table) => [`${table.table.name}.csv`, writeCsv(table)]));
  /** What a program reads that knows the descriptor and the CSV, and nothing of us. */
  const rowsOf = ({ path }: Resource) =>
    Papa.parse<Record<string, string>>(csvs.get(path)?.replace(/\r\n$/, "") ?? "", { header: true })
      .data;
  const cellsOf = (resource: Resource, column: string) =>
    rowsOf(resource).map((row) => row[column] ?? "nothing");

  it("has every table, those read off too", () => {
    expect(resources.map(({ path }) => path)).toEqual([...csvs.keys()]);
    expect(csvs.size).toBe(TABLES.length + READ_OFF_TABLES.length);
  });

  it("has a version that is one by Semantic Versioning", () => {
    expect(version).toMatch(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/);
  });

  describe.each(resources)("of $name", (resource) => {
    const { schema, path, bytes, hash } = resource;

    it("gives the size and the hash of the very CSV", () => {
      const { sha256, bytes: size } = fingerprint(csvs.get(path) ?? "");
      expect({ bytes, hash }).toEqual({ bytes: size, hash: `sha256:${sha256}` });
    });

    it("describes the columns in the order of the file", () => {
      const heading = csvs.get(path)?.split("\r\n")[0];
      expect(schema.fields.map(({ name }) => name).join(",")).toBe(heading);
    });

    it("demands nothing of a column that the file does not keep", () => {
      for (const { name, type, constraints } of schema.fields) {
        const cells = cellsOf(resource, name);
        const filled = cells.filter((cell) => cell !== "");
        if (constraints.required) expect(filled).toHaveLength(cells.length);
        if (constraints.unique) expect(new Set(filled).size).toBe(filled.length);
        const { minimum = -Infinity, pattern = ".*" } = constraints;
        expect(filled.filter((cell) => Number(cell) < minimum)).toEqual([]);
        const whole = new RegExp(`^(?:${pattern})$`, "su");
        expect(filled.filter((cell) => !whole.test(cell))).toEqual([]);
        for (const cell of filled) expect(constraints.enum ?? [cell]).toContain(cell);
        for (const cell of filled) expect(cell).toMatch(PATTERNS[type] ?? /never/);
      }
    });

    it("says how the ids are written that are part of addresses", () => {
      const ids = schema.fields.filter(({ name }) => name === "id");
      for (const { constraints } of ids) expect(constraints.pattern).toContain("[a-z0-9]");
    });

    it("has one row for every value of its key", () => {
      const keys = cellsOf(resource, schema.primaryKey[0] ?? "");
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it("refers only to rows that are there", () => {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const other = resources.find(({ name }) => name === (reference.resource ?? resource.name));
        if (other === undefined) throw new Error(`no resource ${reference.resource ?? "itself"}`);
        expect(other.schema.primaryKey).toEqual(reference.fields);
        const known = new Set(cellsOf(other, reference.fields[0] ?? ""));
        const named = cellsOf(resource, fields[0] ?? "").filter((cell) => cell !== "");
        expect(named.filter((cell) => !known.has(cell))).toEqual([]);
      }
    });
  });

  it("says of every reference what it refers to", () => {
    const references = source.tables.flatMap(({ table: { fields } }) =>
      fields.filter((field) => "references" in field && field.type !== "list"),
    );
    const keys = resources.flatMap(({ schema }) => schema.foreignKeys ?? []);
    expect(keys).toHaveLength(references.length);
  });
});

/** How a cell of a type is written (Table Schema, “Field Types”). */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  string: /^[^]+$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  year: /^\d{4}$/,
  boolean: /^(true|false)$/,
};
