import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { policyFiles } from "../../scripts/changed-tables.ts";
import type { Issue } from "../domain/issue.ts";
import { readGlossary } from "./glossary.ts";
import { readPolicy } from "./policy.ts";
import type { SourceText } from "./reading.ts";

const ID = "lishui-new-materials-2017";
const FOLDER = "content/glossary";
const { value: policy } = readPolicy(policyFiles);
const records = new Map([[ID, policy?.provisions ?? null]]);

const files: readonly SourceText[] = readdirSync(FOLDER)
  .sort()
  .map((name) => ({
    path: `${FOLDER}/${name}`,
    text: readFileSync(`${FOLDER}/${name}`, "utf8"),
  }));

const place = ({ file, row, column, code }: Issue): string =>
  `${file.replace(`${FOLDER}/`, "")}:${row}:${column} ${code}`;

/** A right file, for tests to change. */
const RIGHT = `---
term: 隔膜
term_en: separator
printed:
  - 隔膜
basis: common
confidence: high
sources:
  - title: 题名
    issuer: 出版者
    address: null
    copy: true
---

隔开两极的膜。

## ${ID}

原文有三处。
`;

const faultsOf = (text: string, path = `${FOLDER}/x.md`): readonly Issue[] =>
  readGlossary([{ path, text }], records).issues;

/** The faults of the right file with some words of it changed. */
const faultsWith = (from: string, to: string): readonly string[] => {
  expect(RIGHT).toContain(from);
  return faultsOf(RIGHT.replace(from, to)).map(place);
};

describe("the glossary of the site", () => {
  const { value: terms, issues } = readGlossary(files, records);

  test("is read without a fault", () => {
    expect(issues).toEqual([]);
    expect(terms.map(({ id }) => `${id}.md`)).toEqual(readdirSync(FOLDER).sort());
  });

  test("explains each term in two to five sentences, with what a policy uses it for", () => {
    for (const { id, meaning, usages } of terms) {
      const text = [...meaning, ...usages.flatMap(({ paragraphs }) => paragraphs)].join("");
      const sentences = text.split("。").length - 1;
      expect(sentences, id).toBeGreaterThanOrEqual(2);
      expect(sentences, id).toBeLessThanOrEqual(5);
      expect(text, id).toMatch(/。$/);
    }
  });

  test("names no document by a number that its sources do not bear out", () => {
    const numbers = files.flatMap(({ text }) => text.match(/〔\d{4}〕\d+号/g) ?? []);
    expect(new Set(numbers)).toEqual(new Set(["〔2013〕58号", "〔2021〕69号"]));
  });
});

test("a term is read with all that is said of it", () => {
  const { value, issues } = readGlossary([{ path: `${FOLDER}/x.md`, text: RIGHT }], records);
  expect(issues).toEqual([]);
  expect(value).toEqual([
    {
      id: "x",
      name: "隔膜",
      nameEn: "separator",
      printed: ["隔膜"],
      basis: "common",
      confidence: "high",
      sources: [{ title: "题名", issuer: "出版者", address: null, copy: true }],
      meaning: ["隔开两极的膜。"],
      usages: [{ policyId: ID, paragraphs: ["原文有三处。"] }],
    },
  ]);
});

test("line ends of Windows and line breaks within a paragraph are layout", () => {
  const text = RIGHT.replace("隔开两极的膜。", "隔开两极\n的膜。").replaceAll("\n", "\r\n");
  const { value, issues } = readGlossary([{ path: `${FOLDER}/x.md`, text }], records);
  expect(issues).toEqual([]);
  expect(value[0]?.meaning).toEqual(["隔开两极的膜。"]);
});

describe("a fault is told at its very place", () => {
  test.each([
    ["a field misspelt", "term_en:", "term_eng:", ["x.md:2:1 term-facts", "x.md:3:11 term-facts"]],
    ["a basis that is none", "basis: common", "basis: 通称", ["x.md:6:8 term-facts"]],
    ["an editor who is not sure", "confidence: high", "confidence: low", ["x.md:7:13 term-facts"]],
    ["no words to look for", "\n  - 隔膜", " []", ["x.md:4:10 term-facts"]],
    ["half an address", "address: null", "address: www.x.cn", ["x.md:11:14 term-facts"]],
    ["a colon too many", "issuer: 出版者", "issuer: 甲: 乙", ["x.md:10:13 yaml"]],
    ["words that the record has not", "- 隔膜", "- 隔模", ["x.md:5:5 term-unprinted"]],
    ["the words twice", "- 隔膜", "- 隔膜\n  - 隔膜", ["x.md:6:5 term-taken"]],
    [
      "a source that is not named",
      /sources:[^]*true/.exec(RIGHT)?.[0] ?? "",
      "sources: []",
      ["x.md:8:10 term-source"],
    ],
    ["an editor's word with a source", "basis: common", "basis: editor", ["x.md:9:3 term-source"]],
    ["no meaning", "隔开两极的膜。", "", ["x.md:1:1 term-empty"]],
    ["a heading with nothing beneath", "原文有三处。", "", ["x.md:17:1 term-empty"]],
    ["a policy that is none", `## ${ID}`, "## lishui", ["x.md:17:1 term-policy"]],
    [
      "a policy twice",
      "原文有三处。",
      `一。\n\n## ${ID}\n\n二。`,
      ["x.md:21:1 term-policy-repeated"],
    ],
    ["bold type", "隔开两极的膜。", "隔开**两极**的膜。", ["x.md:15:3 term-markup"]],
    ["a list", "隔开两极的膜。", "膜。\n\n- 一", ["x.md:17:1 term-markup"]],
    ["an escape", "隔开两极的膜。", "隔开\\*的膜。", ["x.md:15:1 term-markup"]],
    ["facts that are not fenced", "---\n\n隔开", "\n隔开", ["x.md:1:1 term-fence"]],
    ["no facts", "---\nterm: 隔膜", "term: 隔膜", ["x.md:1:1 term-fence"]],
  ])("%s", (_, from, to, expected) => {
    expect(faultsWith(from, to)).toEqual(expected);
  });

  test("a file whose name cannot be an address", () => {
    expect(faultsOf(RIGHT, `${FOLDER}/隔膜.md`).map(place)).toEqual(["隔膜.md:1:1 term-id"]);
  });

  test("a name that another file has, whatever words it is printed by", () => {
    const other = RIGHT.replace("- 隔膜", "- 负极");
    const texts = [RIGHT, other].map((text, at) => ({ path: `${FOLDER}/${at}.md`, text }));
    expect(readGlossary(texts, records).issues.map(place)).toEqual(["1.md:2:7 term-taken"]);
  });

  test("words that another file has, and its name", () => {
    const texts = ["a", "b"].map((name) => ({ path: `${FOLDER}/${name}.md`, text: RIGHT }));
    const { issues } = readGlossary(texts, records);
    expect(issues.slice(0, 2).map(place)).toEqual(["b.md:2:7 term-taken", "b.md:5:5 term-taken"]);
    expect(issues[0]?.found).toBe("“隔膜”已写在 content/glossary/a.md");
  });

  test("words that stand only in a longer term", () => {
    const longer = RIGHT.replace("- 隔膜", "- 碳基负极碳材料");
    const shorter = RIGHT.replace("- 隔膜", "- 负极").replace("term: 隔膜", "term: 负极");
    const { issues } = readGlossary(
      [
        { path: `${FOLDER}/a.md`, text: longer },
        { path: `${FOLDER}/b.md`, text: shorter },
      ],
      records,
    );
    expect(issues.map(place)).toEqual(["b.md:5:5 term-unprinted"]);
  });

  test("no fault is said in English", () => {
    const wrong = ["[甲]", "{甲: 乙}", "1.5", '""', "null", "true"];
    const fields = RIGHT.match(/^ *(?:- )?[a-z_]+:/gm) ?? [];
    const said = fields.flatMap((field) =>
      wrong.flatMap((value) =>
        faultsOf(RIGHT.replace(new RegExp(`^${field}.*$`, "m"), `${field} ${value}`)),
      ),
    );
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter(({ found }) => /[a-z]{3,} [a-z]{3,}/i.test(found))).toEqual([]);
  });
});

test("nothing is said of printed words while a record cannot be trusted", () => {
  const text = RIGHT.replace("- 隔膜", "- 隔模");
  const doubtful = new Map([...records, ["another", null]]);
  expect(readGlossary([{ path: `${FOLDER}/x.md`, text }], doubtful).issues).toEqual([]);
});

test("a file that is missing or in another encoding is somebody else's to tell", () => {
  expect(readGlossary([{ path: `${FOLDER}/x.md`, text: null }], records)).toEqual({
    value: [],
    issues: [],
  });
});
