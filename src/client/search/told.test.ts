import { expect, test } from "vitest";
import type { SearchResult } from "./engine.ts";
import { doubtTold, whyTold } from "./told.ts";

const clause: SearchResult = {
  ...{ kind: "条文", url: "https://example.org/s5-1-p1/", title: "五（一）第1段", path: "" },
  ...{ excerpt: "", why: "原文", words: [] },
};
const note: SearchResult = {
  ...clause,
  kind: "校注",
  note: { id: "n-joint-force", kind: "存疑", confidence: "高", quote: "形成全力" },
};
const readAs = { printed: "形成全力", reading: "形成合力" };

test.each<[string, SearchResult, string]>([
  ["a clause has the words", clause, "原文"],
  ["only our own words have them", { ...clause, kind: "说明", why: "本站文字" }, "本站文字"],
  [
    "a clause has them only as a note reads it",
    { ...clause, why: "参考读法", readAs },
    "原文印作“形成全力”，校注的参考读法为“形成合力”",
  ],
  ["a note remarks on the words", note, "原文如此"],
  ["a note says them", { ...note, why: "校注" }, "校注"],
  [
    "a note offers them as a reading",
    { ...note, why: "参考读法", readAs },
    "按参考读法“形成合力”找到；原文印作“形成全力”",
  ],
  [
    "that reading was asked for in another writing",
    { ...note, why: "繁体", readAs },
    "繁体；按参考读法“形成合力”找到；原文印作“形成全力”",
  ],
])("a reader is told that %s", (_, result, told) => {
  expect(whyTold(result)).toBe(told);
});

test("only a note of low confidence is said to be doubtful", () => {
  const doubtful = { id: "n-x", kind: "存疑", confidence: "低", quote: "" } as const;
  expect([clause, note, { ...note, note: doubtful }].map(doubtTold)).toEqual([
    null,
    null,
    "把握小",
  ]);
});
