import type { Alias, Catalogue, Material, Mention } from "../../domain/catalogue.ts";
import { cutAtMarks, type Piece } from "../../domain/marked-words.ts";
import type { Policy } from "../../domain/policy.ts";
import { ownWords, walk } from "../../domain/provision.ts";
import type { Words } from "../../domain/quote.ts";
import { categoryLabel } from "../../domain/table.ts";
import { aliases as aliasTable } from "../../domain/tables/aliases.ts";

/** What the comparison says of every entry, in this order: the row's key, and its name. */
export const COMPARE_ROWS = [
  { key: "group", title: "类别" },
  { key: "quotes", title: "原文" },
  { key: "clauses", title: "条款" },
  { key: "forms", title: "形态" },
  { key: "uses", title: "用途" },
  { key: "list", title: "所在列举" },
  { key: "doubts", title: "存疑" },
  { key: "english", title: "英文名" },
  { key: "aliases", title: "别名" },
  { key: "relations", title: "与所选其他条目" },
] as const;

export type CompareRowKey = (typeof COMPARE_ROWS)[number]["key"];

/** A sentence of the record, with the words that name an entry marked in it. */
export interface QuotedSentence {
  readonly eid: string;
  readonly pieces: readonly Piece<Mention>[];
}

/** Every sentence that names an entry, each once, in the order of the mentions. */
export function quotedSentences(policy: Policy, mentions: readonly Mention[]): QuotedSentence[] {
  const provisions = new Map(walk(policy.provisions).map((part) => [part.eid, part]));
  const sentences = new Map<number, QuotedSentence>();
  for (const { quote } of mentions) {
    const provision = provisions.get(quote.eid);
    const runs = provision === undefined ? [] : ownWords(provision);
    const run = runs.find(({ start, end }) => start <= quote.start && quote.end <= end);
    if (run === undefined) continue;
    const sentence = sentenceAround(run, quote.start, quote.end);
    sentences.set(sentence.start, { eid: quote.eid, pieces: cutAtMarks(sentence, mentions) });
  }
  return [...sentences.values()];
}

/** The words between the full stops around a place: all of them where there is no full stop. */
function sentenceAround(words: Words, from: number, to: number): Words {
  const characters = [...words.text];
  const before = characters.lastIndexOf("。", from - words.start - 1);
  const after = characters.indexOf("。", to - words.start - 1);
  const start = from > words.start ? before + 1 : 0;
  const end = after === -1 ? characters.length : after + 1;
  const text = characters.slice(start, end).join("");
  return { text, start: words.start + start, end: words.start + end };
}

/** Another name with its basis where that is more than common usage. */
interface NamedSo {
  readonly text: string;
  /** For the page's markup: undefined where it is the page's own. */
  readonly language: string | undefined;
  readonly basis: string | null;
}

/** The other names of one relation: 同一, 较宽, 较窄, 相关. */
export interface AliasLine {
  readonly relation: string;
  readonly names: readonly NamedSo[];
}

const RELATIONS = ["exact", "broader", "narrower", "related"] as const;

/** Other names by how they stand to the entry, the same thing first. */
export function aliasLines(aliases: readonly Alias[]): AliasLine[] {
  return RELATIONS.map((relation) => ({
    relation: categoryLabel(aliasTable, "relation", relation),
    names: aliases.filter((alias) => alias.relation === relation).map(namedSo),
  })).filter(({ names }) => names.length > 0);
}

function namedSo({ text, language, basis }: Alias): NamedSo {
  return {
    text,
    language: language === "en" || language === "zh-Hant" ? language : undefined,
    basis: basis === "common" ? null : categoryLabel(aliasTable, "basis", basis),
  };
}

/** Something on record between an entry and another: said only where both are chosen. */
export interface Relation {
  readonly withId: string;
  readonly text: string;
}

/** What the catalogue says of an entry and others together: phrases split, and doubts that name them. */
export function relationsOf(catalogue: Catalogue, material: Material): Relation[] {
  return catalogue.materials
    .filter(({ id }) => id !== material.id)
    .flatMap((other) =>
      [
        ...(other.phraseId === material.phraseId
          ? [`与“${other.name}”出自同一处短语，由本站拆开。`]
          : []),
        ...(namesInDoubt(catalogue, material, other) ? [`本条的存疑写到“${other.name}”。`] : []),
        ...(namesInDoubt(catalogue, other, material) ? [`“${other.name}”的存疑写到本条。`] : []),
      ].map((text) => ({ withId: other.id, text })),
    );
}

/** True where the doubts about one entry name another, or a class that only the other stands in. */
function namesInDoubt(
  catalogue: Catalogue,
  { doubts, groupId }: Material,
  other: Material,
): boolean {
  if (doubts === null) return false;
  const group = catalogue.groups.find(({ id }) => id === other.groupId);
  const names =
    group === undefined || groupId === group.id ? [other.name] : [other.name, group.name];
  return names.some((name) => doubts.includes(`“${name}”`));
}
