import { inContext, wordsAddress } from "../domain/address.ts";
import type { Alias, Catalogue, Group, Material, Mention } from "../domain/catalogue.ts";
import {
  aliasesOf,
  aliasesOfGroup,
  groupPath,
  materialsIn,
  mentionsOfGroup,
  mentionsOfMaterial,
} from "../domain/catalogue.ts";
import { labeller } from "../domain/labels.ts";
import type { Policy } from "../domain/policy.ts";
import { ownWords, walk } from "../domain/provision.ts";
import { type Quote, quotesOf, type Words } from "../domain/quote.ts";
import type { PolicyData, SiteData } from "../domain/site.ts";
import type { Basis } from "./answer.ts";
import type {
  LookupTable,
  TableEntry,
  TableName,
  TableOpenList,
  TablePassage,
  TableQuote,
} from "./table.ts";

/** Finds, for characters, those that look alike. */
type FindLookalikes = (characters: readonly string[]) => LookupTable["lookalikes"];

/** The table of a site. */
export function lookupTable(site: SiteData, lookalikesOf: FindLookalikes): LookupTable {
  const passages: TablePassage[] = [];
  const parts = site.policies.map((data) => policyPart(data, passages));
  const entries = parts.flatMap((part) => part.entries);
  const own = entries.flatMap(({ names: [name] }) => [...(name?.text ?? "")]);
  return {
    passages,
    entries,
    lookalikes: lookalikesOf(own.filter((char) => /\p{Script=Han}/u.test(char))),
    openLists: parts.flatMap(({ openLists }) => openLists),
  };
}

type Part = Pick<LookupTable, "entries" | "openLists">;

function policyPart({ policy, catalogue }: PolicyData, passages: TablePassage[]): Part {
  const placed = placesIn(policy, passages);
  const entries = [
    ...catalogue.materials.map((material) => materialEntry(catalogue, material, placed)),
    ...catalogue.groups.map((group) => groupEntry(catalogue, group, placed)),
  ];
  return { entries, openLists: openLists(catalogue, placed) };
}

/** Finds the passage of a run of the record. */
interface Places {
  readonly quote: (quote: Quote, url?: string) => TableQuote;
  readonly ofMention: (mention: Mention) => TableQuote;
  /** The first place of these words after a run, in the same passage. */
  readonly after: (quote: Quote, words: string) => TableQuote | null;
}

function placesIn(policy: Policy, passages: TablePassage[]): Places {
  const cite = labeller(policy);
  const runs = walk(policy.provisions).flatMap((provision) =>
    ownWords(provision).map((words) => ({ eid: provision.eid, words })),
  );
  const first = passages.length;
  for (const { eid, words } of runs)
    passages.push({ eid, label: cite(eid), url: inContext(policy.id, eid), text: words.text });
  const runOf = (quote: Quote): { at: number; words: Words } => {
    const at = runs.findIndex(({ words }) => words.start <= quote.start && quote.end <= words.end);
    const run = runs[at];
    if (run === undefined) throw new Error(`${quote.eid}: “${quote.text}” is in no provision`);
    return { at: first + at, words: run.words };
  };
  const quote = (one: Quote, url = inContext(policy.id, one.eid)): TableQuote => {
    const { at, words } = runOf(one);
    return { passage: at, from: one.start - words.start, to: one.end - words.start, url };
  };
  return {
    quote,
    ofMention: (mention) => quote(mention.quote, wordsAddress(policy.id, mention)),
    after(one, sought) {
      const { words } = runOf(one);
      const next = quotesOf(sought, words, one.eid).find(({ end }) => end >= one.end);
      return next === undefined ? null : quote(next);
    },
  };
}

const BASES: Readonly<Record<Alias["basis"], Basis>> = {
  printed: "原文",
  standard: "标准",
  common: "通称",
  editor: "编者",
};

function materialEntry(catalogue: Catalogue, material: Material, places: Places): TableEntry {
  const { id, groupId, name, nameBasis, applications, list } = material;
  const phrases = phrasesOf(catalogue, material);
  return {
    kind: "material",
    id,
    group: groupId,
    path: pathOf(catalogue, groupId),
    names: [
      { text: name, relation: "own", basis: "原文", note: null },
      ...inEnglish(material.nameEn, BASES[material.nameEnBasis]),
      ...phrases.filter((text) => text !== name).map((text) => inRecord(text, "exact")),
      ...(list.kind === "open" ? umbrella(list.words) : []),
      ...aliasesOf(catalogue, id).map(toName),
    ],
    printed: nameBasis === "printed" ? null : (phrases[0] ?? null),
    uses: applications,
    quotes: mentionsOfMaterial(catalogue, id).map(places.ofMention),
    openWords: list.kind === "open" ? list.words : null,
  };
}

function groupEntry(catalogue: Catalogue, group: Group, places: Places): TableEntry {
  const { id, name, nameEn, quote } = group;
  const open = materialsIn(catalogue, id).find(({ list }) => list.kind === "open");
  return {
    kind: "group",
    id,
    group: id,
    path: pathOf(catalogue, id),
    names: [
      { text: name, relation: "own", basis: "原文", note: null },
      ...inEnglish(nameEn, "编者"),
      ...aliasesOfGroup(catalogue, id).map(toName),
    ],
    printed: null,
    uses: [],
    quotes: [places.quote(quote), ...mentionsOfGroup(catalogue, id).map(places.ofMention)],
    openWords: open?.list.kind === "open" ? open.list.words : null,
  };
}

const pathOf = (catalogue: Catalogue, groupId: string): string =>
  groupPath(catalogue, groupId)
    .map(({ name }) => name)
    .join(" › ");

/** The phrases that list an entry, as printed: the one that lists it first, then any others. */
function phrasesOf(catalogue: Catalogue, { id, phraseId }: Material): string[] {
  const ids = [phraseId, ...mentionsOfMaterial(catalogue, id).map((mention) => mention.phraseId)];
  return [...new Set(ids)].flatMap((one) =>
    catalogue.phrases.filter((phrase) => phrase.id === one).map(({ quote }) => quote.text),
  );
}

const inRecord = (text: string, relation: TableName["relation"]): TableName => ({
  ...{ text, relation, basis: "原文", note: null },
});

/** The words after 等 name what all of a list are (增强纤维); 材料 alone says nothing. */
function umbrella(words: string): TableName[] {
  const text = words.replace(/^等/u, "");
  return text === "材料" ? [] : [inRecord(text, "broader")];
}

/** The whole, without the abbreviation in brackets, and in American spelling: ours to translate. */
function inEnglish(nameEn: string, basis: Basis): TableName[] {
  const bare = nameEn.replace(/ \([^)]*\)/g, "");
  const texts = [nameEn, bare].flatMap((text) => [text, american(text)]);
  return [...new Set(texts)].map((text) => ({ text, relation: "exact", basis, note: null }));
}

const american = (text: string): string =>
  text
    .replaceAll("fibre", "fiber")
    .replaceAll("aluminium", "aluminum")
    .replaceAll("coloured", "colored");

function toName({ text, relation, basis, note }: Alias): TableName {
  return { text, relation, basis: BASES[basis], note };
}

/** Each open list once: the same class may have several. */
function openLists(catalogue: Catalogue, places: Places): TableOpenList[] {
  const found = new Map<string, TableOpenList>();
  for (const { id, groupId, list } of catalogue.materials) {
    if (list.kind !== "open") continue;
    for (const { quote } of mentionsOfMaterial(catalogue, id)) {
      const place = places.after(quote, list.words);
      if (place !== null)
        found.set(`${place.passage}:${place.from}`, {
          group: groupId,
          words: list.words,
          quote: place,
        });
    }
  }
  return [...found.values()];
}
