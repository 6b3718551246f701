import { describe, expect, test } from "vitest";

import { policyFiles, tableFile } from "../../scripts/changed-tables.ts";
import { readPolicyData } from "./policy-data.ts";
import type { FileText } from "./reading.ts";

const { path } = policyFiles.notes;
const note = `- id: n-one
  kind: doubt
  confidence: high
  eid: s5-1-p1
  quote: 形成全力
  remark: 一种读法。
  reading: 形成合力
  related: [ms-1-p1-2, raw-output-2017, rack-steel, a2017-03-work-plan, g-amounts, n-two]
- id: n-two
  kind: form
  confidence: low
  eid: s2-t1-r1
  quote: "10"
  remark: 没有关联。
`;
const read = (text: string, tables: (name: string) => FileText = tableFile) =>
  readPolicyData({ ...policyFiles, notes: { path, text }, tables });
const faultsOf = (text: string) =>
  read(text).issues.map(({ file, row, column, code, found }) => ({
    place: `${file}:${row}:${column}`,
    code,
    found,
  }));

test("notes come in the order of the record, with the words they remark on and what they relate to", () => {
  const { value, issues } = read(note);
  expect(issues).toEqual([]);
  expect(value?.notes.map(({ id }) => id)).toEqual(["n-two", "n-one"]);
  expect(value?.notes.map(({ related }) => related)).toEqual([
    [],
    [
      { kind: "measure", id: "ms-1-p1-2" },
      { kind: "target", id: "raw-output-2017" },
      { kind: "material", id: "rack-steel" },
      { kind: "action", id: "a2017-03-work-plan" },
      { kind: "gap", id: "g-amounts" },
      { kind: "note", id: "n-two" },
    ],
  ]);
  expect(value?.notes.map(({ reading, computation }) => [reading, computation])).toEqual([
    [null, null],
    ["形成合力", null],
  ]);
  const points = Array.from(policyFiles.source.text);
  expect(value?.notes.map(({ quote }) => points.slice(quote.start, quote.end).join(""))).toEqual([
    "10",
    "形成全力",
  ]);
});

describe("a note is a fault", () => {
  test.each([
    ["where no provision is called so", "s5-1-p1", "s5-1-p9", "4:8", "eid-unknown", "s5-1-p9"],
    ["where its words are not printed", "形成全力", "形成大力", "5:10", "quote-absent", "至“形成”"],
    ["where they are printed elsewhere", "s5-1-p1", "s5-1-1", "5:10", "quote-absent", "至“形成”"],
    ["where they are printed twice", "形成全力", "新材料产业", "5:10", "quote-ambiguous", "次"],
    [
      "where it names a place that is not",
      "形成全力\n",
      "形成全力\n  occurrence: 2\n",
      "6:15",
      "quote-occurrence",
      "只有 1 处",
    ],
    [
      "where its reading is the printed words",
      "reading: 形成合力",
      "reading: 形成全力",
      "7:12",
      "note-reading",
      "相同",
    ],
    [
      "where its reading supplies words",
      "reading: 形成合力",
      "reading: 形成强大合力",
      "7:12",
      "note-reading",
      "长",
    ],
    [
      "where it relates to nothing",
      "rack-steel",
      "rack-steal",
      "8:41",
      "note-related",
      "rack-steal",
    ],
    ["where it relates to a note that is not", "n-two]", "n-ten]", "8:84", "note-related", "n-ten"],
    ["where it relates to a provision", "g-amounts", "s5-1", "8:73", "note-related", "s5-1"],
    [
      "where its sum does not come out",
      "没有关联。",
      "没有关联。\n  computation: 850÷770−1≈10.4%；1＋1＝3",
      "15:16",
      "note-sum",
      "重算得 2",
    ],
    ["where it relates to itself", "n-two]", "n-one]", "8:84", "note-related", "自己"],
  ])("%s", (_, from, to, place, code, found) => {
    expect(note).toContain(from);
    expect(faultsOf(note.replace(from, to))).toEqual([
      { place: `${path}:${place}`, code, found: expect.stringContaining(found) as string },
    ]);
  });

  test("and every fault of a note is listed", () => {
    const text = note
      .replace("形成全力", "形成大力")
      .replace("合力", "强大合力")
      .replace("rack", "r");
    expect(faultsOf(text).map(({ code }) => code)).toEqual([
      "quote-absent",
      "note-reading",
      "note-related",
    ]);
  });
});

test("words that are printed twice may be told apart", () => {
  const { value, issues } = read(
    note.replace("形成全力", "新材料产业\n  occurrence: 2").replace("形成合力", "新材料"),
  );
  expect(issues).toEqual([]);
  expect(value?.notes[1]?.quote.text).toBe("新材料产业");
});

test("a relation to a faulty note is no fault of its own", () => {
  expect(faultsOf(note.replace("kind: form", "kind: x")).map(({ place }) => place)).toEqual([
    `${path}:10:9`,
  ]);
});

test("nothing is said of relations to a table that cannot be read", () => {
  const { issues } = read(note, (name) =>
    name === "materials" ? { path: `${name}.csv`, text: null } : tableFile(name),
  );
  expect(issues.filter(({ file }) => file === path)).toEqual([]);
});

test("the form of notes is checked also where the text cannot be trusted", () => {
  const facts = { ...policyFiles.facts, text: "id: 1\n" };
  const { value, issues } = readPolicyData({
    ...policyFiles,
    facts,
    notes: { path, text: note.replace("doubt", "x") },
    tables: tableFile,
  });
  expect(value).toBeNull();
  expect(issues).toContainEqual(expect.objectContaining({ file: path, row: 2, code: "notes" }));
});
