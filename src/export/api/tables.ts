import { tableAddress } from "../../domain/address.ts";
import type { Family, Sighting } from "../../domain/families.ts";
import type { AnyRow, TableData } from "../../domain/table.ts";
import { TABLES } from "../../domain/tables.ts";
import type { PolicyData } from "../../domain/site.ts";
import { type ApiModel, type Endpoint, endpoint, type Kept, kept, single } from "./endpoint.ts";
import type { Layer } from "./envelope.ts";
import { quoteMembers } from "./quote-members.ts";
import { rowMembers } from "./rows.ts";
import { at, listOf, type Members, named, object, type Shape, text } from "./shape.ts";

type Table = (typeof TABLES)[number];

/** The rows of one of a policy's tables. Throws where the policy has no such table. */
export function rowsOf({ policy, tables }: PolicyData, name: Table["name"]): readonly AnyRow[] {
  const found = tables.find(({ table }) => table.name === name);
  if (found === undefined) throw new Error(`${policy.id} has no table ${name}`);
  return found.rows;
}

/** Which policy a row is of: the one column that the published tables have no need of. */
const policyMember = {
  policy: at(({ data }: Kept<unknown>) => data.policy.id, text("所属政策的编号。")),
} as const;

/** A row with the policy it is of, under the name that the description gives to such rows. */
export function keptRow(table: Table): Shape<Kept<AnyRow>> {
  return named(rowName(table), object<Kept<AnyRow>>(keptRowMembers(table)));
}

const keptRowMembers = (table: Table): Members<Kept<AnyRow>> => ({
  ...policyMember,
  ...rowMembers<Kept<AnyRow>>(table, ({ value }) => value),
});

/** `MaterialsRow`: a row of the table `materials`. */
const rowName = ({ name }: Pick<Table, "name">): string =>
  `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Row`;

/** Every table, all policies' rows in one list. */
export function tableEndpoints(model: ApiModel): Endpoint[] {
  return TABLES.map((table) =>
    table.name === "families" ? familiesEndpoint(model, table) : tableEndpoint(model, table),
  );
}

const factsOf = (table: Table) => ({
  operation: `get${table.name.slice(0, 1).toUpperCase()}${table.name.slice(1)}`,
  template: `${table.name}.json`,
  title: table.title,
  parameters: [],
});

/** The page of the table, where one policy alone has it. */
function pageOf({ policies }: ApiModel, table: Table): string {
  const [first, ...others] = policies;
  return first === undefined || others.length > 0
    ? "/data/"
    : tableAddress(first.policy.id, table.name);
}

/** Where the words of a table's columns come from: only a quote is the record's. */
function layersOf({ fields }: TableData["table"]): readonly Layer[] {
  const has = (column: string): boolean => fields.some(({ name }) => name === column);
  return [
    ...(has("quote") ? (["原文"] as const) : []),
    "编制",
    ...(has("doubts") ? (["校注"] as const) : []),
  ];
}

function tableEndpoint(model: ApiModel, table: Table): Endpoint {
  const rows = kept(model, (data) => rowsOf(data, table.name));
  return endpoint<readonly Kept<AnyRow>[]>(
    { ...factsOf(table), description: table.description, layers: layersOf(table) },
    {
      shape: listOf(keptRow(table)),
      answers: single(model, pageOf(model, table), rows),
      site: model.site,
    },
  );
}

interface FamilyRow {
  readonly row: AnyRow;
  readonly family: Family;
}

const sighting = object<Sighting>({
  ...quoteMembers<Sighting>(({ quote }) => quote),
  word: at(({ word }) => word.text, text("其中算作这一族的字样。")),
  materials: at(
    ({ named: things }) => things.filter(({ kind }) => kind === "material").map(({ id }) => id),
    listOf(text("编号。"), "该处点到的材料条目；总括词等处为空。"),
  ),
});

/** The table of families says by which words; where these stand is found by the program. */
function familiesEndpoint(model: ApiModel, table: Table): Endpoint {
  const rows = kept(model, (data) =>
    rowsOf(data, "families").map((row, index): FamilyRow => {
      const family = data.families[index];
      if (family === undefined || family.id !== row.id)
        throw new Error("The families are not in the table's order.");
      return { row, family };
    }),
  );
  const shape = object<Kept<FamilyRow>>({
    ...policyMember,
    ...rowMembers<Kept<FamilyRow>>(table, ({ value }) => value.row),
    sightings: at(
      ({ value }) => value.family.sightings,
      listOf(named("Sighting", sighting), "原文写到这一族的每一处，由程序逐字查找。"),
    ),
  });
  return endpoint<readonly Kept<FamilyRow>[]>(
    {
      ...factsOf(table),
      description: "编者选定的材料族，连同原文写到它的每一处；同族不表示是同一种材料。",
      layers: ["原文", "编制"],
    },
    {
      shape: listOf(named("Family", shape)),
      answers: single(model, "/materials/places/", rows),
      site: model.site,
    },
  );
}
