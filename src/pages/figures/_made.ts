import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import {
  drawnInGrowth,
  drawnInPlaces,
  drawnInRoad,
  drawnInShare,
  drawnInTree,
  drawnInTrend,
} from "../../charts/drawn.ts";
import { growth } from "../../charts/growth.ts";
import { places } from "../../charts/places.ts";
import { road } from "../../charts/road.ts";
import { share } from "../../charts/share.ts";
import { tree } from "../../charts/tree.ts";
import { trend } from "../../charts/trend.ts";
import {
  FIGURE_DATA,
  type FigureEntry,
  type FigureId,
  FIGURES,
} from "../../components/chart/figures.ts";
import GrowthChart from "../../components/chart/GrowthChart.astro";
import PlacesChart from "../../components/chart/PlacesChart.astro";
import Plate from "../../components/chart/Plate.astro";
import RoadChart from "../../components/chart/RoadChart.astro";
import ShareChart from "../../components/chart/ShareChart.astro";
import TreeChart from "../../components/chart/TreeChart.astro";
import TrendChart from "../../components/chart/TrendChart.astro";
import { figureAddress, publicAddress } from "../../domain/address.ts";
import type { Drawn } from "../../domain/drawn.ts";
import type { PolicyData } from "../../domain/site.ts";
import { type FigureMarkup, readFigure } from "../../export/figure-markup.ts";
import { writePng } from "../../export/figure-png.ts";
import { standingAlone } from "../../export/figure-style.ts";
import { sizeOf, writeSvg } from "../../export/figure-svg.ts";
import {
  figureFile,
  type FigureFile,
  notesOf,
  PNG_SCALE,
  writeDrawn,
} from "../../export/figures.ts";
import { loadTypefaces } from "../../load/typefaces.ts";
import picture from "../../styles/picture.css?raw";
import plate from "../../styles/plate.css?raw";
import theme from "../../styles/theme.css?raw";

/** A figure as it leaves the site: its files, and the words that go with it. */
export interface MadeFigure extends FigureEntry {
  readonly policyId: string;
  readonly title: string;
  readonly description: string;
  /** What is said around the picture, paragraph by paragraph. */
  readonly paragraphs: readonly string[];
  /** The picture alone, in its own units. */
  readonly picture: { readonly width: number; readonly height: number };
  /** Of the SVG, in CSS pixels. The PNG is twice that. */
  readonly width: number;
  readonly height: number;
  readonly files: readonly FigureFile[];
}

/** Which component draws each figure, and the sheet around it. */
const COMPONENTS = new Map<FigureId | "plate", AstroComponentFactory>([
  ["trend", TrendChart],
  ["share", ShareChart],
  ["growth", GrowthChart],
  ["tree", TreeChart],
  ["road", RoadChart],
  ["places", PlacesChart],
  ["plate", Plate],
]);

/** The component that draws a figure. */
export function chartOf(name: FigureId | "plate"): AstroComponentFactory {
  const component = COMPONENTS.get(name);
  if (component === undefined) throw new Error(`Nothing draws ${name}.`);
  return component;
}

/** What each figure shows, mark by mark, computed as its component computes it. */
const ROWS: Readonly<Record<FigureId, (data: PolicyData) => Drawn[]>> = {
  trend: (data) => {
    const props = FIGURE_DATA.trend(data);
    return drawnInTrend(trend(props.targets, props));
  },
  share: (data) => {
    const props = FIGURE_DATA.share(data);
    return drawnInShare(share(props.targets, props));
  },
  growth: (data) => {
    const props = FIGURE_DATA.growth(data);
    return drawnInGrowth(growth(props.targets, props));
  },
  tree: ({ catalogue }) => drawnInTree(tree(catalogue)),
  road: (data) => {
    const props = FIGURE_DATA.road(data);
    return drawnInRoad(road(props.actions, props.years, props));
  },
  places: (data) => {
    const props = FIGURE_DATA.places(data);
    return drawnInPlaces(places(props.map, props));
  },
};

const CSS = standingAlone(picture + plate, theme);

const container = AstroContainer.create();

/** Asked for by several pages and by the files themselves, each figure is made once a run. */
const made = new WeakMap<PolicyData, Promise<readonly MadeFigure[]>>();

/** Every figure of a policy with its files, in the order of the list. */
export function madeFigures(
  data: PolicyData,
  site: URL | undefined,
): Promise<readonly MadeFigure[]> {
  const known = made.get(data) ?? Promise.all(FIGURES.map((entry) => make(entry, data, site)));
  made.set(data, known);
  return known;
}

async function make(
  entry: FigureEntry,
  data: PolicyData,
  site: URL | undefined,
): Promise<MadeFigure> {
  const { id } = entry;
  const props = { ...FIGURE_DATA[id](data) };
  const markup = readFigure(await (await container).renderToString(chartOf(id), { props }));
  const csv = writeDrawn(ROWS[id](data));
  const sheet = await sheetOf(markup, {
    standing: entry.standing,
    notes: notesOf(data.policy, markup, { id, csv }),
    address: publicAddress(site, figureAddress(entry)),
  });
  const svg = writeSvg(sheet, site);
  const { width, height } = sizeOf(sheet);
  const png = await writePng(sheet, PNG_SCALE * width, await loadTypefaces());
  return {
    ...entry,
    policyId: data.policy.id,
    ...{ title: markup.title, description: markup.description, width, height },
    paragraphs: [
      ...[entry.standing, markup.description, markup.note ?? ""].filter((text) => text !== ""),
      markup.clauses.join("；"),
    ],
    picture: { width: markup.width, height: markup.height },
    files: [figureFile(id, "svg", svg), figureFile(id, "png", png), figureFile(id, "csv", csv)],
  };
}

interface SheetWords {
  readonly standing: string;
  readonly notes: readonly string[];
  readonly address: string | null;
}

async function sheetOf(markup: FigureMarkup, words: SheetWords): Promise<string> {
  const { title, description, width, height, picture: drawing } = markup;
  const props = { title, description, width, height, picture: drawing, css: CSS, ...words };
  return (await container).renderToString(chartOf("plate"), { props });
}
