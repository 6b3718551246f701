import type { Policy } from "../domain/policy.ts";
import { publicAddress } from "../domain/address.ts";
import { dateInChinese } from "../domain/date.ts";
import {
  delimiterOf,
  type Field,
  itemTypeOf,
  type Table,
  type TableData,
} from "../domain/table.ts";
import { ON_EMPTY_CELLS, warningOn } from "./about.ts";
import { fingerprint } from "./checksum.ts";
import { writeCsv } from "./csv.ts";
import { DATA_LICENCE, PUBLISHER, RELEASE } from "./publisher.ts";
import { type ForeignKey, foreignKeys } from "./references.ts";

/** What a Data Package is written from: the tables of one policy, provisions included. */
export interface PackageSource {
  readonly policy: Policy;
  readonly tables: readonly TableData[];
  readonly site: URL | undefined;
}

const PROFILES = "https://datapackage.org/profiles/2.0";

/** The descriptor of the plain CSV files beside it (Data Package, version 2.0), as JSON. */
export function writeDataPackage({ policy, tables, site }: PackageSource): string {
  const homepage = publicAddress(site, "/data/");
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: policy.id,
    title: `《${policy.title.value}》开放数据`,
    description: descriptionOf(policy),
    ...(homepage === null ? {} : { homepage }),
    version: RELEASE.version,
    created: `${RELEASE.issued}T00:00:00Z`,
    contributors: [{ title: PUBLISHER, roles: ["creator", "publisher"] }],
    keywords: tables.map(({ table }) => table.title),
    licenses: [licence],
    sources: [sourceOf(policy)],
    resources: tables.map(resourceOf),
  };
  return JSON.stringify(descriptor, null, 2) + "\n";
}

/** What the tables are about, and what nobody may miss who uses them. */
export const descriptionOf = (policy: Policy): string =>
  `${policy.summary}${warningOn(policy)}空格子：${ON_EMPTY_CELLS}`;

const licence = {
  name: DATA_LICENCE.spdx,
  path: DATA_LICENCE.address,
  title: DATA_LICENCE.title,
};

/** The document has no address that is known to last, so that it is named and not linked. */
const sourceOf = ({ title, issuer, dated, source }: Policy) => ({
  title: `${issuer.value}：《${title.value}》（题名${title.basis}，${dateInChinese(dated)}），${source.name}`,
  version: source.published,
});

function resourceOf(data: TableData) {
  const { table } = data;
  const { bytes, sha256 } = fingerprint(writeCsv(data));
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: table.name,
    type: "table",
    path: `${table.name}.csv`,
    title: table.title,
    description: table.description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    dialect: DIALECT,
    schema: schemaOf(table),
  };
}

/** What writeCsv keeps to. */
const DIALECT = {
  $schema: `${PROFILES}/tabledialect.json`,
  header: true,
  delimiter: ",",
  lineTerminator: "\r\n",
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
} as const;

function schemaOf(table: Table) {
  const keys = foreignKeys(table).map((key) => foreignKeyOf(table, key));
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: table.fields.map(fieldOf),
    missingValues: [""],
    primaryKey: [table.primaryKey],
    ...(keys.length === 0 ? {} : { foreignKeys: keys }),
  };
}

/** A reference within the table itself names no resource (Table Schema, foreignKeys). */
const foreignKeyOf = ({ name }: Table, { column, table, key }: ForeignKey) => ({
  fields: [column],
  reference: table === name ? { fields: [key] } : { resource: table, fields: [key] },
});

function fieldOf(field: Field) {
  return {
    name: field.name,
    ...typeOf(field),
    title: field.title,
    description: describe(field),
    ...("categories" in field ? { categories: field.categories } : {}),
    constraints: constraintsOf(field),
  };
}

/**
 * The version 2.0 profile does not know the type `list` of its own standard, which is to come with
 * 2.1 (frictionlessdata/datapackage#1089): until then a list is a string, and its description says
 * what joins the items.
 */
function typeOf({ type }: Field) {
  if (type === "list") return { type: "string" };
  return type === "boolean" ? { type, trueValues: ["true"], falseValues: ["false"] } : { type };
}

function describe(field: Field): string {
  if (field.type !== "list") return field.description;
  const items = itemTypeOf(field) === "integer" ? "每项是一个整数，" : "";
  return `${field.description}一格多项，${items}以“${delimiterOf(field)}”分隔。`;
}

const constraintsOf = (field: Field) => ({
  required: field.required,
  // Of a list it would be said of each item, which a string cannot be held to.
  ...("minimum" in field && field.type !== "list" ? { minimum: field.minimum } : {}),
  ...("unique" in field ? { unique: true } : {}),
  ...("pattern" in field ? { pattern: field.pattern.expression } : {}),
  ...("categories" in field ? { enum: field.categories.map(({ value }) => value) } : {}),
});
