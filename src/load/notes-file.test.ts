import { describe, expect, test } from "vitest";

import { readNotesFile } from "./notes-file.ts";

const path = "content/policies/plan/notes.yaml";
const note = `- id: n-one
  kind: doubt
  confidence: high
  eid: s1-p1
  quote: 钛管
  remark: 两种读法。
`;
const read = (text: string) => readNotesFile({ path, text });
const faultsOf = (text: string) =>
  read(text).issues.map(({ file, row, column, code, found }) => ({
    place: `${file}:${row}:${column}`,
    code,
    found,
  }));

test("a note without a reading, sums or relations is whole", () => {
  const { value, issues } = read(note);
  expect(issues).toEqual([]);
  expect(value.ids).toEqual(["n-one"]);
  expect(value.notes.map(({ values }) => values)).toEqual([
    {
      id: "n-one",
      kind: "doubt",
      confidence: "high",
      eid: "s1-p1",
      quote: "钛管",
      remark: "两种读法。",
    },
  ]);
});

test("there may be no notes", () => {
  expect(read("[]\n")).toEqual({ value: { notes: [], ids: [] }, issues: [] });
});

test("of a file that is not there, whoever looked for it has spoken", () => {
  expect(readNotesFile({ path, text: null }).issues).toEqual([]);
});

describe("a field of the wrong kind is a fault at its very place, in Chinese", () => {
  test.each([
    ["id: n-one", "id: one", "1:7", "0.id：以 n- 开头，只用小写英文字母、数字和连字符"],
    ["id: n-one", "id: n-壹", "1:7", "0.id：以 n- 开头，只用小写英文字母、数字和连字符"],
    [
      "kind: doubt",
      "kind: 存疑",
      "2:9",
      "0.kind：“存疑”不合要求，应为 calculation、doubt、absence、form 之一",
    ],
    [
      "confidence: high",
      "confidence: certain",
      "3:15",
      "0.confidence：“certain”不合要求，应为 high、medium、low 之一",
    ],
    ["quote: 钛管", "quote: 10", "5:10", "0.quote：“10”不合要求，应为文字"],
    ["quote: 钛管", 'quote: ""', "5:10", "0.quote：不可留空"],
    ["  eid: s1-p1\n", "", "1:3", "0.eid：缺少这个字段，应为文字"],
    ["remark: 两种", "remarks: 两种", "1:3", "0.remark：缺少这个字段，应为文字"],
    ["quote: 钛管", "quote: 钛管\n  reading:", "6:11", "0.reading：应为文字"],
    [
      "quote: 钛管",
      "quote: 钛管\n  occurrence: 一",
      "6:15",
      "0.occurrence：“一”不合要求，应为整数（不加引号）",
    ],
    [
      "quote: 钛管",
      "quote: 钛管\n  related: n-two",
      "6:12",
      "0.related：“n-two”不合要求，应为列表，一项一行，以“- ”开头",
    ],
  ])("%j written as %j", (from, to, place, found) => {
    const [fault] = faultsOf(note.replace(from, to));
    expect(fault).toEqual({ place: `${path}:${place}`, code: "notes", found });
  });

  test("a field that notes have not", () => {
    expect(faultsOf(`${note}  source: 甲\n`)).toEqual([
      { place: `${path}:7:11`, code: "notes", found: "0：没有叫“source”的字段" },
    ]);
  });
});

test("the faults of all notes are listed, and the notes without any are kept", () => {
  const text = [
    note.replace("doubt", "x"),
    note.replace("n-one", "n-two"),
    note.replace("high", "x"),
  ].join("");
  expect(faultsOf(text).map(({ place }) => place)).toEqual([`${path}:2:9`, `${path}:15:15`]);
  expect(read(text).value.notes.map(({ values: { id } }) => id)).toEqual(["n-two"]);
  expect(read(text).value.ids).toEqual(["n-one", "n-two", "n-one"]);
});

describe("what is no list of notes is one fault", () => {
  test.each([
    ["an empty file", "", "1:1", "notes"],
    ["a single note without its dash", "id: n-one\n", "1:1", "notes"],
    ["words where a note is due", "- 甲\n", "1:3", "notes"],
    ["no YAML", '- id: "n-one\n', "2:1", "yaml"],
    ["a reference to nothing", "- *a\n", "1:3", "yaml"],
  ])("%s", (_, text, place, code) => {
    expect(faultsOf(text)).toMatchObject([{ place: `${path}:${place}`, code }]);
    expect(read(text).value.notes).toEqual([]);
  });
});
