import { element, type Xml } from "../text/xml.ts";
import { said, writeFrozenPage } from "./frozen-page.ts";

/** A figure that a release holds as a picture and as its numbers. */
export interface FrozenFigure {
  readonly id: string;
  readonly title: string;
}

/** Every figure of a policy under its own id, beside the numbers that it was drawn from. */
export function writeFrozenFigures(
  figures: readonly FrozenFigure[],
  { shortTitle }: { readonly shortTitle: string },
  date: string,
): string {
  return writeFrozenPage({
    ...{ title: `图 · ${shortTitle}`, date },
    main: [element("p", {}, said("a", { href: "./" }, "同一版的原文")), ...figures.map(figure)],
  });
}

/** What the numbers are and are not stands in the picture itself. */
const figure = ({ id, title }: FrozenFigure): Xml =>
  element(
    "section",
    { id },
    said("h2", {}, title),
    element(
      "p",
      {},
      element("img", { src: `figures/${id}.svg`, alt: `${title}，各数见下面的文件` }),
    ),
    element(
      "p",
      {},
      said("a", { href: `figures/${id}.svg` }, "图（SVG）"),
      said("span", {}, "、"),
      said("a", { href: `figures/${id}.csv` }, "图中各数（CSV）"),
    ),
  );
