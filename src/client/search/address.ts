import type { Kind } from "../../search/record.ts";
import { kindNamed } from "../../search/record.ts";

/** What is being looked for, as the page's address says it. */
export interface Asked {
  readonly query: string;
  /** Null for every kind. */
  readonly kind: Kind | null;
}

export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  return { query: parameters.get("q") ?? "", kind: kindNamed(parameters.get("kind") ?? "") };
}

/** The query part of the address: empty where nothing is asked. */
export function writeAsked({ query, kind }: Asked): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  if (kind !== null) parameters.set("kind", kind);
  const written = parameters.toString();
  return written === "" ? "" : `?${written}`;
}

/** Opens the part of an address that names the words to mark. */
const MARK = "#mark=";
/** More words, or longer ones, say no more. */
const WORDS_LIMIT = 4;
const LENGTH_LIMIT = 60;

/**
 * Where a result leads, with the found words named twice: for browsers that mark them themselves
 * (text fragments), and for our own mark, since those browsers refuse words that begin or end
 * within what their dictionary takes for one word. What is a place within a page, a note, is led to
 * by its own address, which can be passed on.
 */
export function landingAddress(url: string, words: readonly string[]): string {
  if (url.includes("#")) return url;
  const usable = words.filter((one) => one.length <= LENGTH_LIMIT && !one.includes("\n"));
  const kept = usable.slice(0, WORDS_LIMIT).map(encodeWords);
  if (kept.length === 0) return url;
  return `${url}${MARK}${kept.join("&")}:~:${kept.map((one) => `text=${one}`).join("&")}`;
}

/** The words that the address of this page asks to be marked. */
export function wordsToMark(hash: string): string[] {
  if (!hash.startsWith(MARK)) return [];
  // Browsers without text fragments leave them in place.
  const [named = ""] = hash.slice(MARK.length).split(":~:");
  return named.split("&").map(decodeWords);
}

/** The dash has a meaning of its own in a text fragment, and encodeURIComponent leaves it. */
const encodeWords = (words: string): string => encodeURIComponent(words).replace(/-/g, "%2D");

function decodeWords(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return "";
  }
}
