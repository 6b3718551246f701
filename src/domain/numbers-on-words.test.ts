import { describe, expect, test } from "vitest";
import type { Check } from "./check.ts";
import type { Drawn } from "./drawn.ts";
import { numbersOnWords } from "./numbers-on-words.ts";

const row = (own: Partial<Drawn>): Drawn => ({
  ...{ id: "m", series: "甲", label: "甲的标记", year: 2018, comparator: null, value: null },
  ...{ unit: null, kind: "条目", formula: null, in_picture: true },
  ...{ eid: ["s1"], quote: ["700"], quote_start: [10], quote_end: [13] },
  ...own,
});

const target = row({ kind: "目标", comparator: "≥", value: 1000, unit: "亿元" });
const ours = row({
  ...{ id: "c", kind: "推算", comparator: "=", value: 17.1, unit: "%" },
  ...{ eid: ["s1", "s2"], quote: ["700", "乙"], quote_start: [10, 30], quote_end: [13, 31] },
});

const figure = { id: "trend", name: "甲图", page: "/targets/", hasAnchors: true };

describe("the numbers on words", () => {
  const found = numbersOnWords([{ ...figure, rows: [target, ours] }], []);

  test("stand with each words once, called what they are", () => {
    expect(found.get("at-10-13")).toEqual({
      quote: { eid: "s1", text: "700", start: 10, end: 13 },
      numbers: [
        { text: "甲图：2018年 目标 ≥1000亿元", href: "/targets/#trend-m" },
        { text: "甲图：2018年 推算 17.1%", href: "/targets/#trend-c" },
      ],
    });
    expect(found.get("at-30-31")?.numbers).toHaveLength(1);
    expect([...found.keys()]).toEqual(["at-10-13", "at-30-31"]);
  });

  test("lead to the figure where the mark is not in the picture", () => {
    const unseen = row({
      ...{ in_picture: false, year: null, kind: "假设" },
      ...{ comparator: "=", value: 10, unit: "%" },
    });
    const [words] = numbersOnWords([{ ...figure, rows: [unseen] }], []).values();
    expect(words?.numbers).toEqual([{ text: "甲图：假设 10%", href: "/targets/#trend" }]);
  });

  test("name a figure without anchors once, however many marks stand there", () => {
    const whole = { ...figure, hasAnchors: false, rows: [target, ours] };
    const [words] = numbersOnWords([whole], []).values();
    expect(words?.numbers).toEqual([{ text: "甲图", href: "/targets/#trend" }]);
  });

  test("are counts with what is counted, and marks without a number by their names", () => {
    const count = row({ kind: "计数", label: "三（三）2", comparator: "=", value: 5, unit: "处" });
    const [words] = numbersOnWords([{ ...figure, rows: [count, row({ id: "n" })] }], []).values();
    expect(words?.numbers.map(({ text }) => text)).toEqual([
      "甲图：甲 三（三）2 5处",
      "甲图：甲的标记",
    ]);
  });

  test("are checks too, by the words that they quote themselves", () => {
    const quote = { eid: "s9", text: "千亿级", start: 1, end: 4 };
    const check = {
      ...{ id: "scope", title: "千亿", formula: "", result: "", stated: null, tolerance: "" },
      ...{ verdict: "口径不同", remark: "", difference: null },
      inputs: [{ name: "引文", value: "千亿级", source: { kind: "words", quote } }],
    } as const satisfies Check;
    expect(numbersOnWords([], [check]).get("at-1-4")?.numbers).toEqual([
      { text: "复算：千亿", href: "/audit/#scope" },
    ]);
  });
});
