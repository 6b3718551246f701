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
  return pieces.filter((piece) => tellsSomething(piece, term));
}

/**
 * One or two Latin letters stand in half of all words, and one Chinese character of a longer word
 * (石 of 石墨烯) in words of another kind; of two characters, one is half of what was meant.
 */
function tellsSomething(piece: Term, whole: Term): boolean {
  if (!piece.some((char) => /^\p{Script=Han}$/u.test(char))) return piece.length > 2;
  return piece.length > 1 || whole.length <= 2;
}
