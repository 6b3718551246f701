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

/** One Chinese character means something; one or two Latin letters stand in half of all words. */
function tellsSomething(piece: Term): boolean {
  return piece.length > 2 || piece.some((char) => /^\p{Script=Han}$/u.test(char));
}
