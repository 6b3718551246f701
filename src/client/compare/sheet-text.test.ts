import { expect, test } from "vitest";
import { sheetText } from "./sheet-text.ts";

test("a sheet as plain text has every entry, its citations numbered, and the terms last", () => {
  const text = sheetText({
    heading: "条目对照",
    entries: [
      { name: "钛管", rows: [{ title: "原文", text: "钛带、\n      钛管 等材料。" }] },
      { name: "钛带", rows: [{ title: "英文名", text: "titanium\n  strip" }] },
    ],
    citations: ["虚构办公室. 虚构方案：一 第1段[EB/OL]."],
    terms: ["本页由第三方整理。", "打印日期：2026年11月22日"],
  });
  expect(text).toBe(
    [
      "条目对照",
      "",
      "1. 钛管",
      "原文：钛带、钛管 等材料。",
      "",
      "2. 钛带",
      "英文名：titanium strip",
      "",
      "引用",
      "[1] 虚构办公室. 虚构方案：一 第1段[EB/OL].",
      "",
      "本页由第三方整理。",
      "打印日期：2026年11月22日",
      "",
    ].join("\n"),
  );
});
