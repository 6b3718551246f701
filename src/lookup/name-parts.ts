import { hasHan } from "../search/units.ts";

/** What the names on record are put together from, told by the names themselves: no dictionary knows 钎焊. */
export interface NameParts {
  /** The runs of a name that begin and end where it falls into parts: 纤维, never 酮纤. */
  readonly runsOf: (key: string) => readonly string[];
  /** What a thing is, where entries of that kind are listed: 涂料 of 防火涂料; else null. */
  readonly headOf: (key: string) => string | null;
}

/** A part stands with so many different neighbours; a single character needs one more. */
const FEWEST_NEIGHBOURS = 2;
/** A run of one character stands everywhere. */
const FEWEST_IN_RUN = 2;

/** The parts of the entries' own names; a name on record within another is a part of it, too. */
export function nameParts(own: readonly string[], onRecord: ReadonlySet<string>): NameParts {
  const begins = neighbours(own, (chars, at) => [chars.slice(0, at), chars[at]]);
  const ends = neighbours(own, (chars, at) => [chars.slice(at), chars[at - 1]]);
  const isPart = (part: readonly string[], met: Neighbours): boolean => {
    const text = part.join("");
    const fewest = FEWEST_NEIGHBOURS + (part.length > 1 ? 0 : 1);
    return (part.length > 1 && onRecord.has(text)) || (met.get(text)?.size ?? 0) >= fewest;
  };
  const fallsApart = (chars: readonly string[], at: number): boolean =>
    isPart(chars.slice(0, at), begins) || isPart(chars.slice(at), ends);
  return {
    runsOf(key) {
      const chars = [...key];
      const seams = [0, ...places(chars).filter((at) => fallsApart(chars, at)), chars.length];
      return seams
        .flatMap((from) => seams.map((to) => chars.slice(from, Math.max(from, to))))
        .filter(({ length }) => length >= FEWEST_IN_RUN)
        .map((run) => run.join(""))
        .filter((run) => hasHan(run));
    },
    headOf(key) {
      const chars = [...key];
      const tails = places(chars).map((at) => chars.slice(at).join(""));
      return tails.find((tail) => [...tail].length > 1 && shared(ends, tail)) ?? null;
    },
  };
}

/** For a part, the different characters that it stands beside. */
type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

const shared = (met: Neighbours, part: string): boolean =>
  (met.get(part)?.size ?? 0) >= FEWEST_NEIGHBOURS;

/** The places between the characters of a name. */
const places = (chars: readonly string[]): number[] => chars.slice(1).map((_, at) => at + 1);

function neighbours(
  keys: readonly string[],
  cut: (chars: readonly string[], at: number) => readonly [readonly string[], string | undefined],
): Neighbours {
  const met = new Map<string, Set<string>>();
  for (const key of keys) {
    const chars = [...key];
    for (const at of places(chars)) {
      const [part, beside = ""] = cut(chars, at);
      const text = part.join("");
      met.set(text, (met.get(text) ?? new Set()).add(beside));
    }
  }
  return met;
}
