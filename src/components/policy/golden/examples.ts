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
import type { Provision } from "../../../domain/provision.ts";
import { standingOn } from "../../../domain/standing.ts";
import CitationFiles from "../CitationFiles.astro";
import ClauseAside from "../ClauseAside.astro";
import ClauseNotes from "../ClauseNotes.astro";
import Contents from "../Contents.astro";
import NoteAside from "../NoteAside.astro";
import NoteBody from "../NoteBody.astro";
import NoteViews from "../NoteViews.astro";
import PassageWords from "../PassageWords.astro";
import PeriodNotice from "../PeriodNotice.astro";
import PolicyFacts from "../PolicyFacts.astro";
import ProvisionBlock from "../ProvisionBlock.astro";
import ProvisionCitation from "../ProvisionCitation.astro";
import ProvisionNotes from "../ProvisionNotes.astro";
import RecordTable from "../RecordTable.astro";
import RecordWords from "../RecordWords.astro";
import StandingList from "../StandingList.astro";

const { mentions } = catalogue;
const [note] = data.notes;
if (note === undefined) throw new Error("the plan has no note");

export const galleries = [
  gallery("CitationFiles", CitationFiles, [
    ["a citation in two forms", { links: [{ label: "甲", href: "/cite/a.bib" }, { label: "乙", href: "/cite/a.ris" }] }],
  ]),
  gallery("ClauseAside", ClauseAside, [
    ["a clause that materials and a measure stand on", { data, provision: runIn }],
    ["a table, with the targets of its rows", { data, provision: table }],
    ["a part on which nothing stands has its label alone", { data, provision: empty }],
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
  gallery("NoteAside", NoteAside, [
    ["a note beside its words", { policyId: policy.id, note, place: null }],
    ["one on a row of a table", { policyId: policy.id, note, place: "2018年" }],
  ]),
  gallery("NoteBody", NoteBody, [
    ["a remark with a reading and a sum", { note }],
    ["a remark alone", { note: { ...note, reading: null, computation: null } }],
  ]),
  gallery("NoteViews", NoteViews, [["the views, with how many notes each shows", { notes: data.notes }]]),
  gallery("PassageWords", PassageWords, [
    ["a passage without a heading", { passage: edges, mentions: [] }],
    [
      "a run-in heading with a character of two UTF-16 units, and its anchors",
      { passage: runIn, mentions, anchors: true },
    ],
    ["a passage that is a run-in heading and nothing else", { passage: headingAlone, mentions }],
  ]),
  gallery("PeriodNotice", PeriodNotice, [["the years that the plan covers", { policy }]]),
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
  gallery("ProvisionCitation", ProvisionCitation, [
    [
      "a site with a public address",
      { policy, provision: awkward, address: "https://example.org/policies/plan/s1-1-1-p1/" },
    ],
    ["a site without one", { policy, provision: awkward, address: null }],
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
      { words: edges.body, mentions, anchors: true },
    ],
    [
      "mentions side by side, without their anchors, and marks of HTML",
      { words: awkward.body, mentions },
    ],
    ["words that name nothing", { words: edges.body, mentions: [] }],
  ]),
  gallery("StandingList", StandingList, [
    ["everything that stands on a section", { standing: standingOn(data, sectionOf("s1")) }],
    ["a part on which nothing stands", { standing: standingOn(data, empty) }],
  ]),
];

function sectionOf(eid: string): Provision {
  const section = policy.provisions.find((provision) => provision.eid === eid);
  if (section === undefined) throw new Error(eid);
  return section;
}
