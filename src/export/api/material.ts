import { materialAddress } from "../../domain/address.ts";
import { type Group, groupPath } from "../../domain/catalogue.ts";
import type { AnyRow } from "../../domain/table.ts";
import { aliases } from "../../domain/tables/aliases.ts";
import { groups } from "../../domain/tables/groups.ts";
import { materials } from "../../domain/tables/materials.ts";
import { mentions } from "../../domain/tables/mentions.ts";
import { phrases } from "../../domain/tables/phrases.ts";
import { type ApiModel, type Endpoint, endpoint, type Kept, kept } from "./endpoint.ts";
import { rowMembers } from "./rows.ts";
import { at, listOf, type Members, named, object, orNull, type Shape, text } from "./shape.ts";
import { keptRow, rowsOf } from "./tables.ts";

/** An entry of the catalogue as its row. */
type Entry = Kept<AnyRow>;

const kinships = groups.fields.find(({ name }) => name === "level");

const group = object<Group>({
  id: at(({ id }) => id, text("类别编号。")),
  name: at(({ name }) => name, text("类别名称。")),
  level: at(({ level }) => level, text(kinships?.description ?? "级别。")),
});

/** The rows of another table that belong to the entry. */
const rowsFor = (
  { data, value }: Entry,
  table: "mentions" | "aliases" | "phrases",
  column: string,
  key = value.id,
): Entry[] =>
  rowsOf(data, table)
    .filter((row) => row[column] === key)
    .map((row) => ({ data, value: row }));

const members: Members<Entry> = {
  policy: at(({ data }) => data.policy.id, text("所属政策的编号。")),
  ...rowMembers<Entry>(materials, ({ value }) => value),
  path: at(
    ({ data, value }) => groupPath(data.catalogue, String(value.group)),
    listOf(named("GroupReference", group), "所属类别，自上而下。"),
  ),
  printed: at(
    (entry) => rowsFor(entry, "phrases", "id", entry.value.phrase)[0] ?? null,
    orNull(keptRow(phrases)),
  ),
  mentions: at(
    (entry) => rowsFor(entry, "mentions", "material"),
    listOf(keptRow(mentions), "原文点到这一条目的每一处。"),
  ),
  aliases: at(
    (entry) => rowsFor(entry, "aliases", "material"),
    listOf(keptRow(aliases), "别名；只有“同一”（exact）的才是同义词。"),
  ),
  families: at(familiesOf, listOf(text("编号。"), "所属的材料族。")),
  notes: at(
    ({ data, value }) =>
      data.notes
        .filter(({ related }) =>
          related.some(({ kind, id }) => kind === "material" && id === value.id),
        )
        .map(({ id }) => id),
    listOf(text("编号。"), "与这一条目有关的校注。"),
  ),
};

function familiesOf({ data, value }: Entry): string[] {
  const names = data.families.filter(({ sightings }) =>
    sightings.some(({ named: things }) =>
      things.some(({ kind, id }) => kind === "material" && id === value.id),
    ),
  );
  return names.map(({ id }) => id);
}

const detail: Shape<Entry> = named("Material", object(members));

/** Each entry of the catalogues with its words, its names and its place. */
export function materialEndpoint(model: ApiModel): Endpoint {
  return endpoint<Entry>(
    {
      operation: "getMaterial",
      template: "materials/{material}.json",
      title: "一个材料条目",
      description: "条目、所属类别、所在的材料短语、原文每一处的引文和起止点，以及别名。",
      layers: ["原文", "编制", "校注"],
      parameters: [{ name: "material", description: "材料条目编号。" }],
    },
    {
      shape: detail,
      answers: kept(model, (data) => rowsOf(data, "materials")).map((entry) => ({
        ids: { material: String(entry.value.id) },
        page: materialAddress(String(entry.value.id)),
        policies: [entry.data.policy],
        value: entry,
      })),
      site: model.site,
    },
  );
}
