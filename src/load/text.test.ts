import { describe, expect, test } from "vitest";

import { readText } from "./text.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (bytes: Uint8Array) => ({ path: "data/x/groups.csv", bytes });

describe("a file in UTF-8", () => {
  test.each([
    ["is read as it stands", "编号,名称\n1,钛带\n", "编号,名称\n1,钛带\n"],
    ["loses the byte order mark that a spreadsheet puts before it", "\uFEFF编号", "编号"],
    ["keeps a byte order mark that stands further on", "编\uFEFF号", "编\uFEFF号"],
    ["keeps line ends, full-width spaces and rare characters", "　𬭩\r\n", "　𬭩\r\n"],
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
    ["neither, being damaged", [...utf8("编号\n"), 0xff], "2:1", "不是有效的 UTF-8"],
    ["neither, being cut short", [...cutShort], "1:2", "不是有效的 UTF-8"],
  ])("is one fault where it begins, with a guess: %s", (_, bytes, place, guess) => {
    const { issues } = readText(file(Uint8Array.from(bytes)));
    expect(issues.map(({ row, column }) => `${row}:${column}`)).toEqual([place]);
    expect(issues[0]).toMatchObject({ file: "data/x/groups.csv", code: "encoding" });
    expect(issues[0]?.found).toContain(guess);
  });
});
