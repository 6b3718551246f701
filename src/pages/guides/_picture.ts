import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { FIGURE_DATA } from "../../components/chart/figures.ts";
import TrendChart from "../../components/chart/TrendChart.astro";
import OverviewSheet from "../../components/guide/OverviewSheet.astro";
import { PICTURED, type PictureFile } from "../../components/guide/props.ts";
import { guideAddress, publicAddress } from "../../domain/address.ts";
import type { SiteData } from "../../domain/site.ts";
import { readFigure } from "../../export/figure-markup.ts";
import { writePng } from "../../export/figure-png.ts";
import { standingAlone } from "../../export/figure-style.ts";
import { sizeOf, writeSvg } from "../../export/figure-svg.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { loadTypefaces } from "../../load/typefaces.ts";
import picture from "../../styles/picture.css?raw";
import plate from "../../styles/plate.css?raw";
import theme from "../../styles/theme.css?raw";

/** The picture of the plan as a file: its bytes, and how a page offers them. */
export interface MadePicture {
  /** Last part of its address. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly offer: PictureFile;
}

const COMPONENTS = new Map<"trend" | "sheet", AstroComponentFactory>([
  ["trend", TrendChart],
  ["sheet", OverviewSheet],
]);

const CSS = standingAlone(picture + plate, theme);

/** The width of the PNG: A4 at 200 dots an inch. */
const PIXELS = 1654;

let made: Promise<readonly MadePicture[]> | undefined;

/** The picture of the plan as SVG and PNG. Asked for by the page and by the files, it is made once a run. */
export function pictureFiles(site: URL | undefined): Promise<readonly MadePicture[]> {
  made ??= loadSiteData().then((data) => make(data, site));
  return made;
}

async function make(data: SiteData, site: URL | undefined): Promise<readonly MadePicture[]> {
  const sheet = await sheetOf(data, site);
  const { width, height } = sizeOf(sheet);
  const png = await writePng(sheet, PIXELS, await loadTypefaces());
  const pixels = { width: PIXELS, height: Math.round((PIXELS * height) / width) };
  return [
    picturedAs("svg", "image/svg+xml", Buffer.from(writeSvg(sheet, site)), null),
    picturedAs("png", "image/png", png, pixels),
  ];
}

function picturedAs(
  form: "svg" | "png",
  mediaType: string,
  bytes: Uint8Array,
  pixels: PictureFile["pixels"],
): MadePicture {
  const name = `overview.${form}`;
  const label = form.toUpperCase();
  const saveAs = `${PICTURED.policy}-${name}`;
  const offer = { label, href: `/guides/${name}`, saveAs, bytes: bytes.byteLength, pixels };
  return { name, mediaType, bytes, offer };
}

async function sheetOf({ policies, terms }: SiteData, site: URL | undefined): Promise<string> {
  const data = policies.find(({ policy }) => policy.id === PICTURED.policy);
  if (data === undefined) throw new Error(`There is no policy ${PICTURED.policy}.`);
  const markup = readFigure(await render("trend", FIGURE_DATA.trend(data)));
  const path = guideAddress("overview");
  return render("sheet", {
    title: data.policy.title.value,
    picture: markup.picture,
    css: CSS,
    data,
    terms,
    familyId: PICTURED.family,
    trend: { ...markup, note: markup.note ?? "" },
    address: publicAddress(site, path),
    path,
  });
}

async function render(name: "trend" | "sheet", props: Record<string, unknown>): Promise<string> {
  const component = COMPONENTS.get(name);
  if (component === undefined) throw new Error(`Nothing draws ${name}.`);
  return (await AstroContainer.create()).renderToString(component, { props });
}
