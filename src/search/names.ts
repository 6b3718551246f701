import type { LexiconEntry, Relation, Writing } from "./lexicon.ts";
import { barely, nameKey } from "./lexicon.ts";
import type { Term } from "./query.ts";
import { hasHan } from "./units.ts";

/** How a query names an entry, from the best: as a whole, by some of its words, or with more around it. */
export const GRADES = ["whole", "reordered", "wide", "related", "some", "within"] as const;
export type Grade = (typeof GRADES)[number];

/** An entry that a query names, and by which of its writings. */
export interface Match {
  readonly entry: LexiconEntry;
  readonly writing: Writing;
  readonly grade: Grade;
  /** How much of the writing the query covers, or, with more around it, the reverse. */
  readonly share: number;
}

/** A writing made ready for comparing. */
interface Ready {
  readonly entry: LexiconEntry;
  readonly writing: Writing;
  readonly key: string;
  readonly sorted: string;
  /** Its words in Latin letters and digits. */
  readonly words: readonly string[];
}

/** The lexicon made ready; once, since it takes longer than a query. */
export type Names = readonly Ready[];

export function readyNames(entries: readonly LexiconEntry[]): Names {
  return entries.flatMap((entry) =>
    entry.writings.map((writing) => {
      const key = nameKey(writing.text);
      return { entry, writing, key, sorted: sorted(key), words: latinWords(writing.text) };
    }),
  );
}

const sorted = (key: string): string => [...key].sort().join("");
/** Words that carry no meaning of their own. */
const SMALL_WORDS = new Set(["a", "an", "and", "for", "in", "of", "or", "the", "to", "with"]);

/** The words of a text in Latin letters and digits, small words aside. */
export function latinWords(text: string): string[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => !SMALL_WORDS.has(word));
}

/** Every entry that the query names, once, best first. `isSame` tells whether two words are one. */
export function nameMatches(names: Names, terms: readonly Term[], isSame = sameWord): Match[] {
  const asked = readAsked(terms);
  if (asked.key === "") return [];
  const best = new Map<LexiconEntry, Match>();
  for (const ready of names) {
    const match = compare(ready, asked, isSame);
    const known = best.get(ready.entry);
    if (match !== null && (known === undefined || order(match, known) < 0))
      best.set(ready.entry, match);
  }
  for (const match of inPieces(names, asked, isSame))
    if (!best.has(match.entry)) best.set(match.entry, match);
  return [...best.values()].sort(order);
}

const RELATIONS: readonly Relation[] = ["own", "exact", "broader", "narrower", "related"];

function order(a: Match, b: Match): number {
  return (
    GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || rankOf(a) - rankOf(b) || b.share - a.share
  );
}

/** Among whole names the relation counts first; among partial ones, what is not merely related. */
function rankOf({ grade, writing }: Match): number {
  const rank = RELATIONS.indexOf(writing.relation);
  return grade === "some" || grade === "within" ? Number(writing.relation === "related") : rank;
}

/** A query as names are compared. */
interface Asked {
  readonly key: string;
  readonly sorted: string;
  readonly words: readonly string[];
  /** Stretches of one script each: PEEK纤维 is two. */
  readonly pieces: readonly string[];
}

/** A query as the keys of names are. */
export const keyOf = (terms: readonly Term[]): string =>
  terms.map((term) => barely(term).join("")).join("");

function readAsked(terms: readonly Term[]): Asked {
  const key = keyOf(terms);
  const text = terms.map((term) => term.join("")).join(" ");
  const han = text.match(/\p{Script=Han}+/gu) ?? [];
  const words = latinWords(text);
  return { key, sorted: sorted(key), words, pieces: [...words, ...han] };
}

function compare(ready: Ready, asked: Asked, isSame: typeof sameWord): Match | null {
  const { entry, writing, key } = ready;
  const match = (grade: Grade, share: number): Match => ({ entry, writing, grade, share });
  const whole = wholeGrade(writing.relation);
  if (key === asked.key) return match(whole, 1);
  const turned = whole === "whole" ? "reordered" : whole;
  if (hasHan(key)) {
    if (key.length > 2 && ready.sorted === asked.sorted) return match(turned, 1);
  } else if (!hasHan(asked.key) && asked.words.length > 0) {
    const share = asked.words.length / ready.words.length;
    if (share <= 1 && hasEach(ready.words, asked.words, isSame))
      return match(share === 1 ? turned : "some", share);
  }
  // What is only related to a part of the query has nothing to do with the whole.
  if (writing.relation === "related" || !stands(key, asked)) return null;
  return match("within", key.length / asked.key.length);
}

function wholeGrade(relation: Relation): Grade {
  if (relation === "own" || relation === "exact") return "whole";
  return relation === "related" ? "related" : "wide";
}

/** True where each word asked for is a word of the name, no word being used twice. */
function hasEach(
  words: readonly string[],
  asked: readonly string[],
  isSame: typeof sameWord,
): boolean {
  const left = [...words];
  return asked.every((one) => {
    const at = left.findIndex((word) => isSame(one, word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** True where the query has this name in it, and not merely letters in the middle of a word. */
function stands(key: string, asked: Asked): boolean {
  if (key.length < 2 || !asked.key.includes(key)) return false;
  return hasHan(key) || asked.words.some((word) => word === key && key.length > 2);
}

/** Entries that have every piece of the query in one or another of their writings. */
function inPieces(names: Names, { pieces }: Asked, isSame: typeof sameWord): Match[] {
  if (pieces.length < 2 || !pieces.some((piece) => hasHan(piece))) return [];
  const found: Match[] = [];
  for (const [entry, writings] of Map.groupBy(names, (ready) => ready.entry)) {
    const known = writings.filter(({ writing }) => writing.relation !== "related");
    const [own] = known;
    const hasPiece = (piece: string): boolean =>
      known.some(({ key, words }) =>
        hasHan(piece) ? key.includes(piece) : words.some((word) => isSame(piece, word)),
      );
    if (own === undefined || !pieces.every(hasPiece)) continue;
    const through = known.find(({ words }) => words.length > 0) ?? own;
    const inName = pieces.filter((piece) => own.key.includes(piece)).join("").length;
    found.push({ entry, writing: through.writing, grade: "some", share: inName / own.key.length });
  }
  return found;
}

/** Endings differ by so much between one tube and two tubes, alloy and alloys. */
const ENDING = 2;
const STEM = 3;

/** True for one word in two numbers: tube and tubes. */
export function sameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short === long ||
    (short.length >= STEM && long.length - short.length <= ENDING && long.startsWith(short))
  );
}
