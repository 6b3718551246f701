import type { Note } from "../../domain/notes.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Passage } from "../../domain/provision.ts";
import type { Words } from "../../domain/quote.ts";
import type { DescribedPolicy } from "../descriptions.ts";
import { sample, sampleCatalogue, sampleOrigin } from "./sample.ts";

/*
 * A policy that nobody issued, with the provisions that the sample table names, a character of two
 * UTF-16 units before everything that is placed, and the same words in two places.
 */

const sourceText = `𬭩一、虚构的目标
铝、镁，钛 也说，铝、镁，钛 又说。
年份

2018年

好
“末段”。
`;

/** The words where they first stand in the text. */
function words(text: string): Words {
  const start = [...sourceText.slice(0, sourceText.indexOf(text))].length;
  return { text, start, end: start + [...text].length };
}

const passage = (eid: string, label: string, text: string): Passage => ({
  kind: "paragraph",
  eid,
  label,
  heading: null,
  body: words(text),
  opensParagraph: true,
});

const policy: Policy = {
  ...sampleOrigin,
  shortTitle: "样本",
  summary: "没有人发布过的方案。",
  period: { from: 2017, to: 2018, over: true },
  parts: { targets: "s1", catalogue: "s1", workPlan: "s1", measures: "s1" },
  attachments: [],
  gaps: [],
  sourceText,
  provisions: [
    {
      kind: "section",
      eid: "s1",
      label: "一",
      heading: words("一、虚构的目标"),
      children: [
        passage("s1-p1", "一 第1段", "铝、镁，钛 也说，铝、镁，钛 又说。"),
        {
          kind: "table",
          eid: "s1-t1",
          label: "一 表1",
          header: [words("年份")],
          children: [
            {
              kind: "row",
              eid: "s1-t1-r1",
              label: "一 表1 2018年",
              cells: [words("2018年"), words("好")],
              body: words("2018年\n\n好"),
            },
          ],
        },
        passage("s1-p2", "一 第2段", "“末段”。"),
      ],
    },
  ],
};

const second = words("钛 又说");

const notes: readonly Note[] = [
  {
    id: "n-twice",
    kind: "calculation",
    confidence: "high",
    quote: { eid: "s1-p1", ...second },
    remark: "同样的字两处都有，这是\"第二处\"。",
    reading: null,
    computation: "1＋1＝2",
    related: [],
  },
  {
    id: "n-end",
    kind: "doubt",
    confidence: "low",
    quote: { eid: "s1-p2", ...words("“末段”。") },
    remark: "在全文末尾。",
    reading: "“末尾”。",
    computation: null,
    related: [{ kind: "note", id: "n-twice" }],
  },
];

export const described: DescribedPolicy = {
  policy,
  tables: [sample],
  catalogue: sampleCatalogue,
  notes,
  releases: [],
};
