/** How a name was spelled: in full, loosely (zh for z), by initials, or some of each. */
export const MODES = ["full", "loose", "initials", "mixed"] as const;
export type Mode = (typeof MODES)[number];

/** Where in a name a spelling begins and ends, counted in characters. */
export interface Spelled {
  readonly from: number;
  readonly to: number;
}

/**
 * A query read as pinyin: letters and digits alone, ü as v, without tone marks. A digit after a
 * letter may be a tone or belong to the name (tai4, 3D), so both readings are given.
 */
export function lettersOf(query: string): string[] {
  const letters = query
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("u\u0308", "v")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .normalize("NFC");
  return [...new Set([letters, letters.replace(/(?<=[a-z])[0-5]/g, "")])];
}

/** The ways in which a character may be typed, and how much of the query each takes. */
type Typed = (readings: readonly string[], char: string) => readonly string[];

const inFull: Typed = (readings, char) => [char, ...readings, ...readings.flatMap(otherSpelling)];
const loosely: Typed = (readings, char) => [char, ...readings, ...readings.flatMap(confusedWith)];
const byInitial: Typed = (readings, char) => [
  char,
  ...readings.flatMap((reading) => [reading.charAt(0), /^[zcs]h/.exec(reading)?.[0] ?? ""]),
];
const either: Typed = (readings, char) => [...inFull(readings, char), ...byInitial(readings, char)];

const TYPED: Readonly<Record<Mode, Typed>> = {
  full: inFull,
  loose: loosely,
  initials: byInitial,
  mixed: either,
};

/** lv is also typed lu and lyu. */
function otherSpelling(reading: string): string[] {
  return /^[ln]v/.test(reading) ? [reading.replace("v", "u"), reading.replace("v", "yu")] : [];
}

/** The syllables that a reading is confused with: zhong for zong, lan for nan. */
function confusedWith(reading: string): string[] {
  const heads = /^[zcs]h/.test(reading)
    ? [reading, reading.replace("h", "")]
    : /^[zcs]/.test(reading)
      ? [reading, `${reading.charAt(0)}h${reading.slice(1)}`]
      : /^[ln]/.test(reading)
        ? [`l${reading.slice(1)}`, `n${reading.slice(1)}`]
        : [reading];
  return heads.flatMap((head) =>
    /[aei]ng$/.test(head)
      ? [head, head.slice(0, -1)]
      : /[aei]n$/.test(head)
        ? [head, `${head}g`]
        : [head],
  );
}

/** A name as it may be typed, character by character, in each mode. */
export type Spellings = Readonly<Record<Mode, readonly (readonly string[])[]>>;

export function spellings(
  chars: readonly string[],
  readings: readonly (readonly string[])[],
): Spellings {
  const inMode = (mode: Mode): readonly (readonly string[])[] =>
    chars.map((char, at) => [...new Set(TYPED[mode](readings[at] ?? [], char))]);
  return {
    full: inMode("full"),
    loose: inMode("loose"),
    initials: inMode("initials"),
    mixed: inMode("mixed"),
  };
}

/** Every place in a name that the letters spell in a mode. */
export function spelledIn(letters: string, name: Spellings, mode: Mode): Spelled[] {
  const options = name[mode];
  return options.flatMap((_, from) => {
    const to = spelledFrom(letters, options, from);
    return to === null ? [] : [{ from, to }];
  });
}

/** Where a spelling that begins here ends, or null: all letters must be used up. */
function spelledFrom(
  letters: string,
  options: readonly (readonly string[])[],
  from: number,
): number | null {
  let reached = new Set([0]);
  for (let at = from; at < options.length && reached.size > 0; at += 1) {
    const next = new Set<number>();
    for (const done of reached)
      for (const option of options[at] ?? [])
        if (option !== "" && letters.startsWith(option, done)) next.add(done + option.length);
    if (next.has(letters.length)) return at + 1;
    reached = next;
  }
  return null;
}
