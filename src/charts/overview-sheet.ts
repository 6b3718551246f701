import type { Term } from "../domain/glossary.ts";
import { labeller } from "../domain/labels.ts";
import type { PolicyData } from "../domain/site.ts";
import { familyPart } from "./overview-sheet-family.ts";
import { measuresPart, roadPart } from "./overview-sheet-plan.ts";
import { sourcePart } from "./overview-sheet-source.ts";
import { treePart } from "./overview-sheet-tree.ts";
import { COLUMNS_CAPTION, periodWords, scopeWords } from "./overview-words.ts";
import { outputTable } from "./overview-numbers.ts";
import { overview } from "./overview.ts";
import type { Box } from "./share.ts";
import { headed } from "./sheet-headings.ts";
import {
  type Column,
  columnsOf,
  inOrder,
  type Laid,
  paragraph,
  type Part,
  room,
  sideBySide,
} from "./sheet-layout.ts";

/** The plan in one picture as a sheet that can be taken away, in the order of the page. */
export interface OverviewSheet extends Laid {
  readonly width: number;
  readonly height: number;
}

/** What the sheet is made of besides the model. */
export interface SheetSource {
  readonly title: string;
  /** What its numbers are and are not. */
  readonly standing: string;
  /** Which file has its numbers. */
  readonly numbers: string;
  readonly data: PolicyData;
  readonly terms: readonly Term[];
  /** Of the material family that gets a box of its own. */
  readonly familyId: string;
  /** The picture of the targets, as its own component draws it. */
  readonly trend: Pick<Box, "width" | "height"> & { readonly title: string; readonly note: string };
  /** Where the sheet can be checked; null where the site is built without an address. */
  readonly address: string | null;
  /** The page's path within the site. */
  readonly path: string;
}

const MARGIN = 32;
const WIDTH = 960;
const GAP = 28;
const ALL: Column = { x: MARGIN, width: WIDTH - 2 * MARGIN };

export function overviewSheet(source: SheetSource): OverviewSheet {
  const { data, familyId } = source;
  const { policy, catalogue } = data;
  const { divisions, years, measures, missing } = overview(data);
  const [left = ALL, right = ALL] = columnsOf(ALL, 2, GAP);
  const laid = inOrder(
    [
      headPart(source),
      targetsPart(source),
      treePart(catalogue, divisions, ALL),
      roadPart(policy, years, ALL),
      measuresPart(measures, ALL),
      sideBySide([
        familyPart(data, familyId, left),
        sourcePart({ ...source, missing, policy }, right),
      ]),
    ],
    20,
  )(MARGIN);
  return { ...laid, width: WIDTH, height: laid.foot + MARGIN };
}

function headPart({ title, standing, data: { policy } }: SheetSource): Part {
  return inOrder(
    [
      paragraph(title, ALL, { size: 24, look: "is-bold" }),
      paragraph(standing, ALL, { size: 14, look: "is-bold" }),
      paragraph(policy.summary, ALL, { size: 14 }),
      paragraph(periodWords(policy), ALL, { size: 14, look: "is-bold" }),
    ],
    4,
  );
}

/** The picture on the left, and on the right its numbers, ours apart from the plan's. */
function targetsPart({ data, terms, trend }: SheetSource): Part {
  const left: Column = { x: MARGIN, width: trend.width };
  const x = left.x + left.width + GAP;
  const right: Column = { x, width: WIDTH - MARGIN - x };
  return sideBySide([
    headed(trend.title, left, [room("trend", left.x, trend)]),
    headed(COLUMNS_CAPTION, right, [
      tablePart(data, right),
      paragraph(trend.note, right, { look: "is-quiet" }),
      ...scopeWords(terms, data.policy.id).map(({ name, grade, text }) =>
        paragraph(`${name}${grade}：${text}`, right, { look: "is-quiet" }),
      ),
    ]),
  ]);
}

/** Where the columns of the table begin, as parts of its width. */
const TABLE = [0, 0.13, 0.43, 0.79] as const;

function tablePart({ policy, targets }: PolicyData, { x, width }: Column): Part {
  const { heads, rows } = outputTable(targets, { policyId: policy.id, cite: labeller(policy) });
  const line = (cells: readonly string[], isHead: boolean): Part =>
    sideBySide(
      cells.map((text, at) => {
        const from = TABLE[at] ?? 0;
        const column = { x: x + from * width, width: ((TABLE[at + 1] ?? 1) - from) * width - 8 };
        const isOurs = at === cells.length - 1;
        return paragraph(text, column, { look: lookOf(isHead, isOurs) });
      }),
    );
  return inOrder(
    [
      line(heads, true),
      ...rows.map(({ year, cells, share }) =>
        line([year, ...cells.map(({ text }) => text), share], false),
      ),
    ],
    2,
  );
}

function lookOf(isHead: boolean, isOurs: boolean) {
  if (isOurs) return "is-computed";
  return isHead ? "is-quiet" : "is-plain";
}
