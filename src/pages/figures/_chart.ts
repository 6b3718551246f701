import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { embedSize } from "../../charts/embed-size.ts";
import { type ChartId, FIGURE_DATA, type FigureEntry } from "../../components/chart/figures.ts";
import GrowthChart from "../../components/chart/GrowthChart.astro";
import PlacesChart from "../../components/chart/PlacesChart.astro";
import Plate from "../../components/chart/Plate.astro";
import ProjectionChart from "../../components/chart/ProjectionChart.astro";
import RoadChart from "../../components/chart/RoadChart.astro";
import ShareChart from "../../components/chart/ShareChart.astro";
import TreeChart from "../../components/chart/TreeChart.astro";
import TrendChart from "../../components/chart/TrendChart.astro";
import OverviewSheet from "../../components/guide/OverviewSheet.astro";
import { figureAddress, publicAddress } from "../../domain/address.ts";
import type { PolicyData } from "../../domain/site.ts";
import { type FigureMarkup, readFigure } from "../../export/figure-markup.ts";
import { notesOf } from "../../export/figures.ts";
import { type Drawing, SHEET_CSS } from "./_drawing.ts";

/** The sheets that leave the site: around a chart, and of many parts. */
type Sheet = "plate" | "overview";

/** Which component draws each figure, and each sheet. */
const COMPONENTS = new Map<ChartId | Sheet, AstroComponentFactory>([
  ["trend", TrendChart],
  ["share", ShareChart],
  ["growth", GrowthChart],
  ["tree", TreeChart],
  ["road", RoadChart],
  ["places", PlacesChart],
  ["projection", ProjectionChart],
  ["plate", Plate],
  ["overview", OverviewSheet],
]);

/** The component that draws a figure, or a sheet. */
export function chartOf(name: ChartId | Sheet): AstroComponentFactory {
  const component = COMPONENTS.get(name);
  if (component === undefined) throw new Error(`Nothing draws ${name}.`);
  return component;
}

const container = AstroContainer.create();

/** A figure as its component writes it where nothing can be moved, taken apart. */
export async function chartMarkup(id: ChartId, data: PolicyData): Promise<FigureMarkup> {
  const props = { ...FIGURE_DATA[id](data), still: true };
  return readFigure(await (await container).renderToString(chartOf(id), { props }));
}

/** A sheet as its component writes it. */
export const sheetOf = async (name: Sheet, props: Record<string, unknown>): Promise<string> =>
  (await container).renderToString(chartOf(name), { props });

/** The figure of one chart on the sheet that says what it is. */
export async function drawChart(
  { id, entry }: { readonly id: ChartId; readonly entry: FigureEntry },
  data: PolicyData,
  { csv, site }: { readonly csv: string; readonly site: URL | undefined },
): Promise<Drawing> {
  const markup = await chartMarkup(id, data);
  const { title, description, width, height, picture } = markup;
  const { standing } = entry;
  const paragraphs = [
    ...[standing, description, markup.note ?? ""].filter((text) => text !== ""),
    markup.clauses.join("；"),
  ];
  const props = {
    ...{ title, description, width, height, picture, standing },
    css: SHEET_CSS,
    notes: notesOf(data.policy, markup, { id, csv }),
    address: publicAddress(site, figureAddress(entry)),
  };
  return {
    ...{ title, description },
    window: embedSize({ title, paragraphs }, { width, height }),
    sheet: await sheetOf("plate", props),
  };
}
