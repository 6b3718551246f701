import type { Way } from "../../search/find.ts";
import type { SearchAnswer } from "./engine.ts";

type Telling = (asked: string, tried: readonly string[], total: string) => string;

/** Another writing of a name was found: 钛管 for titanium tube. */
const namedBy =
  (writing: string): Telling =>
  (asked, tried, total) =>
    `没有${asked}。按${writing}，它对应${tried.join("、")}，共 ${total} 条。`;

/** What a reader is told, by the way in which the answer was found. */
const TOLD: Readonly<Record<Way, Telling>> = {
  typed: (asked, _, total) => `${asked}：共 ${total} 条。`,
  apart: (asked, tried, total) =>
    `没有照此连写的${asked}。去掉标点，${tried.length > 1 ? "同时" : ""}含${tried.join("、")}的有 ${total} 条。`,
  traditional: namedBy("简体字"),
  alias: namedBy("别名"),
  english: namedBy("英文名"),
  related: (asked, tried, total) =>
    `没有${asked}。相近而不相同的有${tried.join("、")}，共 ${total} 条。`,
  pinyin: namedBy("拼音"),
  sound: namedBy("相近的读音"),
  slip: namedBy("相近的写法"),
  parts: (asked, tried, total) => `没有${asked}。含其中${tried.join("或")}的有 ${total} 条。`,
  none: (asked) =>
    `没有${asked}：原文、校注和本站的其他文字里都没有，按别名、英文名、繁体字、拼音、相近的读音和写法也没有找到。`,
};

/** What a reader is told of an answer: how many, and in which way they were found. */
export function statusOf(query: string, { kind, tried, total, atLeast }: SearchAnswer): string {
  const count = atLeast ? `至少 ${total}` : String(total);
  return TOLD[kind](quoted(query), tried.map(quoted), count);
}

/** Answers that are none: what was asked may be a product, of which the text says no more. */
const UNANSWERED: ReadonlySet<Way> = new Set(["related", "parts", "none"]);

/** Where else a reader may ask, where the words were not found: which page, and why it is worth it. */
export const ELSEWHERE = {
  lead: "如果是产品名，请到“查产品”",
  why: "文字里没有写到，不等于被排除。",
} as const;

/** True where a reader should be told of the other place. */
export const belongsElsewhere = ({ kind }: SearchAnswer): boolean => UNANSWERED.has(kind);

/** Told where the index does not come. */
export const FAILED = "索引没有载入，这次没有查成。请检查网络后再试，或从目录里找。";

const quoted = (words: string): string => `“${words}”`;
