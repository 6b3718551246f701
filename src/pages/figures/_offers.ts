import type { FigureId } from "../../components/chart/figures.ts";
import type { FigureOffer } from "../../components/chart/props.ts";
import { embedAddress, figureFileAddress, publicAddress } from "../../domain/address.ts";
import type { PolicyData } from "../../domain/site.ts";
import { figureCitable } from "../../export/citables.ts";
import { fingerprint } from "../../export/checksum.ts";
import { citationOf } from "../../export/citation-formats.ts";
import { embedCode, type Embedded, type Thumbnail, writeOembed } from "../../export/embed.ts";
import { type FigureForm, PNG_SCALE, shortHash } from "../../export/figures.ts";
import { citingPlace } from "../_releases.ts";
import { madeFigures, type MadeFigure } from "./_made.ts";

/** Stands in the code to embed for the address that only a reader's browser knows. */
const PLACEHOLDER = "（嵌入页的网址）";

/** What a page offers of each figure, by the figure's id. */
export async function figureOffers(
  data: PolicyData,
  site: URL | undefined,
): Promise<(id: FigureId) => FigureOffer> {
  const figures = await madeFigures(data, site);
  const citing = await citingPlace(data.policy.id, site, figures);
  return (id) => {
    const figure = figureOf(figures, id);
    const citable = figureCitable(data.policy, figure);
    return { ...offerOf(figure, site), citation: citationOf(citable, citing) };
  };
}

/** A figure of the list. */
function figureOf(figures: readonly MadeFigure[], id: FigureId): MadeFigure {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`There is no figure ${id}.`);
  return figure;
}

function offerOf(figure: MadeFigure, site: URL | undefined): Omit<FigureOffer, "citation"> {
  const { id, policyId, width, height } = figure;
  const href = embedAddress(policyId, id);
  const address = publicAddress(site, href);
  return {
    svg: offered(figure, "svg"),
    png: offered(figure, "png"),
    csv: offered(figure, "csv"),
    excel: offered(figure, "excel-csv"),
    pixels: { width: PNG_SCALE * width, height: PNG_SCALE * height },
    hash: shortHash(fingerprint(fileOf(figure, "csv").bytes)),
    embed: {
      href,
      code: embedCode(embeddedAt(figure, address ?? PLACEHOLDER)),
      placeholder: address === null ? PLACEHOLDER : null,
    },
  };
}

function fileOf({ id, files }: MadeFigure, form: FigureForm) {
  const file = files.find((one) => one.form === form);
  if (file === undefined) throw new Error(`The figure ${id} has no ${form}.`);
  return file;
}

/** A saved file has left its folder, so its name says which policy it is of. */
function offered(figure: MadeFigure, form: FigureForm) {
  const { name, bytes } = fileOf(figure, form);
  const { policyId } = figure;
  return {
    href: figureFileAddress(policyId, name),
    saveAs: `${policyId}-${name}`,
    bytes: bytes.length,
  };
}

function embeddedAt(figure: MadeFigure, address: string): Embedded {
  return { title: figure.title, address, ...figure.window };
}

/** A figure's oEmbed answer, or null where the site has no address to give. */
export function oembedOf(figure: MadeFigure, site: URL | undefined): string | null {
  if (site === undefined) return null;
  const at = (path: string): string => publicAddress(site, path) ?? path;
  const { policyId, id } = figure;
  return writeOembed(embeddedAt(figure, at(embedAddress(policyId, id))), at("/"), {
    address: at(figureFileAddress(policyId, fileOf(figure, "png").name)),
    width: PNG_SCALE * figure.width,
    height: PNG_SCALE * figure.height,
  } satisfies Thumbnail);
}
