import type { Words } from "./quote.ts";
import { type Run, runsOf, type TakenRow } from "./taken.ts";

/** From one place of `source.txt` up to another: code points, `end` exclusive. */
export type Place = Pick<Words, "start" | "end">;

/** A run of words, or words that are pointed at together, in the pieces that they consist of. */
export type Piece =
  | { readonly kind: "run"; readonly run: Run }
  | { readonly kind: "pointed"; readonly place: Place; readonly pieces: readonly Piece[] };

/**
 * Words cut at all that was taken from them and at every place that is pointed at, so that each
 * place is one piece, places within places included. A place that begins within another and ends
 * beyond it cannot be one piece with it: it is marked from where the other ends.
 */
export function piecesOf(
  words: Words,
  taken: readonly TakenRow[],
  places: readonly Place[],
): readonly Piece[] {
  const here = places.filter(({ start, end }) => words.start <= start && end <= words.end);
  const byPlace = new Map(here.map((place) => [`${place.start}-${place.end}`, place]));
  const sorted = [...byPlace.values()]
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((place) => ({ place, from: place.start }));
  const cuts = sorted.flatMap(({ place }) => [place.start, place.end]);
  const runs = runsOf(words, taken).flatMap(cutAt(words.start, cuts));
  return nested(runs, sorted);
}

/** A run that knows where it stands. */
interface PlacedRun extends Place {
  readonly run: Run;
}

/** Cuts runs, handed over in their order, wherever a place begins or ends. */
function cutAt(from: number, cuts: readonly number[]) {
  let at = from;
  return (run: Run): PlacedRun[] => {
    const characters = Array.from(run.text);
    const [first, last] = [at, at + characters.length];
    at = last;
    const within = cuts.filter((cut) => first < cut && cut < last);
    const ends = [...new Set([first, ...within, last])].sort((a, b) => a - b);
    return ends.slice(0, -1).map((start, index) => {
      const end = ends[index + 1] ?? last;
      const text = characters.slice(start - first, end - first).join("");
      return { start, end, run: { ...run, text, begins: index === 0 ? run.begins : [] } };
    });
  };
}

/** A place, and from where on it is still to be marked. */
interface Pending {
  readonly place: Place;
  readonly from: number;
}

function nested(runs: readonly PlacedRun[], pending: readonly Pending[]): readonly Piece[] {
  const [outer, ...others] = pending;
  if (outer === undefined) return runs.map(({ run }) => ({ kind: "run", run }));
  const { place, from } = outer;
  const inner = others.filter((other) => other.place.end <= place.end);
  const after = others
    .filter((other) => other.place.end > place.end)
    .map((other) => ({ ...other, from: Math.max(other.from, place.end) }));
  const isBetween = (low: number, high: number) => (run: PlacedRun) =>
    low <= run.start && run.end <= high;
  const marked = nested(runs.filter(isBetween(from, place.end)), inner);
  return [
    ...nested(runs.filter(isBetween(0, from)), []),
    { kind: "pointed", place, pieces: marked },
    ...nested(runs.filter(isBetween(place.end, Infinity)), after),
  ];
}
