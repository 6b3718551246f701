import type { Folding, FoldingTable } from "./fold.ts";
import { readFolding } from "./fold.ts";
import type { LexiconEntry, LexiconRow } from "./lexicon.ts";
import { readLexicon } from "./lexicon.ts";
import type { Match, Names } from "./names.ts";
import { nameMatches, sameWord } from "./names.ts";
import { nearestNames } from "./nearest.ts";
import { once } from "./once.ts";
import type { Found } from "./pagefind.ts";
import { distinct } from "./pagefind.ts";
import type { Term } from "./query.ts";
import type { Rewriting, Spokens } from "./rewrite.ts";
import { ALIKE, byPinyin, bySlip, bySound, NEARLY, spokenNames } from "./rewrite.ts";
import { nearWord } from "./slips.ts";
import type { Sounds, SoundTable } from "./sounds.ts";
import { readSounds } from "./sounds.ts";
import { hasHan, normalise } from "./units.ts";

/** The tables that the build writes beside the index. */
export interface SearchTables {
  /** Every name of the site with its other writings. */
  readonly lexicon: readonly LexiconRow[];
  /** The words of the text besides; asked for when no name is meant at all. */
  readonly words: readonly string[];
  /** Traditional characters; asked for when Chinese is not found as typed. */
  readonly folding: FoldingTable;
  /** How characters sound; asked for when no name is written so. */
  readonly sounds: SoundTable;
}

/** Fetches a table, when a query first needs it. */
export interface TableSource {
  readonly table: <Name extends keyof SearchTables>(name: Name) => Promise<SearchTables[Name]>;
}

/** In which other way a query was understood. */
export type OtherWay =
  "apart" | "traditional" | "alias" | "english" | "related" | "pinyin" | "sound" | "slip";

/** What a query stands for: words to look for, and the entries that come first. */
export interface Understanding {
  readonly way: OtherWay;
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** What is known of names from the start, before anything is looked for in another way. */
export interface Known extends TableSource {
  readonly entries: () => Promise<readonly LexiconEntry[]>;
  readonly names: () => Promise<Names>;
}

/** The tables as they are used, made ready once. */
export interface Tables {
  readonly names: () => Promise<Names>;
  readonly folding: () => Promise<Folding>;
  readonly sounds: () => Promise<Sounds>;
  readonly spoken: () => Promise<Spokens>;
  readonly words: () => Promise<Spokens>;
}

export function openTables({ table, entries, names }: Known): Tables {
  const sounds = once(async () => readSounds(await table("sounds")));
  return {
    names,
    folding: once(async () => readFolding(await table("folding"))),
    sounds,
    spoken: once(async () => spokenNames(await entries(), await sounds())),
    words: once(async () => {
      const rows = (await table("words")).map((word): LexiconRow => [null, word]);
      return spokenNames(readLexicon(rows), await sounds());
    }),
  };
}

const isHan = (terms: readonly Term[]): boolean => terms.flat().some(hasHan);

/** The terms in simplified characters. */
export async function simplified(tables: Tables, terms: readonly Term[]): Promise<readonly Term[]> {
  return isHan(terms) ? terms.map(await tables.folding()) : terms;
}

/** What a query may stand for that is not found as typed, the likeliest first. */
export async function* understandings(
  tables: Tables,
  terms: readonly Term[],
): AsyncGenerator<Understanding> {
  const names = await tables.names();
  const matches = nameMatches(names, terms);
  yield* named(matches.filter(({ grade }) => grade !== "some" && grade !== "within"));
  yield* named(matches.filter(({ grade }) => grade === "some"));
  const [sounds, spoken] = await Promise.all([tables.sounds(), tables.spoken()]);
  const joined = terms.flat();
  yield* rewritten("pinyin", byPinyin(spoken, terms));
  yield* rewritten("sound", bySound(spoken, { term: joined, sounds }, ALIKE));
  yield* rewritten("slip", bySlip(spoken, joined));
  yield* rewritten("sound", bySound(spoken, { term: joined, sounds }, NEARLY));
  const near = nameMatches(names, terms, (a, b) => sameWord(a, b) || nearWord(a, b));
  yield* misspelt(near.filter(({ grade }) => grade !== "within"));
  const within = matches.filter(({ grade }) => grade === "within");
  yield* named(within.filter(({ share }) => share === within[0]?.share));
  const words = await tables.words();
  yield* rewritten("pinyin", byPinyin(words, terms, ["full", "loose"]));
  yield* rewritten("sound", bySound(words, { term: joined, sounds }, ALIKE));
}

function* named(matches: readonly Match[]): Generator<Understanding> {
  const [best] = matches;
  if (best === undefined) return;
  const names = matches.map(({ entry }) => entry.name);
  yield { way: wayOf(best), names, words: names };
}

function wayOf({ writing: { relation, isEnglish } }: Match): OtherWay {
  if (relation === "related") return "related";
  if (isEnglish) return "english";
  return relation === "own" ? "apart" : "alias";
}

function* misspelt(matches: readonly Match[]): Generator<Understanding> {
  const names = matches.map(({ entry }) => entry.name);
  if (names.length > 0) yield { way: "slip", names, words: names };
}

function* rewritten(way: OtherWay, found: readonly Rewriting[]): Generator<Understanding> {
  if (found.length === 0) return;
  const words = [...new Set(found.map((one) => one.words))];
  const isRelated = found[0]?.relation === "related";
  yield { way: isRelated ? "related" : way, names: found.map(({ entry }) => entry.name), words };
}

/** The names nearest to a query that no name is written, said or misspelt like. */
export async function nearest(tables: Tables, terms: readonly Term[]): Promise<Understanding> {
  const names = nearestNames(await tables.names(), terms).map(({ name }) => name);
  return { way: "slip", names, words: names };
}

/** One term in the words of the record, where it sounds like them or is one slip away. */
export async function mended(tables: Tables, term: Term): Promise<Term | null> {
  const [sounds, spoken] = await Promise.all([tables.sounds(), tables.spoken()]);
  const [best] = [...bySound(spoken, { term, sounds }, ALIKE), ...bySlip(spoken, term)];
  return best === undefined ? null : normalise(best.words).chars;
}

/** Looks for terms as they stand; pages that have them all, best first. */
export type Look = (terms: readonly Term[]) => Promise<readonly Found[]>;

/** No more entries are put first, nor words looked for: beyond them nobody reads. */
export const MOST = 20;

/** The pages of the entries themselves, then all others that have the words. */
export async function pagesFor(look: Look, { names, words }: Understanding): Promise<Found[]> {
  const find = (one: string): Promise<readonly Found[]> => look([normalise(one).chars]);
  const ofNames = await Promise.all(names.slice(0, MOST).map(find));
  const ofWords = await Promise.all(words.slice(0, MOST).map(find));
  return distinct([...ofNames.flatMap((pages) => pages.slice(0, 1)), ...ofWords.flat()]);
}
