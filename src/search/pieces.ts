import type { Term } from "./query.ts";

/**
 * The longest stretches of a term that occur somewhere, none inside another. What a stretch
 * contains occurs wherever it does, so two fingers moving right find them all.
 */
export async function longestPieces(
  term: Term,
  occurs: (piece: Term) => Promise<boolean>,
): Promise<Term[]> {
  const pieces: Term[] = [];
  let end = 0;
  for (let start = 0; start < term.length; start += 1) {
    const before = end;
    end = Math.max(end, start);
    while (end < term.length && (await occurs(term.slice(start, end + 1)))) end += 1;
    if (end > before) pieces.push(term.slice(start, end));
  }
  return pieces.filter(tellsSomething);
}

/**
 * One or two Latin letters stand in half of all words, and one Chinese character (石 of 石墨烯, 金 of
 * 金额) in words of another kind.
 */
function tellsSomething(piece: Term): boolean {
  const isChinese = piece.some((char) => /^\p{Script=Han}$/u.test(char));
  return piece.length >= (isChinese ? 2 : 3);
}

/** What a question asks with. It stands in many a page that has nothing to do with the question. */
const ASKING =
  /有没有|是不是|能不能|会不会|可不可以|怎么样|为什么|什么时候|怎么|怎样|如何|什么|哪些|哪个|哪里|多少|是否|请问|[吗呢]/gu;

/** A term without what it only asks with: 有没有补贴 is about 补贴. */
export const withoutAsking = (term: Term): Term[] =>
  term
    .join("")
    .split(ASKING)
    .filter((left) => left !== "")
    .map((left) => [...left]);
