import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { align } from "./align.ts";
import type { SourceText } from "./reading.ts";
import { placeOf } from "./reading.ts";
import { readRecord } from "./record.ts";

const FOLDER = "content/policies/lishui-new-materials-2017";
const read = (name: string): SourceText => {
  const path = `${FOLDER}/${name}`;
  return { path, text: readFileSync(path, "utf8") };
};
const record = read("record.md");
const source = read("source.txt");
const blocks = readRecord(record).value;

/** Where every printed character stands. Markdown's marks are found here without its parser. */
const offsets = (text: string): number[] => Array.from(text.matchAll(/\S/g), ({ index }) => index);
const withoutMarks = record.text.replace(/^[-| :]+$|^#+ |\*\*|\|/gm, (mark) =>
  " ".repeat(mark.length),
);
const inRecord = offsets(withoutMarks);
const inSource = offsets(source.text);
const printed = inSource.map((offset) => source.text.charAt(offset));

/** Numbers spread evenly over the text, the same in every run. */
const spread = (count: number): number[] =>
  Array.from({ length: count }, (_, nth) => Math.floor((nth * (printed.length - 1)) / count));

const at = (offsetsOf: readonly number[], index: number): number => offsetsOf[index] ?? -1;

const edited = (file: SourceText, offset: number, written: string): SourceText => ({
  ...file,
  text: file.text.slice(0, offset) + written + file.text.slice(offset + 1),
});

/** The first character after this one that is not the same again: only there can a loss be seen. */
const nextOther = (index: number): number =>
  printed.findIndex((character, later) => later > index && character !== printed[index]);

/** A slip of the pen at one printed character of a file, and where it must be seen in that file and in the other. */
interface Slip {
  readonly file: SourceText;
  readonly here: number;
  readonly there: number;
}

const slips = (file: SourceText, own: readonly number[], index: number): Slip[] => {
  const character = printed[index] ?? "";
  // A mark is changed into a mark and a letter into a letter, so that bold stays bold.
  const other = /\p{P}/u.test(character) ? "！" : "龘";
  const here = at(own, index);
  const next = nextOther(index);
  return [
    { file: edited(file, here, other), here, there: index },
    { file: edited(file, here, ""), here: at(own, next) - 1, there: next - 1 },
    { file: edited(file, here, character + character), here: at(own, next - 1) + 1, there: next },
  ];
};

const written = ({ text }: SourceText, offset: number): string => {
  const { row, column } = placeOf(text, offset);
  return `${row}:${column}`;
};

/** Where the check says that two texts part: in record.md and in source.txt. */
const placesNamed = (ofRecord: SourceText, ofSource: SourceText): string => {
  const read = ofRecord === record ? blocks : readRecord(ofRecord).value;
  const result = align(read, ofRecord, ofSource);
  if (!("code" in result)) return "无";
  const there = /source\.txt:(\d+:\d+)/.exec(result.found)?.[1] ?? "";
  return `${result.code} ${result.row}:${result.column} ${there}`;
};

describe("record.md and source.txt", () => {
  test("hold the same characters, told without the parser", () => {
    expect(inRecord.map((offset) => record.text.charAt(offset)).join("")).toBe(printed.join(""));
  });

  test("agree, and record.md uses no other marks than it may", () => {
    expect(readRecord(record).issues).toEqual([]);
    expect(placesNamed(record, source)).toBe("无");
  });
});

describe("one character changed, dropped or doubled is found at its very place, both places named", () => {
  test("in record.md", () => {
    const wrong = spread(52)
      .flatMap((index) => slips(record, inRecord, index))
      .map(({ file, here, there }) => ({
        said: placesNamed(file, source),
        expected: `record-differs ${written(file, here)} ${written(source, at(inSource, there))}`,
      }))
      .filter(({ said, expected }) => said !== expected);
    expect(wrong).toEqual([]);
  });

  test("in source.txt", () => {
    const wrong = spread(200)
      .flatMap((index) => slips(source, inSource, index))
      .map(({ file, here, there }) => ({
        said: placesNamed(record, file),
        expected: `record-differs ${written(record, at(inRecord, there))} ${written(file, here)}`,
      }))
      .filter(({ said, expected }) => said !== expected);
    expect(wrong).toEqual([]);
  });

  test("at either end of the text", () => {
    const said = (text: string): string => {
      const file = { ...record, text };
      const result = align(readRecord(file).value, file, source);
      return "code" in result ? result.found : "无";
    };
    const whole = record.text.trimEnd();
    expect(said(whole.slice(0, -1))).toMatch(/^此处是文末，而 .*source\.txt:\d+:\d+ 是“日”$/);
    expect(said(`${whole}日`)).toMatch(/^此处是“日”，而 .*source\.txt:\d+:\d+ 是文末$/);
    expect(said(whole.slice(1))).toMatch(/^此处是“县”，而 .*source\.txt:1:1 是“各”$/);
  });
});

describe("white space is layout, and never a difference", () => {
  const spaces = [" ", "　", "\t"];

  test("in source.txt, anywhere", () => {
    const differing = spread(60)
      .map((index) => at(inSource, index))
      .flatMap((offset) =>
        [...spaces, "\n", "\r\n"].map((space) =>
          edited(source, offset, space + source.text.charAt(offset)),
        ),
      )
      .filter((file) => placesNamed(record, file) !== "无");
    expect(differing).toEqual([]);
  });

  test("in record.md, between the characters of a line", () => {
    const inside = spread(30)
      .map((index) => at(inRecord, index))
      .filter((offset) => /\S{3}/.test(withoutMarks.slice(offset - 2, offset + 1)));
    const differing = inside
      .flatMap((offset) =>
        spaces.map((space) => edited(record, offset, space + record.text.charAt(offset))),
      )
      .filter((file) => placesNamed(file, source) !== "无" || readRecord(file).issues.length > 0);
    expect(inside.length).toBeGreaterThan(20);
    expect(differing).toEqual([]);
  });

  test.each([
    ["more empty lines between paragraphs", record.text.replaceAll("\n\n", "\n\n\n")],
    ["the line ends of Windows", record.text.replaceAll("\n", "\r\n")],
    ["empty lines at the end", `${record.text}\n\n`],
    ["no line end at the end", record.text.trimEnd()],
    ["a table with wider cells", record.text.replaceAll(" | ", "   |   ")],
  ])("in record.md: %s", (_, text) => {
    const file = { ...record, text };
    expect(placesNamed(file, source)).toBe("无");
    expect(readRecord(file).issues).toEqual([]);
  });
});

describe("once the two agree", () => {
  test("the words of a line are cut from source.txt, with its white space", () => {
    const markdown = { path: "record.md", text: "**甲乙**。丙 丁" };
    const published = { path: "source.txt", text: "　　甲 乙。\n丙丁" };
    const read = readRecord(markdown).value;
    const result = align(read, markdown, published);
    const [paragraph] = read;
    const line = paragraph?.kind === "paragraph" ? (paragraph.lines[0] ?? []) : [];
    expect("words" in result && result.words(line)).toEqual({
      text: "甲 乙。\n丙丁",
      start: 2,
      end: 9,
    });
  });

  test("places count code points: a rare character is one, not two", () => {
    const text = "𬭩甲";
    const read = readRecord({ path: "record.md", text }).value;
    const result = align(read, { path: "record.md", text }, { path: "source.txt", text });
    const [paragraph] = read;
    const line = paragraph?.kind === "paragraph" ? (paragraph.lines[0] ?? []) : [];
    expect("words" in result && result.words(line)).toEqual({ text, start: 0, end: 2 });
  });

  test("a line without a character has no words", () => {
    const result = align([], record, { ...source, text: "" });
    expect("words" in result && result.words([])).toBeNull();
  });
});
