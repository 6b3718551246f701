import type { Policy } from "../domain/policy.ts";
import {
  delimiterOf,
  type Field,
  itemTypeOf,
  type Table,
  type TableData,
} from "../domain/table.ts";
import { descriptionOf } from "./datapackage.ts";
import { DATA_LICENCE, PUBLISHER, RELEASE } from "./publisher.ts";
import { foreignKeys } from "./references.ts";

/*
 * CSV on the Web (W3C Recommendations, 17 December 2015). Whoever has the address of a table finds
 * `<table>.csv-metadata.json` first, and `csv-metadata.json` for the whole folder otherwise: these
 * are the names that the standard gives them (Tabular Data Model, 5.3).
 */

const LANGUAGE = "zh-Hans";

const CONTEXT = ["http://www.w3.org/ns/csvw", { "@language": LANGUAGE }] as const;

/**
 * The description of one table. A reference to another table can only be stated where that table is
 * described too (Metadata Vocabulary, 5.5.2.1), so that only those within the table are here.
 */
export function writeCsvw(policy: Policy, { table }: TableData): string {
  const description = {
    "@context": CONTEXT,
    ...describe(table, [table.name]),
    ...originOf(policy),
  };
  return JSON.stringify(description, null, 2) + "\n";
}

/** The description of all tables of a policy, and of how they refer to each other. */
export function writeCsvwGroup(policy: Policy, tables: readonly TableData[]): string {
  const names = tables.map(({ table }) => table.name);
  const group = {
    "@context": CONTEXT,
    "@type": "TableGroup",
    "dc:title": policy.title.value,
    "dc:description": descriptionOf(policy),
    ...originOf(policy),
    dialect: DIALECT,
    tables: tables.map(({ table }) => describe(table, names)),
  };
  return JSON.stringify(group, null, 2) + "\n";
}

const originOf = ({ title, issuer, dated }: Policy) => ({
  "dc:publisher": PUBLISHER,
  "dc:license": { "@id": DATA_LICENCE.address },
  "dc:issued": dateOf(RELEASE.issued),
  "dc:modified": dateOf(RELEASE.modified),
  "dc:source": `${issuer.value}：《${title.value}》（题名${title.basis}，${dated}）`,
});

const dateOf = (iso: string) => ({ "@value": iso, "@type": "xsd:date" });

/** What writeCsv keeps to. */
const DIALECT = {
  encoding: "utf-8",
  delimiter: ",",
  quoteChar: '"',
  doubleQuote: true,
  lineTerminators: ["\r\n"],
  header: true,
  headerRowCount: 1,
  skipInitialSpace: false,
  trim: false,
} as const;

/** `known` are the tables that are described in the same file. */
function describe(table: Table, known: readonly string[]) {
  const keys = foreignKeys(table).filter((key) => known.includes(key.table));
  return {
    "@type": "Table",
    url: `${table.name}.csv`,
    lang: LANGUAGE,
    "dc:title": [tagged(table.title, LANGUAGE), tagged(table.titleEn, "en")],
    "dc:description": table.description,
    dialect: DIALECT,
    tableSchema: {
      columns: table.fields.map(columnOf),
      primaryKey: table.primaryKey,
      ...(keys.length === 0 ? {} : { foreignKeys: keys.map(foreignKeyOf) }),
    },
  };
}

const tagged = (text: string, language: string) => ({ "@value": text, "@language": language });

const foreignKeyOf = ({ column, table, key }: ReturnType<typeof foreignKeys>[number]) => ({
  columnReference: column,
  reference: { resource: `${table}.csv`, columnReference: key },
});

/**
 * The heading of the file is the column's name, which is in no language; a validator holds the
 * heading against the titles, so that the name is one of them.
 */
function columnOf(field: Field) {
  return {
    name: field.name,
    titles: { und: field.name, [LANGUAGE]: field.title, en: field.titleEn },
    "dc:description": field.description,
    datatype: datatypeOf(field),
    required: field.required,
    null: "",
    ...(field.type === "list" ? { separator: delimiterOf(field), ordered: true } : {}),
  };
}

const BASES = {
  string: "string",
  integer: "integer",
  number: "decimal",
  year: "gYear",
  boolean: "boolean",
} as const satisfies Record<Exclude<Field["type"], "list">, string>;

/** Of a list, the datatype is that of each item (Metadata Vocabulary, 5.6: `separator`). */
const baseOf = (field: Field) => BASES[field.type === "list" ? itemTypeOf(field) : field.type];

/** A closed set is stated as the pattern that its values make (Metadata Vocabulary, 6.4.5). */
function datatypeOf(field: Field) {
  if ("categories" in field) {
    const values = field.categories.map(({ value }) => literally(value));
    return { base: "string", format: `^(?:${values.join("|")})$` };
  }
  const base = baseOf(field);
  if ("pattern" in field) return { base, format: `^(?:${field.pattern.expression})$` };
  if ("minimum" in field) return { base, minimum: field.minimum };
  return field.type === "boolean" ? { base, format: "true|false" } : base;
}

/** Letters that a regular expression would take for its own. */
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
