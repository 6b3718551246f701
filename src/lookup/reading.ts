import { isOneSlip } from "../search/slips.ts";
import type { Reason } from "./answer.ts";

type ReadAs = NonNullable<Reason["readAs"]>;

/** True where the query may be a slip: the document writes no such name. */
export const isSlip = (readAs: Reason["readAs"]): readAs is ReadAs =>
  readAs?.how === "近音" || readAs?.how === "近形";

/** As what a query was read, where not as typed, character by character if few are other ones. */
export function readingSentence(query: string, readAs: ReadAs): string {
  const swap = isSlip(readAs) ? exchanged(bare(query), bare(readAs.text)) : null;
  const read =
    swap === null ? `这里按“${readAs.text}”查` : `您写的是“${swap.typed}”，这里按“${swap.meant}”查`;
  return `${read}（${howSaid(query, readAs)}）。`;
}

/** What is compared: the marks that no key has are left out. */
const bare = (text: string): string[] => [
  ...text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, ""),
];

/** More than this is not told by its characters: whoever wrote it finds it in the whole name. */
const MOST_EXCHANGED = 2;

/** The Chinese characters that stand in the place of others, from the first to the last. */
function exchanged(
  typed: readonly string[],
  meant: readonly string[],
): { readonly typed: string; readonly meant: string } | null {
  if (typed.length !== meant.length || !/\p{Script=Han}/u.test(meant.join(""))) return null;
  const places = typed.flatMap((char, at) => (char === meant[at] ? [] : [at]));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || last - first >= MOST_EXCHANGED) return null;
  const stretch = (chars: readonly string[]): string => chars.slice(first, last + 1).join("");
  return { typed: stretch(typed), meant: stretch(meant) };
}

function howSaid(query: string, { text, how }: ReadAs): string {
  if (how === "近音") return "读音相近";
  if (how === "语序") return "语序不同";
  if (how !== "近形") return how;
  const [typed, meant] = [bare(query), bare(text)];
  if (typed.length === meant.length) return /\p{Script=Han}/u.test(text) ? "字形相近" : "拼写相近";
  if (!isOneSlip(typed, meant)) return "写法相近";
  const unit = /\p{Script=Han}/u.test(text) ? "字" : "字母";
  return typed.length < meant.length ? `少一个${unit}` : `多一个${unit}`;
}
