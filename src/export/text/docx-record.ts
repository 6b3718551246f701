import {
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Passage, PassageKind, Provision, TableProvision } from "../../domain/provision.ts";
import { walk } from "../../domain/provision.ts";
import { asRead, type Words } from "../../domain/quote.ts";
import { CELL_BORDER, TEXT_WIDTH } from "./docx-styles.ts";
import { type Block, blocksOf, columnShares, startsPage } from "./layout.ts";

/** A provision's words within its bookmark. */
type Mark = (provision: Provision, words: Words) => ParagraphContent;

type ParagraphContent = NonNullable<IParagraphOptions["children"]>;

/** The record as Word has it: headings, paragraphs as printed, tables. */
export function recordBlocks(provisions: readonly Provision[]): (Paragraph | Table)[] {
  const order = walk(provisions).map(({ eid }) => eid);
  const mark: Mark = ({ eid }, words) => {
    // The library's own bookmarks are counted over all the documents of a process.
    const number = order.indexOf(eid) + 1;
    const run = new TextRun(asRead(words));
    // The library's manual has these among a paragraph's children, its types have not.
    return [new BookmarkStart(eid, number), run, new BookmarkEnd(number)] as ParagraphContent;
  };
  return blocksOf(provisions).map((block) => written(block, mark, startsPage(block, provisions)));
}

function written(block: Block, mark: Mark, pageBreakBefore: boolean): Paragraph | Table {
  if (block.kind === "table") return table(block.table, mark);
  if (block.kind === "paragraph") return paragraph(block.passages, mark);
  const { heading, level } = block;
  return new Paragraph({
    heading: HEADINGS[level],
    pageBreakBefore,
    children: mark(heading, heading.heading),
  });
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** The styles of the notice's parts; any other paragraph is set as body text. */
const STYLE: Partial<Record<PassageKind, string>> = {
  addressee: "主送机关",
  signature: "落款",
  date: "成文日期",
};

function paragraph(passages: readonly Passage[], mark: Mark): Paragraph {
  return new Paragraph({
    style: STYLE[passages[0]?.kind ?? "paragraph"] ?? "正文段落",
    children: passages.flatMap((passage) => mark(passage, passage.body)),
  });
}

const table = (provision: TableProvision, mark: Mark): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columnWidths(provision),
    rows: [
      new TableRow({ tableHeader: true, children: cells(provision, provision.header, mark) }),
      ...provision.children.map(
        (row) => new TableRow({ cantSplit: true, children: cells(row, row.cells, mark) }),
      ),
    ],
  });

function columnWidths(provision: TableProvision): number[] {
  const shares = columnShares(provision);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((TEXT_WIDTH * share) / whole));
}

/** A bookmark cannot hold a table or a row: it stands in the first cell. */
const cells = (provision: Provision, words: readonly Words[], mark: Mark): TableCell[] =>
  words.map((printed, column) =>
    cell(column === 0 ? mark(provision, printed) : [new TextRun(asRead(printed))]),
  );

const cell = (children: ParagraphContent): TableCell =>
  new TableCell({
    borders: { top: CELL_BORDER, bottom: CELL_BORDER, left: CELL_BORDER, right: CELL_BORDER },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: "表格文字", children })],
  });
