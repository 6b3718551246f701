import type { Catalogue, Group, Material, Mention, Phrase } from "../domain/catalogue.ts";
import type { Issue } from "../domain/issue.ts";
import type { Provision } from "../domain/provision.ts";
import { ownWords } from "../domain/provision.ts";
import { placedProvisions } from "../domain/policy.ts";
import type { Quote } from "../domain/quote.ts";
import type { GroupRow, MaterialRow, MentionRow, PhraseRow } from "../domain/tables.ts";
import { groups, materials, mentions, phrases } from "../domain/tables.ts";
import type { PlacedRow } from "./placing.ts";
import { faultAt, overlapIssues, placeQuotes } from "./placing.ts";
import type { PolicyTables } from "./policy-tables.ts";
import type { QuoteFinder } from "./quotes.ts";
import type { Reading } from "./reading.ts";
import type { FiledRow } from "./table.ts";

/** Makes the catalogue from its tables, and checks what only the tables together can tell. */
export function readCatalogue(
  tables: PolicyTables,
  find: QuoteFinder,
  provisions: readonly Provision[],
): Reading<Catalogue> {
  const placedGroups = placeQuotes(groups, tables.groups.rows, find);
  const placedPhrases = placeQuotes(phrases, tables.phrases.rows, find);
  const placedMentions = placeQuotes(mentions, tables.mentions.rows, find);
  const value = {
    groups: placedGroups.value.map(toGroup),
    phrases: placedPhrases.value.map(toPhrase),
    materials: tables.materials.rows.map(({ values }) => toMaterial(values)),
    mentions: placedMentions.value.flatMap(toMention),
  };
  const issues = [
    ...placedGroups.issues,
    ...placedPhrases.issues,
    ...placedMentions.issues,
    ...levelIssues(tables.groups.rows),
    ...placedGroups.value.flatMap(unprintedName),
    ...overlapIssues(phrases, placedPhrases.value),
    ...overlapIssues(mentions, placedMentions.value),
    ...mentionIssues(placedMentions.value, value),
    ...materialIssues(tables.materials.rows, value, provisions),
  ];
  return { value, issues };
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

/** A division has nothing above it; everything else hangs under the level above. */
function levelIssues(rows: readonly FiledRow<GroupRow>[]): Issue[] {
  const above = { division: null, class: "division", subclass: "class" } as const;
  return rows.flatMap((row) => {
    const parent = rows.find(({ values }) => values.id === row.values.parent)?.values.level ?? null;
    if (parent === above[row.values.level]) return [];
    const found = `级别与上级不相接（${row.values.level} 之上是 ${parent ?? "空"}）`;
    const mend = "大类不填上级；中类的上级是大类，小类的上级是中类";
    return [faultAt(groups, row, { field: "parent", code: "group-level", found, mend })];
  });
}

/** A group is called what its heading says, number and full stop aside. */
function unprintedName(row: PlacedRow<GroupRow>): Issue[] {
  if (row.values.name === row.quote.text) return [];
  const found = `名称“${row.values.name}”与引文“${row.quote.text}”不同`;
  return [faultAt(groups, row, { field: "name", code: "name-unprinted", found, mend: "照录标题" })];
}

function mentionIssues(rows: readonly PlacedRow<MentionRow>[], catalogue: Catalogue): Issue[] {
  return rows.flatMap((row) => {
    const { material, group, phrase } = row.values;
    const of = { field: "material", code: "mention-of" };
    const issues: Issue[] = [];
    if ((material === null) === (group === null))
      issues.push(
        faultAt(mentions, row, {
          ...of,
          found: "条目与类别必须且只能填一个",
          mend: "留下所指的一个，清空另一个",
        }),
      );
    const within = catalogue.phrases.find(({ id }) => id === phrase);
    if (within !== undefined && !contains(within.quote, row.quote))
      issues.push(
        faultAt(mentions, row, {
          field: "phrase",
          code: "mention-phrase",
          found: `“${row.quote.text}”不在短语 ${within.id} 之内`,
          mend: "改正短语编号、引文或 occurrence",
        }),
      );
    return issues;
  });
}

function contains(outer: Quote, inner: Quote): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function materialIssues(
  rows: readonly FiledRow<MaterialRow>[],
  catalogue: Catalogue,
  provisions: readonly Provision[],
): Issue[] {
  const wordsAround = printedAround(provisions);
  return rows.flatMap((row) => {
    const { id, phrase, group } = row.values;
    const listed = catalogue.phrases.find((candidate) => candidate.id === phrase);
    if (listed === undefined) return [];
    const fault = (field: string, code: string, found: string, mend: string): Issue =>
      faultAt(materials, row, { field, code, found, mend });
    const printed = wordsAround.get(listed.quote.eid) ?? "";
    const absent = (words: readonly string[], field: string): Issue[] =>
      words
        .filter((word) => !printed.includes(word))
        .map((word) =>
          fault(field, "word-unprinted", `“${word}”不见于所在条款及其标题`, "只填原文写明的词"),
        );
    const named = row.values.name_basis === "printed" ? [row.values.name] : [];
    return [
      ...named
        .filter((name) => !withoutSpace(printed).includes(withoutSpace(name)))
        .map((name) =>
          fault("name", "name-unprinted", `“${name}”不见于所在条款`, "照录原文，或改记拆分补足"),
        ),
      ...(listed.groupId === group
        ? []
        : [
            fault(
              "group",
              "material-group",
              `与短语 ${phrase} 的类别（${listed.groupId}）不同`,
              "改为同一类别",
            ),
          ]),
      ...(isMentionedIn(catalogue, id, phrase)
        ? []
        : [
            fault(
              "phrase",
              "material-mention",
              `提及表中没有条目 ${id} 在短语 ${phrase} 里的一处`,
              "在 mentions.csv 补上这一处",
            ),
          ]),
      ...(row.values.list_open === (row.values.list_words !== null)
        ? []
        : [
            fault(
              "list_words",
              "list-open",
              "是否含“等”与“等”字原文不一致",
              "含“等”时照录原文，不含时留空",
            ),
          ]),
      ...absent(row.values.list_words === null ? [] : [row.values.list_words], "list_words"),
      ...absent(row.values.forms, "forms"),
      ...absent(row.values.applications, "applications"),
    ];
  });
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}

function isMentionedIn(catalogue: Catalogue, materialId: string, phraseId: string): boolean {
  return catalogue.mentions.some(
    ({ of, phraseId: within }) =>
      of.kind === "material" && of.id === materialId && within === phraseId,
  );
}

/** For each provision: its own words and the headings above it. */
function printedAround(provisions: readonly Provision[]): ReadonlyMap<string, string> {
  return new Map(
    placedProvisions(provisions).map(({ provision, path }) => {
      const words = [...path, provision].flatMap((part) => ownWords(part));
      return [provision.eid, words.map(({ text }) => text).join("\n")];
    }),
  );
}
