import { describe, expect, test } from "vitest";

import { readRecord } from "./record.ts";

const read = (text: string) => readRecord({ path: "record.md", text });

describe("the marks that record.md may use", () => {
  test("are headings, paragraphs, bold, tables and rules", () => {
    const { value, issues } = read(
      "## 一、甲\n\n**乙**。丙\n丁\n\n| 年 | 值 |\n| --- | ---: |\n| 2017 | 700 |\n\n---\n",
    );
    expect(issues).toEqual([]);
    expect(value.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "table", "rule"]);
  });

  test("give each line of a paragraph its own place, to the character", () => {
    const text = "**甲**。乙\n丙\n丁";
    const [paragraph] = read(text).value;
    const lines = paragraph?.kind === "paragraph" ? paragraph.lines : [];
    expect(lines.map((line) => line.map((run) => run.text).join(""))).toEqual([
      "甲。乙",
      "丙",
      "丁",
    ]);
    for (const run of lines.flat())
      expect(text.slice(run.from, run.from + run.text.length)).toBe(run.text);
  });

  test("keep bold apart from the words beside it", () => {
    const [paragraph] = read("**甲**。乙").value;
    const lines = paragraph?.kind === "paragraph" ? paragraph.lines : [];
    expect(lines.flat().map(({ text, strong }) => [text, strong])).toEqual([
      ["甲", true],
      ["。乙", false],
    ]);
  });
});

describe("any other mark is a fault at its place, since readers could take it for the issuer's", () => {
  test.each([
    ["a list", "甲\n\n- 钛带", "3:1"],
    ["a numbered list", "甲\n\n1. 钛带", "3:1"],
    ["a quotation", "甲\n\n> 钛带", "3:1"],
    ["an indented block", "甲\n\n    钛带", "3:1"],
    ["a block of code", "```\n钛带\n```", "1:1"],
    ["code among words", "甲`钛带`", "1:2"],
    ["a link", "甲[钛带](https://example.org)", "1:2"],
    ["a bare address in angle brackets", "甲<https://example.org>", "1:2"],
    ["an image", "甲![钛带](x.png)", "1:2"],
    ["emphasis", "甲*钛带*", "1:2"],
    ["emphasis within bold", "**甲*钛带***", "1:4"],
    ["an escape", "甲钛\\*带", "1:1"],
    ["an entity", "甲钛&amp;带", "1:1"],
    ["HTML", "<p>钛带</p>", "1:1"],
    ["HTML among words", "甲<br>乙", "1:2"],
    ["a comment", "甲<!-- 乙 -->", "1:2"],
    ["a forced line end", "甲  \n乙", "1:2"],
    ["a list inside a heading's section", "## 一、甲\n\n* 乙", "3:1"],
    ["a link in a table", "| 甲 |\n| --- |\n| [乙](x) |", "3:3"],
  ])("%s", (_, text, place) => {
    const { issues } = read(text);
    expect(issues.map(({ row, column }) => `${row}:${column}`)).toEqual([place]);
    expect(issues[0]?.code).toBe("record-markup");
  });

  test("and all of them are listed, not the first alone", () => {
    const { issues } = read("*甲*\n\n- 乙\n\n`丙`");
    expect(issues.map(({ row }) => row)).toEqual([1, 3, 5]);
  });
});
