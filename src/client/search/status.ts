import type { Way } from "../../search/find.ts";
import type { SearchAnswer } from "./engine.ts";

type Telling = (asked: string, tried: string, total: string) => string;

/** Another writing of a name was found: 钛管 for titanium tube. */
const namedBy =
  (writing: string): Telling =>
  (asked, tried, total) =>
    `没有${asked}。按${writing}，它对应${tried}，共 ${total} 条。`;

/** What a reader is told, by the way in which the answer was found. */
const TOLD: Readonly<Record<Way, Telling>> = {
  typed: (asked, _, total) => `${asked}：共 ${total} 条。`,
  apart: (asked, tried, total) =>
    `没有照此连写的${asked}。去掉标点，${tried}都有的共 ${total} 条。`,
  traditional: namedBy("简体字"),
  alias: namedBy("别名"),
  english: namedBy("英文名"),
  related: (asked, tried, total) => `没有${asked}。相近而不相同的有${tried}，共 ${total} 条。`,
  pinyin: namedBy("拼音"),
  sound: namedBy("读音"),
  slip: namedBy("相近的写法"),
  parts: (asked, tried, total) =>
    `没有${asked}。其中出现过的最长部分是${tried}，含有它们的共 ${total} 条。`,
  none: (asked) =>
    `没有${asked}，也没有含其中任何一部分的内容（已按原文、校注、别名、英文名、繁体、拼音、近音、近形和部分字词找过）。`,
};

/** What a reader is told of an answer: how many, and in which way they were found. */
export function statusOf(query: string, { kind, tried, total, atLeast }: SearchAnswer): string {
  const count = atLeast ? `至少 ${total}` : String(total);
  return TOLD[kind](quoted(query), tried.map(quoted).join("、"), count);
}

/** Told where the index does not come. */
export const FAILED = "索引没有载入，这次没有查成。请检查网络后再试，或从目录里找。";

const quoted = (words: string): string => `“${words}”`;
