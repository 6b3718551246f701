import type { Catalogue } from "../domain/catalogue.ts";
import type { Issue } from "../domain/issue.ts";
import { placedProvisions } from "../domain/policy.ts";
import type { Provision } from "../domain/provision.ts";
import { ownWords } from "../domain/provision.ts";
import type { Quote } from "../domain/quote.ts";
import type { GroupRow } from "../domain/tables/groups.ts";
import type { MaterialRow } from "../domain/tables/materials.ts";
import type { MentionRow } from "../domain/tables/mentions.ts";
import { groups } from "../domain/tables/groups.ts";
import { materials } from "../domain/tables/materials.ts";
import { mentions } from "../domain/tables/mentions.ts";
import type { PlacedRow } from "./placing.ts";
import { faultAt } from "./placing.ts";
import type { FiledRow, TableReading } from "./table.ts";

/** A division has nothing above it; everything else hangs under the level above. */
export function levelIssues(rows: readonly FiledRow<GroupRow>[]): Issue[] {
  const above = { division: null, class: "division", subclass: "class" } as const;
  return rows.flatMap((row) => {
    const { level, parent: parentId } = row.values;
    const parent = rows.find(({ values }) => values.id === parentId)?.values.level ?? null;
    const isUnread = parentId !== null && parent === null;
    if (isUnread || parent === above[level]) return [];
    const found = `级别与上级不相接（${level} 之上是 ${parent ?? "空"}）`;
    const mend = "大类不填上级；中类的上级是大类，小类的上级是中类";
    return [faultAt(groups, row, { field: "parent", code: "group-level", found, mend })];
  });
}

/** A group is called what its heading says, number and full stop aside. */
export function unprintedGroupName(row: PlacedRow<GroupRow>): Issue[] {
  if (row.values.name === row.quote.text) return [];
  const found = `名称“${row.values.name}”与引文“${row.quote.text}”不同`;
  return [faultAt(groups, row, { field: "name", code: "name-unprinted", found, mend: "照录标题" })];
}

/** A mention points at one thing. */
export function mentionOfIssues(row: FiledRow<MentionRow>): Issue[] {
  const { material, group } = row.values;
  if ((material === null) !== (group === null)) return [];
  const found = "条目与类别必须且只能填一个";
  const mend = "留下所指的一个，清空另一个";
  return [faultAt(mentions, row, { field: "material", code: "mention-of", found, mend })];
}

/** A mention stands in the phrase that it names. */
export function mentionPhraseIssues(row: PlacedRow<MentionRow>, { phrases }: Catalogue): Issue[] {
  const within = phrases.find(({ id }) => id === row.values.phrase);
  if (within === undefined || contains(within.quote, row.quote)) return [];
  const found = `“${row.quote.text}”不在短语 ${within.id} 之内`;
  const mend = "改正短语编号、引文或 occurrence";
  return [faultAt(mentions, row, { field: "phrase", code: "mention-phrase", found, mend })];
}

function contains(outer: Quote, inner: Quote): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

type Row = FiledRow<MaterialRow>;

/** What each entry says must be printed near its phrase, and agree with the other tables. */
export function materialIssues(
  { rows }: TableReading<typeof materials>,
  { phrases }: Catalogue,
  rest: {
    readonly mentions: TableReading<typeof mentions>;
    readonly provisions: readonly Provision[];
  },
): Issue[] {
  const wordsAround = printedAround(rest.provisions);
  return rows.flatMap((row) => {
    const listed = phrases.find(({ id }) => id === row.values.phrase);
    const mentioned = rest.mentions.isWhole ? unmentioned(row, rest.mentions.rows) : [];
    const own = [...listWordsIssues(row), ...mentioned];
    if (listed === undefined) return own;
    const printed = wordsAround.get(listed.quote.eid) ?? "";
    return [...own, ...groupIssues(row, listed.groupId), ...unprintedWords(row, printed)];
  });
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

function listWordsIssues(row: Row): Issue[] {
  const { list_open: isOpen, list_words: words } = row.values;
  if (isOpen === (words !== null)) return [];
  const found = "是否含“等”与“等”字原文不一致";
  const mend = "含“等”时照录原文，不含时留空";
  return [faultAt(materials, row, { field: "list_words", code: "list-open", found, mend })];
}

function unmentioned(row: Row, mentioned: readonly FiledRow<MentionRow>[]): Issue[] {
  const { id, phrase } = row.values;
  if (mentioned.some(({ values }) => values.material === id && values.phrase === phrase)) return [];
  const found = `提及表中没有条目 ${id} 在短语 ${phrase} 里的一处`;
  const mend = "在 mentions.csv 补上这一处";
  return [faultAt(materials, row, { field: "phrase", code: "material-mention", found, mend })];
}

function groupIssues(row: Row, groupId: string): Issue[] {
  if (row.values.group === groupId) return [];
  const found = `与短语 ${row.values.phrase} 的类别（${groupId}）不同`;
  const mend = "改为同一类别";
  return [faultAt(materials, row, { field: "group", code: "material-group", found, mend })];
}

/** Names, forms, applications and the words that open the list are the record's own. */
function unprintedWords(row: Row, printed: string): Issue[] {
  const { list_words: words, forms, applications } = row.values;
  return [
    ...unprintedName(row, printed),
    ...absent(row, { field: "list_words", words: words === null ? [] : [words] }, printed),
    ...absent(row, { field: "forms", words: forms }, printed),
    ...absent(row, { field: "applications", words: applications }, printed),
  ];
}

function unprintedName(row: Row, printed: string): Issue[] {
  const { name, name_basis: basis } = row.values;
  if (basis !== "printed" || withoutSpace(printed).includes(withoutSpace(name))) return [];
  const found = `“${name}”不见于所在条款`;
  const mend = "照录原文，或改记拆分补足";
  return [faultAt(materials, row, { field: "name", code: "name-unprinted", found, mend })];
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}

function absent(
  row: Row,
  { field, words }: { readonly field: string; readonly words: readonly string[] },
  printed: string,
): Issue[] {
  const mend = "只填原文写明的词";
  return words
    .filter((word) => !printed.includes(word))
    .map((word) => {
      const found = `“${word}”不见于所在条款及其标题`;
      return faultAt(materials, row, { field, code: "word-unprinted", found, mend });
    });
}
