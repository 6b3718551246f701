import { describe, expect, it } from "vitest";

import { cutAtMarks } from "./marked-words.ts";

const words = { text: "钛带、钛管等材料", start: 100, end: 108 };
const mark = (text: string, start: number) => ({
  quote: { eid: "s3", text, start, end: start + Array.from(text).length },
});

describe("words cut at their marks", () => {
  it("give every mark its own piece, in the order of the text", () => {
    const pieces = cutAtMarks(words, [mark("钛管", 103), mark("钛带", 100)]);
    expect(pieces.map(({ text }) => text)).toEqual(["钛带", "、", "钛管", "等材料"]);
    expect(pieces.map((piece) => piece.mark !== null)).toEqual([true, false, true, false]);
  });

  it("are the words again when joined, whatever is marked", () => {
    for (let from = 100; from < 108; from++)
      for (let to = from + 1; to <= 108; to++) {
        const text = words.text.slice(from - 100, to - 100);
        const pieces = cutAtMarks(words, [mark(text, from)]);
        expect(pieces.map((piece) => piece.text).join("")).toBe(words.text);
      }
  });

  it("pass over marks that stand elsewhere", () => {
    expect(cutAtMarks(words, [mark("钛管", 500)])).toEqual([{ text: words.text, mark: null }]);
  });

  it("count code points, not UTF-16 units", () => {
    const rare = { text: "𬭩钛管", start: 0, end: 3 };
    expect(cutAtMarks(rare, [mark("钛管", 1)]).map(({ text }) => text)).toEqual(["𬭩", "钛管"]);
  });
});
