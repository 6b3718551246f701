/**
 * How characters sound, without tones: the syllables; for every character of GB 2312 in its order,
 * the place of its syllable among them; and the characters that have further readings.
 */
export type SoundTable = readonly [syllables: string, characters: string, others: string];

/** The readings of a character, its usual one first; none for what is not in the table. */
export type Sounds = (char: string) => readonly string[];

/** A syllable's place is written as one character from here on. */
const FIRST_PLACE = 0x100;

/** The 6763 Chinese characters of GB 2312: every decoder knows them, so no list has to travel. */
export function gb2312(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  // GBK extends GB 2312, whose five empty cells become characters for private use.
  const all = [...new TextDecoder("gbk").decode(Uint8Array.from(bytes))];
  return all.filter((char) => /^\p{Script=Han}$/u.test(char));
}

/** The table for characters whose readings are known. */
export function soundTable(readingsOf: Sounds): SoundTable {
  const chars = gb2312().map((char) => ({ char, readings: readingsOf(char) }));
  const syllables = [...new Set(chars.flatMap(({ readings }) => readings))].sort();
  const placeOf = (syllable: string): string =>
    String.fromCharCode(FIRST_PLACE + syllables.indexOf(syllable));
  return [
    syllables.join(" "),
    chars.map(({ readings }) => placeOf(readings[0] ?? "")).join(""),
    chars
      .filter(({ readings }) => readings.length > 1)
      .map(({ char, readings }) => char + readings.slice(1).map(placeOf).join(""))
      .join(" "),
  ];
}

export function readSounds([written, characters, others]: SoundTable): Sounds {
  const syllables = written.split(" ");
  const syllable = (place: string): string => syllables[place.charCodeAt(0) - FIRST_PLACE] ?? "";
  const first = gb2312().map((char, at) => [char, [syllable(characters.charAt(at))]] as const);
  const known = new Map<string, readonly string[]>(first);
  for (const [char = "", ...places] of others.split(" "))
    known.set(char, [...(known.get(char) ?? []), ...places.map(syllable)]);
  return (char) => known.get(char) ?? [];
}

/** What people whose speech does not tell them apart write for one another. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, "$1"],
  [/^l/, "n"],
  [/(?<=[aei]n)g$/, ""],
];

/** One form for all syllables that are often confused: zh for z, l for n, -ng for -n. */
export function blurred(syllable: string): string {
  return CONFUSED.reduce((form, [sound, plain]) => form.replace(sound, plain), syllable);
}
