import { describe, expect, test } from "vitest";

import { readEvidence, readText } from "./text.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (bytes: Uint8Array) => ({ path: "data/x/groups.csv", bytes });

describe("a file in UTF-8", () => {
  test.each([
    ["is read as it stands", "编号,名称\n1,钛带\n", "编号,名称\n1,钛带\n"],
    ["loses the byte order mark that a spreadsheet puts before it", "\uFEFF编号", "编号"],
    ["keeps line ends, tabs, full-width spaces and rare characters", "　𬭩\t\r\n", "　𬭩\t\r\n"],
    ["may be empty", "", ""],
    ["may print the mark for unreadable characters itself", "\uFFFD", "\uFFFD"],
  ])("%s", (_, written, text) => {
    const { value, issues } = readText(file(utf8(written)));
    expect(value).toEqual({ path: "data/x/groups.csv", text });
    expect(issues).toEqual([]);
  });
});

describe("a file in another encoding", () => {
  const titaniumInGbk = [0xee, 0xd1];
  const cutShort = utf8("钛带").slice(0, -1);

  test.each([
    ["GBK, from Excel", [...utf8("id\n1,"), ...titaniumInGbk], "2:3", "看来是 GBK/GB 18030 编码"],
    ["GBK from the first character on", titaniumInGbk, "1:1", "看来是 GBK/GB 18030 编码"],
    ["UTF-16, from Windows", [0xff, 0xfe, 0x16, 0x7f], "1:1", "看来是 UTF-16 编码"],
    [
      "UTF-16, its bytes the other way round",
      [0xfe, 0xff, 0x7f, 0x16],
      "1:1",
      "看来是 UTF-16 编码",
    ],
    ["UTF-16 without a mark", [0x69, 0, 0x64, 0], "1:1", "看来是 UTF-16 编码"],
    ["UTF-16 without a mark, the other way round", [0, 0x69, 0, 0x64], "1:1", "看来是 UTF-16 编码"],
    ["neither, being damaged", [...utf8("编号\n"), 0xff], "2:1", "不是有效的 UTF-8"],
    ["neither, being cut short", [...cutShort], "1:2", "不是有效的 UTF-8"],
  ])("is one fault where it begins, with a guess: %s", (_, bytes, place, guess) => {
    const { value, issues } = readText(file(Uint8Array.from(bytes)));
    expect(value.text).toBeNull();
    expect(issues.map(({ row, column }) => `${row}:${column}`)).toEqual([place]);
    expect(issues[0]).toMatchObject({ file: "data/x/groups.csv", code: "encoding" });
    expect(issues[0]?.found).toContain(guess);
  });
});

describe("a character that nobody sees", () => {
  test.each([
    ["\u0000", "1:3", "U+0000（空字符）"],
    ["\u0001", "1:3", "U+0001（控制字符）"],
    ["\u007F", "1:3", "U+007F（控制字符）"],
    ["\u0085", "1:3", "U+0085（控制字符）"],
    ["\u00AD", "1:3", "U+00AD（软连字符）"],
    ["\u200B", "1:3", "U+200B（零宽空格）"],
    ["\u202E", "1:3", "U+202E（从右至左强制）"],
    ["\u2028", "1:3", "U+2028（行分隔符）"],
    ["\u2066", "1:3", "U+2066（格式字符）"],
    ["\uFEFF", "1:3", "U+FEFF（字节序标记，即零宽不换行空格）"],
    ["\u{E0041}", "1:3", "U+E0041（格式字符）"],
  ])("is a fault with its place and its name: %j", (character, place, name) => {
    const { value, issues } = readText(file(utf8(`钛带${character}材`)));
    expect(value.text).toBe("钛带材");
    expect(issues.map(({ row, column }) => `${row}:${column}`)).toEqual([place]);
    expect(issues[0]).toMatchObject({ file: "data/x/groups.csv", code: "invisible-character" });
    expect(issues[0]?.found).toContain(name);
  });

  test("is named each time that it stands in a file, and the text is read on without it", () => {
    const { value, issues } = readText(file(utf8("编\u200B号\n1,钛\u0001\u200B带\n")));
    expect(value.text).toBe("编号\n1,钛带\n");
    expect(issues.map(({ row, column }) => `${row}:${column}`)).toEqual(["1:2", "2:4", "2:5"]);
  });
});

describe("a text that is kept as evidence", () => {
  test("may not gain a byte order mark, which other texts may have", () => {
    const { value, issues } = readEvidence(file(utf8("\uFEFF钛带")));
    expect(value.text).toBe("钛带");
    expect(issues).toMatchObject([{ row: 1, column: 1, code: "source-mark" }]);
    expect(readEvidence(file(utf8("钛带"))).issues).toEqual([]);
  });

  test("has its other faults listed with it", () => {
    const { issues } = readEvidence(file(utf8("\uFEFF钛\u200B带")));
    expect(issues.map(({ code }) => code)).toEqual(["source-mark", "invisible-character"]);
  });
});
