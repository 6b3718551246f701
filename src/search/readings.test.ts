import { describe, expect, test } from "vitest";
import { readQuery } from "./query.ts";
import { readingWith, textsOf } from "./readings.ts";

const page = {
  text: "共同推进，形成全力。建立建全制度。",
  readings: [
    { at: 5, printed: "形成全力", reading: "形成合力" },
    { at: 10, printed: "建立建全", reading: "建立健全" },
  ],
};
const found = (query: string): string | undefined => readingWith(page, readQuery(query))?.reading;

describe("a text with readings", () => {
  test("reads as printed, and in one other way for each of them", () => {
    expect(textsOf(page)).toEqual([
      "共同推进，形成全力。建立建全制度。",
      "共同推进，形成合力。建立建全制度。",
      "共同推进，形成全力。建立健全制度。",
    ]);
    expect(textsOf({ text: "钛管" })).toEqual(["钛管"]);
  });

  test.each([
    ["that print has", "形成", undefined],
    ["that print has as a whole", "全力", undefined],
    ["that only a reading has", "合力", "形成合力"],
    ["that runs on into the print around", "推进，形成合", "形成合力"],
    ["that only the other reading has", "健全", "建立健全"],
    ["beside one that print has", "制度 健全", "建立健全"],
    ["that neither has", "钛管", undefined],
  ])("a query %s is found by: %s → %s", (_, query, reading) => {
    expect(found(query)).toBe(reading);
  });
});
