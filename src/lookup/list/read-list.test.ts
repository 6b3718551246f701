import { describe, expect, test } from "vitest";
import writeXlsx from "write-excel-file/universal";
import { faultSentence, ListFaultError } from "./fault.ts";
import { readList } from "./read-list.ts";
import type { SheetsRead } from "./sheet.ts";

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Every pair of bytes that an encoding has a character for, turned round. */
function encoder(encoding: string): (text: string) => Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return (text) =>
    Uint8Array.from([...text].flatMap((char) => pairs.get(char) ?? [char.charCodeAt(0)]));
}

const gbk = encoder("gbk");
const big5 = encoder("big5");

const utf16 = (text: string, isLittle: boolean): Uint8Array<ArrayBuffer> => {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};

const readFile = (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<SheetsRead> =>
  readList({ kind: "file", name, bytes });

const cellsOf = ({ sheets }: SheetsRead): (readonly string[])[] =>
  (sheets[0]?.rows ?? []).map(({ cells }) => cells);

const faultOf = async (reading: Promise<unknown>) => {
  const error: unknown = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ListFaultError) return error.fault;
  throw new Error(`没有指出问题：${String(error)}`);
};

const LIST = "序号,产品名称\r\n1,钛管\r\n2,碳纤维\r\n";
const CELLS = [
  ["序号", "产品名称"],
  ["1", "钛管"],
  ["2", "碳纤维"],
];

describe("a text file", () => {
  test.each([
    ["UTF-8", utf8(LIST)],
    ["UTF-8", utf8(`\uFEFF${LIST}`)],
    ["GBK", gbk(LIST)],
    ["UTF-16", utf16(LIST, true)],
    ["UTF-16", utf16(LIST, false)],
  ])("in %s is read, and the encoding is told", async (encoding, bytes) => {
    const read = await readFile("list.csv", bytes);
    expect(cellsOf(read)).toEqual(CELLS);
    expect(read.how).toBe(`${encoding} 编码，逗号分隔`);
    expect(read.warnings).toEqual([]);
  });

  test.each([
    [";", "分号分隔"],
    ["|", "竖线分隔"],
    ["\t", "制表符分隔"],
  ])("may part its cells by %j", async (delimiter, how) => {
    const read = await readFile("list.csv", utf8(LIST.replaceAll(",", delimiter)));
    expect(cellsOf(read)).toEqual(CELLS);
    expect(read.how).toContain(how);
  });

  test("keeps commas, quotes and line breaks within quoted cells, and counts lines through them", async () => {
    const text = '名称,备注\n"钛管, 薄壁",甲\n"合金\n""乙""",丙\n\n丁,戊\n';
    const { sheets } = await readFile("list.csv", utf8(text));
    expect(sheets[0]?.rows).toEqual([
      { line: 1, cells: ["名称", "备注"] },
      { line: 2, cells: ["钛管, 薄壁", "甲"] },
      { line: 3, cells: ['合金 "乙"', "丙"] },
      { line: 6, cells: ["丁", "戊"] },
    ]);
  });

  test("named .xls is read all the same: business systems write such files", async () => {
    const read = await readFile("导出.xls", gbk(LIST.replaceAll(",", "\t")));
    expect(cellsOf(read)).toEqual(CELLS);
  });

  test("named .txt has a name a line, commas and all", async () => {
    const read = await readFile("list.txt", utf8("1,4-丁二醇\r\n1,3-丙二醇\r\n"));
    expect(cellsOf(read)).toEqual([["1,4-丁二醇"], ["1,3-丙二醇"]]);
  });
});

describe("what is pasted", () => {
  const paste = async (text: string) => cellsOf(await readList({ kind: "words", text }));

  test.each([
    ["a name a line", "钛管\n\n　碳纤维　\r\n石墨烯\n", [["钛管"], ["碳纤维"], ["石墨烯"]]],
    ["names with commas", "1,4-丁二醇\nN,N-二甲基甲酰胺", [["1,4-丁二醇"], ["N,N-二甲基甲酰胺"]]],
    [
      "names in one line",
      "钛管、碳纤维；石墨烯，玻璃纤维",
      [["钛管"], ["碳纤维"], ["石墨烯"], ["玻璃纤维"]],
    ],
    ["one name with a comma in it", "1,4-丁二醇", [["1,4-丁二醇"]]],
    [
      "cells of a spreadsheet",
      "1\t钛管\n2\t碳纤维",
      [
        ["1", "钛管"],
        ["2", "碳纤维"],
      ],
    ],
    [
      "a cell that begins with a quotation mark",
      '1\t"特种"钢\n2\t钛管',
      [
        ["1", '"特种"钢'],
        ["2", "钛管"],
      ],
    ],
    ["CSV under its headings", LIST, CELLS],
    ["blanks that no eye sees", "\uFEFF钛\u200B管\u00A0\n", [["钛管"]]],
  ])("%s", async (_, text, cells) => {
    expect(await paste(text)).toEqual(cells);
  });
});

describe("a workbook", () => {
  test("is read sheet by sheet, with rows as Excel counts them", async () => {
    const blob = await writeXlsx([
      { sheet: "空", data: [[null]] },
      {
        sheet: "产品",
        data: [
          ["名称", "年产"],
          [null, null],
          ["钛管", 12.5],
          ["=1+1", true],
        ],
      },
    ]).toBlob();
    const read = await readFile("产品.xlsx", new Uint8Array(await blob.arrayBuffer()));
    expect(read.sheets).toEqual([
      {
        name: "产品",
        rows: [
          { line: 1, cells: ["名称", "年产"] },
          { line: 3, cells: ["钛管", "12.5"] },
          { line: 4, cells: ["=1+1", "true"] },
        ],
      },
    ]);
  });

  test("whose dates are dates shows them as days", async () => {
    const data = [[{ value: new Date("2024-03-05T00:00:00Z"), type: Date, format: "yyyy-mm-dd" }]];
    const blob = await writeXlsx(data).toBlob();
    const read = await readFile("a.xlsx", new Uint8Array(await blob.arrayBuffer()));
    expect(cellsOf(read)).toEqual([["2024-03-05"]]);
  });
});

/** A compound file of Microsoft's with a part of this name. */
const compound = (part: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Array.from({ length: 600 }, () => 0),
    ...[...part].flatMap((char) => [char.charCodeAt(0), 0]),
  ]);

const zip = (...names: string[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([0x50, 0x4b, 3, 4, ...utf8(names.join("\0"))]);

describe("what cannot be read is told in plain words, with what to do", () => {
  test.each([
    ["empty", new Uint8Array(), "empty", "文件是空的"],
    ["blank.csv", utf8("\n , ,\n"), "blank", "没有内容"],
    ["old.xls", compound("Workbook"), "old workbook", ".xls"],
    ["locked.xlsx", compound("EncryptedPackage"), "locked workbook", "打开密码"],
    ["old.doc", compound("WordDocument"), "old document", "Word"],
    ["new.docx", zip("[Content_Types].xml", "word/document.xml"), "document", "Word"],
    ["new.pptx", zip("ppt/presentation.xml"), "slides", "演示文稿"],
    ["new.xlsb", zip("xl/workbook.bin"), "binary workbook", ".xlsb"],
    ["new.ods", zip("mimetypeapplication/vnd.oasis.opendocument"), "open document", "OpenDocument"],
    ["new.numbers", zip("Index/Document.iwa"), "apple numbers", "Numbers"],
    ["a.zip", zip("list.csv"), "archive", "压缩包"],
    ["cut.xlsx", zip("xl/workbook.xml"), "damaged", "损坏"],
    ["a.pdf", utf8("%PDF-1.7"), "pdf", "PDF"],
    ["a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "picture", "图片"],
    ["a.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "picture", "图片"],
    ["web.xls", utf8("\n<html><table><tr><td>钛管"), "web page", "网页"],
    ["a.bin", Uint8Array.of(1, 2, 0, 3), "other", "读不出"],
    ["bad.csv", Uint8Array.of(0x61, 0xff, 0x20, 0xff), "encoding", "编码"],
  ])("%s", async (name, bytes, code, words) => {
    const fault = await faultOf(readFile(name, bytes));
    expect(fault).toMatchObject({ code, file: name });
    expect(faultSentence(fault)).toContain(words);
    expect(faultSentence(fault)).toMatch(/^“.*”：.*。.*(?:请|把).*。$/);
  });

  test("nothing pasted", async () => {
    expect(await faultOf(readList({ kind: "words", text: " \n" }))).toMatchObject({
      code: "blank",
      file: null,
    });
  });

  test.each([
    ["never closed", '名称,备注\n钛管,甲\n"碳纤维,乙\n石墨烯,丙\n', 3],
    ["closed too early", '名称,备注\n"特种"钢,甲\n', 2],
  ])("a quotation mark that is %s, by its line", async (_, text, row) => {
    const fault = await faultOf(readFile("list.csv", utf8(text)));
    expect(fault).toMatchObject({ code: "quotes", file: "list.csv", row });
    expect(faultSentence(fault)).toContain(`“list.csv”第 ${row} 行：英文双引号不成对`);
  });
});

describe("what may be wrong is said, and read all the same", () => {
  const warned = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    (await readFile(name, bytes)).warnings.map(({ code, row }) => ({ code, row }));

  test.each([
    ["a character that was lost", utf8("名称\n钛\uFFFD管\n"), 2],
    ["UTF-8 that was saved as GBK", utf8("名称\n钛管\n锟斤拷\n"), 3],
    ["UTF-8 that was saved as Latin", utf8("name\né\u0092\u009bç®¡\n"), 2],
    ["Big5", big5("產品名稱\n鈦合金管\n碳纖維複合材料\n石墨烯\n電池隔膜\n"), 1],
  ])("%s", async (_, bytes, row) => {
    expect(await warned("list.csv", bytes)).toEqual([{ code: "garbled", row }]);
  });

  test("a name that a comma has cut in two", async () => {
    expect(await warned("list.csv", utf8("名称,规格\n钛管,甲\n1,4-丁二醇,乙\n"))).toEqual([
      { code: "overfull", row: 3 },
    ]);
  });

  test.each([
    ["names in Latin letters and German ones", utf8("name\nCarbon fibre\nMüller-Stahl\n钛管®\n")],
    ["traditional characters in GBK", gbk("產品名稱\n鈦合金管\n碳纖維複合材料\n")],
  ])("but not %s", async (_, bytes) => {
    expect(await warned("list.csv", bytes)).toEqual([]);
  });
});
