import {
  awkward,
  catalogue,
  data,
  edges,
  empty,
  headingAlone,
  nested,
  policy,
  runIn,
  table,
} from "../../golden/plan.ts";
import { gallery } from "../../golden.ts";
import { type Check, used } from "../../../domain/check.ts";
import { type NumbersOnWords, numbersOnWords } from "../../../domain/numbers-on-words.ts";
import type { Provision } from "../../../domain/provision.ts";
import { measures } from "../../../domain/tables/measures.ts";
import { mentions } from "../../../domain/tables/mentions.ts";
import { phrases } from "../../../domain/tables/phrases.ts";
import { targets } from "../../../domain/tables/targets.ts";
import { takenRows } from "../../../domain/taken.ts";
import { drawnRow } from "../../../charts/drawn-row.ts";
import { piecesOf } from "../../../domain/taken-pieces.ts";
import { standingOn } from "../../../domain/standing.ts";
import type { AnyRow } from "../../../domain/table.ts";
import ClauseAside from "../ClauseAside.astro";
import ClauseGaps from "../ClauseGaps.astro";
import ClauseNotes from "../ClauseNotes.astro";
import Contents from "../Contents.astro";
import CopyPassage from "../CopyPassage.astro";
import Endnotes from "../Endnotes.astro";
import GapLine from "../GapLine.astro";
import NoteAside from "../NoteAside.astro";
import NoteBody from "../NoteBody.astro";
import NoteViews from "../NoteViews.astro";
import PassageWords from "../PassageWords.astro";
import PeriodNotice from "../PeriodNotice.astro";
import PolicyFacts from "../PolicyFacts.astro";
import ProvisionBlock from "../ProvisionBlock.astro";
import ProvisionNotes from "../ProvisionNotes.astro";
import RecordTable from "../RecordTable.astro";
import RecordWords from "../RecordWords.astro";
import StandingList from "../StandingList.astro";
import TakenNumbers from "../TakenNumbers.astro";
import TakenPair from "../TakenPair.astro";
import TakenPieces from "../TakenPieces.astro";
import TakenRows from "../TakenRows.astro";
import TakenWords from "../TakenWords.astro";
import TextFiles from "../TextFiles.astro";

const { mentions: named } = catalogue;
const [note] = data.notes;
if (note === undefined) throw new Error("the plan has no note");

const notStated = { answer: "原文没有写。", shown: "原文未载", also: [] } as const;
const ofTable = { ...notStated, id: "g-2019", what: "2019年", eid: table.eid } as const;
const ofRow = { ...notStated, id: "g-2016", what: "2016年的基数", eid: "s1-t1-r1" } as const;

/** A measure that is a whole passage, and within it a phrase with one entry. */
const taken = takenRows([
  {
    table: measures,
    rows: [placed("𬭩纱要细。有𬭩纱、钛带", { id: "ms-1", verb: "有", object: "𬭩纱", instrument: ["甲", "乙"] })],
  },
  { table: phrases, rows: [placed("𬭩纱、钛带等钛材料", { id: "ph-1", group: "titanium" })] },
  { table: mentions, rows: [placed("钛带", { id: "m-1", material: "strip", phrase: "ph-1" })] },
]);

const [target] = data.targets;
if (target === undefined) throw new Error("the plan has no target");
const check: Check = {
  id: "a",
  title: "甲",
  formula: "1 ＋ 1",
  inputs: [used("甲数", target)],
  result: "2",
  stated: null,
      difference: null,
  tolerance: "没有可对照的数",
  verdict: "一致",
  remark: "虚构。",
};

export const galleries = [
  gallery("ClauseAside", ClauseAside, [
    ["a clause that materials and a measure stand on", { data, provision: runIn }],
    ["a table, with the targets of its rows", { data, provision: table }],
    ["one of whose targets is checked", { data: { ...data, checks: [check] }, provision: table }],
    ["a part on which nothing stands has its label alone", { data, provision: empty }],
  ]),
  gallery("ClauseGaps", ClauseGaps, [
    [
      "what a table lacks, and what a row of it lacks",
      { policy: { ...policy, gaps: [...policy.gaps, ofTable, ofRow] }, provision: table },
    ],
    ["a part that lacks nothing shows nothing", { policy, provision: runIn }],
  ]),
  gallery("ClauseNotes", ClauseNotes, [
    ["the notes on a clause, in the order of the record", { data, provision: runIn }],
    ["those on the rows of a table, with the row's name", { data, provision: table }],
    ["a part on which there is none shows nothing", { data, provision: empty }],
  ]),
  gallery("Contents", Contents, [
    ["parts within parts, passages and tables passed over", { provisions: policy.provisions }],
    ["nothing to list", { provisions: [] }],
  ]),
  gallery("CopyPassage", CopyPassage, [["the few words of script that a page carries", {}]]),
  gallery("Endnotes", Endnotes, [
    ["all notes after the text, in the order of the margin", { data }],
    ["a policy without notes", { data: { ...data, notes: [] } }],
  ]),
  gallery("GapLine", GapLine, [
    ["one under each heading", { policyId: policy.id, gaps: policy.gaps }],
    ["two under one, and one under another", { policyId: policy.id, gaps: [ofTable, ...policy.gaps, ofRow] }],
    ["none", { policyId: policy.id, gaps: [] }],
  ]),
  gallery("NoteAside", NoteAside, [
    ["a note beside its words", { policyId: policy.id, note, place: null, checks: [] }],
    ["one on a row of a table", { policyId: policy.id, note, place: "2018年", checks: [] }],
  ]),
  gallery("NoteBody", NoteBody, [
    ["a remark with a reading and a sum", { note, checks: [] }],
    ["a remark alone", { note: { ...note, reading: null, computation: null }, checks: [] }],
    ["one that bears on two checks", { note, checks: [check, { ...check, id: "b", title: "乙" }] }],
  ]),
  gallery("NoteViews", NoteViews, [["the views, with how many notes each shows", { notes: data.notes }]]),
  gallery("PassageWords", PassageWords, [
    ["a passage without a heading", { passage: edges, mentions: [] }],
    [
      "a run-in heading with a character of two UTF-16 units, and its anchors",
      { passage: runIn, mentions: named, anchors: true },
    ],
    ["a passage that is a run-in heading and nothing else", { passage: headingAlone, mentions: named }],
  ]),
  gallery("PeriodNotice", PeriodNotice, [
    ["the years that the plan covers, and what nobody checked", { policy }],
    [
      "what the document does not state, each by its own name",
      {
        policy: {
          ...policy,
          gaps: [
            { ...ofTable, also: ["notice"] },
            { ...ofRow, also: ["notice"] },
          ],
        },
      },
    ],
  ]),
  gallery("PolicyFacts", PolicyFacts, [
    ["an attachment that is held, one that is not, and two gaps", { policy }],
    [
      "a policy with no attachments and no gaps",
      { policy: { ...policy, attachments: [], gaps: [] } },
    ],
  ]),
  gallery("ProvisionBlock", ProvisionBlock, [
    ["a passage, with what the editors say beside it", { data, provision: runIn }],
    [
      "a point that continues a paragraph, without the aside",
      { data, provision: headingAlone, aside: false },
    ],
    [
      "a container within a container, the outer one covered",
      { data, provision: nested, covered: "s1-1" },
    ],
    ["a container that holds nothing, deeper down", { data, provision: empty, level: 4 }],
    ["a table, covered by its heading row", { data, provision: table, covered: "s1-t1" }],
  ]),
  gallery("ProvisionNotes", ProvisionNotes, [
    ["the sure ones, and how many more", { data, provision: runIn }],
    ["a part without notes shows nothing", { data, provision: empty }],
  ]),
  gallery("RecordTable", RecordTable, [
    ["a whole table, line breaks within its cells left out", { table }],
    ["one row only, and that one covered", { table, only: "s1-t1-r2", covered: "s1-t1-r2" }],
    ["a table without rows", { table: { ...table, children: [] } }],
  ]),
  gallery("RecordWords", RecordWords, [
    [
      "a mention at the very start and one at the very end",
      { words: edges.body, mentions: named, anchors: true },
    ],
    [
      "mentions side by side, without their anchors, and marks of HTML",
      { words: awkward.body, mentions: named },
    ],
    ["words that name nothing", { words: edges.body, mentions: [] }],
  ]),
  gallery("StandingList", StandingList, [
    ["everything that stands on a section", { standing: standingOn(data, sectionOf("s1")), checks: [], quoted: [] }],
    ["a part on which nothing stands", { standing: standingOn(data, empty), checks: [], quoted: [] }],
    [
      "targets of which one is checked, and words that a check quotes",
      { standing: { ...standingOn(data, empty), targets: data.targets }, checks: [check], quoted: [check] },
    ],
  ]),
  gallery("TakenNumbers", TakenNumbers, [
    [
      "a number of a figure, and a check",
      {
        numbers: [
          { text: "甲图：2018年 目标 2亿元", href: "/targets/#a-b" },
          { text: "复算：甲", href: "/audit/#a" },
        ],
      },
    ],
    ["none", { numbers: [] }],
  ]),
  gallery("TakenPair", TakenPair, [
    [
      "a passage with two rows, and words that neither quotes",
      { data, provision: runIn, taken, numbers: new Map() },
    ],
    [
      "figures that stand on a row's words, and on words of no row",
      { data, provision: runIn, taken, numbers: numbered("𬭩纱、钛带等钛材料", "𬭩") },
    ],
    [
      "a table's heading row, of which nothing was taken",
      { data, provision: table, taken, numbers: new Map() },
    ],
  ]),
  gallery("TakenPieces", TakenPieces, [
    [
      "words within words that are pointed at",
      {
        pieces: piecesOf(
          runIn.body,
          taken,
          [...numbered("𬭩纱、钛带等钛材料", "钛带").values()].map(({ quote }) => quote),
        ),
      },
    ],
    ["nothing pointed at", { pieces: piecesOf(runIn.body, taken, []) }],
  ]),
  gallery("TakenRows", TakenRows, [
    ["a row, and a phrase with an entry of it", { policyId: policy.id, catalogue, taken }],
    [
      "a target whose number leads to its check",
      {
        policyId: policy.id,
        catalogue,
        taken: takenRows([{ table: targets, rows: [placed("𬭩纱", { id: target.id })] }]),
        audit: { checks: [check], notes: [] },
      },
    ],
    ["none", { policyId: policy.id, catalogue, taken: [] }],
  ]),
  gallery("TakenWords", TakenWords, [
    ["words that one row quotes whole and another in part", { words: runIn.body, taken }],
    ["words that no row quotes", { words: runIn.body, taken: [] }],
  ]),
  gallery("TextFiles", TextFiles, [["the text in two forms", { policyId: policy.id }]]),
];

/** Each of these words with a figure that stands on them. */
function numbered(...quotes: readonly string[]): NumbersOnWords {
  const rows = quotes.map((text, at) => {
    const { eid, quote_start: start, quote_end: end } = placed(text, {});
    return drawnRow({ id: `m${at}`, series: "族", label: text, kind: "条目" }, [
      { text, eid: String(eid), start: Number(start), end: Number(end) },
    ]);
  });
  const figure = { id: "tree", name: "甲图", page: "/", hasAnchors: true };
  return numbersOnWords([{ ...figure, rows }], []);
}

/** A row of a table with the last place of its quote in the passage. */
function placed(quote: string, values: AnyRow): AnyRow {
  const { text, start } = runIn.body;
  const from = start + [...text.slice(0, text.lastIndexOf(quote))].length;
  const place = { quote_start: from, quote_end: from + [...quote].length };
  return { ...values, eid: runIn.eid, quote, ...place };
}

function sectionOf(eid: string): Provision {
  const section = policy.provisions.find((provision) => provision.eid === eid);
  if (section === undefined) throw new Error(eid);
  return section;
}
