import type { SearchUnit } from "../../../src/search/markup.ts";
import type { Random } from "./random.ts";
import { randomFrom } from "./random.ts";

/*
 * Larger libraries than we have, in the language of the one that we have: policies of provisions and
 * the materials they name. Stretches of the plan's own text make its common pairs common; characters
 * put together by chance, from the plan and from the 3,755 everyday ones, make the text as varied as
 * many authors would.
 */

/** So many provisions make a policy, and one page in ten is a material's. */
const PROVISIONS = 90;
const MATERIALS = 10;

/** The pages of a library of `size` pages: ours as they are, or made from them, the same each time. */
export function corpusOf(own: readonly SearchUnit[], size: number): readonly SearchUnit[] {
  if (size <= own.length) return own;
  const source = sourceFrom(own);
  return Array.from({ length: size }, (_, index) => {
    const policy = Math.floor(index / (PROVISIONS + MATERIALS));
    const place = index % (PROVISIONS + MATERIALS);
    return place < PROVISIONS
      ? provision(source, policy, place)
      : material(source, policy, place - PROVISIONS);
  });
}

/** What new text is made of. */
interface Source {
  readonly random: Random;
  /** The covered words of our provisions, a provision an entry. */
  readonly texts: readonly string[][];
  /** Their Chinese characters, each as often as it occurs. */
  readonly characters: readonly string[];
  readonly english: readonly string[];
}

function sourceFrom(own: readonly SearchUnit[]): Source {
  const texts = own
    .filter(({ kind, text }) => kind === "条文" && text.length >= SHORTEST)
    .map(({ text }) => [...text]);
  return {
    random: randomFrom(1),
    texts,
    characters: texts.flat().filter((char) => HAN.test(char)),
    english: own.flatMap(({ nameEn }) => nameEn?.split(" ") ?? []),
  };
}

/** Table rows and bare headings would make no text. */
const SHORTEST = 40;
const HAN = /^\p{Script=Han}$/u;

/** Level one of GB 2312, in its order. */
const EVERYDAY = [...everyday()];

function everyday(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return new TextDecoder("gbk").decode(new Uint8Array(bytes));
}

const HEADED = 0.25;

function provision(source: Source, policy: number, place: number): SearchUnit {
  const name = `第${policy + 1}号工作方案`;
  const heading = source.random.next() < HEADED ? words(source, source.random.between(4, 8)) : null;
  const body = sentences(source, source.random.pick(source.texts).length);
  return {
    kind: "条文",
    id: `s${place + 1}`,
    url: `/policies/p${policy + 1}/s${place + 1}/`,
    title: heading ?? `${place + 1} 第1段`,
    path: `${place + 1} · ${name}`,
    text: heading === null ? body : `${heading}\n${body}`,
    nameEn: null,
    ownTitle: heading,
  };
}

function material(source: Source, policy: number, place: number): SearchUnit {
  const name = words(source, source.random.between(3, 7));
  const nameEn = [1, 2, 3].map(() => source.random.pick(source.english)).join(" ");
  const id = `m${policy + 1}-${place + 1}`;
  return {
    kind: "材料",
    id,
    url: `/materials/${id}/`,
    title: name,
    path: `第${policy + 1}号工作方案`,
    text: `${name}\n${nameEn}`,
    nameEn,
    ownTitle: name,
  };
}

/** About so many characters, with punctuation. */
function sentences(source: Source, length: number): string {
  const { random } = source;
  let text = "";
  while (text.length < length) text += words(source, random.between(6, 18)) + random.pick(STOPS);
  return `${text.slice(0, -1)}。`;
}

const STOPS = ["，", "，", "，", "、", "；", "。"];

/** About so many characters without punctuation. */
function words(source: Source, length: number): string {
  let text = "";
  while (text.length < length) text += word(source);
  return text;
}

/** One word, in the ways that words come about. */
function word({ random, texts, characters }: Source): string {
  const chance = random.next();
  if (chance < 0.45) return stretch(random, random.pick(texts));
  if (chance < 0.75) return random.pick(characters) + random.pick(characters);
  if (chance < 0.94) return random.pick(characters) + random.pick(EVERYDAY);
  if (chance < 0.98) return `${random.between(2, 9000)}${random.pick(MEASURES)}`;
  return `${random.pick(LETTERS)}${random.pick(LETTERS)}${random.between(1, 99)}`;
}

const MEASURES = ["年", "亿元", "万吨", "个", "项", "家"];
const LETTERS = Array.from("ABCDEFGHILMNOPRSTUVX");

/** Two to five neighbouring characters of a text, as far as its punctuation lets. */
function stretch(random: Random, text: readonly string[]): string {
  const from = random.between(0, text.length - 2);
  const part = text.slice(from, from + random.between(2, 5)).join("");
  return /^[\p{L}\p{N}]+/u.exec(part)?.[0] ?? "";
}
