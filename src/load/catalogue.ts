import type { Catalogue, Group, Material, Mention, Phrase } from "../domain/catalogue.ts";
import type { Issue } from "../domain/issue.ts";
import type { Provision } from "../domain/provision.ts";
import type { GroupRow } from "../domain/tables/groups.ts";
import type { MaterialRow } from "../domain/tables/materials.ts";
import type { MentionRow } from "../domain/tables/mentions.ts";
import type { PhraseRow } from "../domain/tables/phrases.ts";
import { groups } from "../domain/tables/groups.ts";
import { mentions } from "../domain/tables/mentions.ts";
import { phrases } from "../domain/tables/phrases.ts";
import { readAliases } from "./aliases.ts";
import {
  levelIssues,
  materialIssues,
  mentionOfIssues,
  mentionPhraseIssues,
  unprintedGroupName,
} from "./catalogue-checks.ts";
import type { PlacedRow } from "./placing.ts";
import { overlapIssues, placeQuotes } from "./placing.ts";
import type { PolicyTables } from "./policy-tables.ts";
import type { QuoteFinder } from "./quotes.ts";
import type { Reading } from "./reading.ts";

/** Makes the catalogue from its tables, and checks what only the tables together can tell. */
export function readCatalogue(
  tables: PolicyTables,
  find: QuoteFinder,
  provisions: readonly Provision[],
): Reading<Catalogue> {
  const placed = {
    groups: placeQuotes(groups, tables.groups.rows, find),
    phrases: placeQuotes(phrases, tables.phrases.rows, find),
    mentions: placeQuotes(mentions, tables.mentions.rows, find),
  };
  const entries = tables.materials.rows.map(({ values }) => toMaterial(values));
  const groupsRead = placed.groups.value.map(toGroup);
  const aliases = readAliases(tables.aliases.rows, [...entries, ...groupsRead]);
  const value = {
    groups: groupsRead,
    phrases: placed.phrases.value.map(toPhrase),
    materials: entries,
    mentions: placed.mentions.value.flatMap(toMention),
    aliases: aliases.value,
  };
  const readings = [placed.groups, placed.phrases, placed.mentions, aliases];
  const issues = readings.flatMap((reading) => reading.issues);
  return { value, issues: [...issues, ...catalogueIssues(tables, placed, { value, provisions })] };
}

/** The tables of the catalogue whose rows quote, with their quotes found. */
interface PlacedTables {
  readonly groups: Reading<readonly PlacedRow<GroupRow>[]>;
  readonly phrases: Reading<readonly PlacedRow<PhraseRow>[]>;
  readonly mentions: Reading<readonly PlacedRow<MentionRow>[]>;
}

function catalogueIssues(
  tables: PolicyTables,
  placed: PlacedTables,
  { value, provisions }: { readonly value: Catalogue; readonly provisions: readonly Provision[] },
): Issue[] {
  return [
    ...levelIssues(tables.groups.rows),
    ...placed.groups.value.flatMap(unprintedGroupName),
    ...overlapIssues(phrases, placed.phrases.value),
    ...overlapIssues(mentions, placed.mentions.value),
    ...tables.mentions.rows.flatMap(mentionOfIssues),
    ...placed.mentions.value.flatMap((row) => mentionPhraseIssues(row, value)),
    ...materialIssues(tables.materials, value, { mentions: tables.mentions, provisions }),
  ];
}

function toGroup({ values, quote }: PlacedRow<GroupRow>): Group {
  const { id, name, level } = values;
  return { id, name, nameEn: values.name_en, level, parentId: values.parent, quote };
}

function toPhrase({ values, quote }: PlacedRow<PhraseRow>): Phrase {
  return { id: values.id, groupId: values.group, quote };
}

function toMaterial(row: MaterialRow): Material {
  const { id, name, forms, applications, doubts } = row;
  return {
    id,
    name,
    nameBasis: row.name_basis,
    nameEn: row.name_en,
    nameEnBasis: row.name_en_basis,
    groupId: row.group,
    phraseId: row.phrase,
    forms,
    applications,
    list: row.list_words === null ? { kind: "closed" } : { kind: "open", words: row.list_words },
    doubts,
  };
}

function toMention({ values, quote }: PlacedRow<MentionRow>): Mention[] {
  const { id, material, group, phrase } = values;
  if (material !== null)
    return [{ id, of: { kind: "material", id: material }, phraseId: phrase, quote }];
  return group === null ? [] : [{ id, of: { kind: "group", id: group }, phraseId: phrase, quote }];
}
