import type { Result } from "../../search/engine.ts";
import type { Kind } from "../../search/record.ts";
import { KINDS } from "../../search/record.ts";

/** What is being looked for, as the page's address says it. */
export interface Asked {
  readonly query: string;
  /** Null for every kind. */
  readonly kind: Kind | null;
}

export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const kind = KINDS.find((one) => one === parameters.get("kind")) ?? null;
  return { query: parameters.get("q") ?? "", kind };
}

/** The query part of the address: empty where nothing is asked. */
export function writeAsked({ query, kind }: Asked): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  if (kind !== null) parameters.set("kind", kind);
  const written = parameters.toString();
  return written === "" ? "" : `?${written}`;
}

/** A text fragment longer than this says no more. */
const FRAGMENT_LIMIT = 60;

/** Where a result leads, with the found words marked by browsers that can (text fragments). */
export function addressOf({ url, words }: Pick<Result, "url" | "words">, root: URL): string {
  const address = new URL(url.replace(/^\//, ""), root).href;
  const isUsable = words !== "" && words.length <= FRAGMENT_LIMIT && !words.includes("\n");
  return isUsable ? `${address}#:~:text=${encodeFragment(words)}` : address;
}

/** The dash has a meaning of its own in a text fragment, and encodeURIComponent leaves it. */
const encodeFragment = (words: string): string => encodeURIComponent(words).replace(/-/g, "%2D");
