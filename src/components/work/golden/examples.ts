import type { Board as BoardModel } from "../../../domain/work-board.ts";
import { askedAbout } from "../../../domain/work.ts";
import { byActor, byInstrument, groupOf } from "../../../domain/work-views.ts";
import { data, nested, policy } from "../../golden/plan.ts";
import { gallery } from "../../golden.ts";
import AskCard from "../AskCard.astro";
import Board from "../Board.astro";
import BoardJump from "../BoardJump.astro";
import MeasureItem from "../MeasureItem.astro";
import MeasureJump from "../MeasureJump.astro";
import MeasureText from "../MeasureText.astro";
import MeasureView from "../MeasureView.astro";
import WorkCard from "../WorkCard.astro";

const { actions, measures } = data;
const [action] = actions;
const [bare, full] = measures;
const [asked] = askedAbout(measures);
if (action === undefined || bare === undefined || full === undefined || asked === undefined)
  throw new Error("the plan is too small");

const frame = { policyId: policy.id, cite: (eid: string) => `引${eid}` };
const [tools, actors] = [byInstrument(measures), byActor(measures)];
const inViews = (measure: typeof bare) => ({
  ...frame,
  measure,
  tool: groupOf(tools, measure),
  actor: groupOf(actors, measure),
});

/** Two lines in two years; one of them has nothing in the first. */
const board: BoardModel = {
  lines: [
    {
      line: "policy",
      label: "甲线",
      years: [
        { year: 2017, count: 1 },
        { year: 2018, count: 1 },
      ],
    },
    { line: "platform", label: "乙线", years: [{ year: 2018, count: 1 }] },
  ],
  years: [
    {
      year: 2017,
      heading: "（一）虚构的第一年（2017年）",
      eid: "s1-1",
      quote: { eid: "s1-1", text: "（一）虚构的第一年（2017年）", start: 0, end: 16 },
      actions,
      cells: [
        { line: "policy", label: "甲线", actions, next: 2018 },
        { line: "platform", label: "乙线", actions: [], next: 2018 },
      ],
    },
    {
      year: 2018,
      heading: "（二）虚构的第二年（2018年）",
      eid: "s1-2",
      quote: { eid: "s1-2", text: "（二）虚构的第二年（2018年）", start: 20, end: 36 },
      actions: [{ ...action, id: "a2", year: 2018 }, { ...action, id: "a3", year: 2018 }],
      cells: [
        { line: "policy", label: "甲线", actions: [{ ...action, id: "a2", year: 2018 }], next: null },
        { line: "platform", label: "乙线", actions: [{ ...action, id: "a3", year: 2018 }], next: null },
      ],
    },
  ],
};

export const galleries = [
  gallery("AskCard", AskCard, [["a sentence, and what it leaves open", { ...frame, measure: asked }]]),
  gallery("Board", Board, [
    ["two lines in two years, one cell empty", { ...frame, board }],
    ["a plan with nothing in it", { ...frame, board: { lines: [], years: [] } }],
  ]),
  gallery("BoardJump", BoardJump, [["its years, and each line's", { board }]]),
  gallery("MeasureItem", MeasureItem, [
    ["a sentence that names nobody and no instrument", inViews(bare)],
    ["one that names all", inViews(full)],
  ]),
  gallery("MeasureJump", MeasureJump, [
    [
      "a view without sections and one with two",
      {
        views: [
          { href: "#ask", name: "甲（3句）", sections: [] },
          {
            href: "#by-actor",
            name: "乙",
            sections: [
              { id: "b-1", name: "一", count: 1 },
              { id: "b-2", name: "二", count: 2 },
            ],
          },
        ],
      },
    ],
  ]),
  gallery("MeasureText", MeasureText, [
    ["a part within a part, with its sentences", { ...frame, part: nested, measures, tools, actors }],
    ["the same where no sentence stands", { ...frame, part: nested, measures: [], tools: [], actors: [] }],
  ]),
  gallery("MeasureView", MeasureView, [
    ["by instrument", { ...frame, groups: tools }],
    ["by who acts", { ...frame, groups: actors }],
    ["no sentences", { ...frame, groups: [] }],
  ]),
  gallery("WorkCard", WorkCard, [
    ["a deliverable under a name of ours, with nobody to do it", { ...frame, action }],
    [
      "one under a printed name, with who is to do it",
      { ...frame, action: { ...action, pillarBasis: "printed", actor: "企业" } },
    ],
  ]),
];
