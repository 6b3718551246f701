import { FIGURE_ROWS } from "../../components/chart/figure-rows.ts";
import { type FigureEntry, figuresOf } from "../../components/chart/figures.ts";
import type { PolicyData } from "../../domain/site.ts";
import { writePng } from "../../export/figure-png.ts";
import { sizeOf, writeSvg } from "../../export/figure-svg.ts";
import {
  figureFile,
  type FigureFile,
  PNG_SCALE,
  writeDrawn,
  writeDrawnForExcel,
} from "../../export/figures.ts";
import { loadTypefaces } from "../../load/typefaces.ts";
import { drawChart } from "./_chart.ts";
import type { Drawing } from "./_drawing.ts";
import { drawOverview } from "./_overview.ts";

/** A figure as it leaves the site: its files, and the words that go with it. */
export interface MadeFigure extends FigureEntry, Pick<Drawing, "title" | "description" | "window"> {
  readonly policyId: string;
  /** Of the SVG, in CSS pixels. The PNG is twice that. */
  readonly width: number;
  readonly height: number;
  readonly files: readonly FigureFile[];
}

/** Asked for by several pages and by the files themselves, each figure is made once a run. */
const made = new WeakMap<PolicyData, Promise<readonly MadeFigure[]>>();

/** Every figure of a policy with its files, in the order of the list. */
export function madeFigures(
  data: PolicyData,
  site: URL | undefined,
): Promise<readonly MadeFigure[]> {
  const known =
    made.get(data) ?? Promise.all(figuresOf(data).map((entry) => make(entry, data, site)));
  made.set(data, known);
  return known;
}

async function make(
  entry: FigureEntry,
  data: PolicyData,
  site: URL | undefined,
): Promise<MadeFigure> {
  const { id } = entry;
  const rows = FIGURE_ROWS[id](data);
  const csv = writeDrawn(rows);
  const { sheet, ...words } =
    id === "overview"
      ? await drawOverview(entry, data, { csv, site })
      : await drawChart({ id, entry }, data, { csv, site });
  const svg = writeSvg(sheet, site);
  const { width, height } = sizeOf(sheet);
  const png = await writePng(sheet, PNG_SCALE * width, await loadTypefaces());
  return {
    ...{ ...entry, ...words, policyId: data.policy.id, width, height },
    files: [
      figureFile(id, "svg", svg),
      figureFile(id, "png", png),
      figureFile(id, "csv", csv),
      figureFile(id, "excel-csv", writeDrawnForExcel(rows)),
    ],
  };
}
