import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { attribute, classesOf, textOf } from "./figure-markup.ts";
import { writeSvgWith } from "./figure-svg.ts";
import { escaped } from "./xml-text.ts";

/** What drawing takes besides the sheet: the renderer's program, and fonts that hold all characters. */
export interface DrawingTools {
  readonly program: Uint8Array;
  readonly fonts: readonly Uint8Array[];
  /** The family that the fonts are of, for every text. */
  readonly family: string;
}

let started: Promise<void> | undefined;

/** A sheet as a PNG of this width in pixels: the same bytes on every machine, whatever fonts it has. */
export async function writePng(
  sheet: string,
  width: number,
  { program, fonts, family }: DrawingTools,
): Promise<Uint8Array> {
  await (started ??= initWasm(program));
  const drawing = new Resvg(writeSvgWith(sheet, asDrawn), {
    fitTo: { mode: "width", value: width },
    font: {
      fontBuffers: [...fonts],
      loadSystemFonts: false,
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
  });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}

/*
 * What resvg 2.6.2 does not do and browsers do: it has no slanted letters where the font has none,
 * and lays characters of `text-orientation: upright` on their side.
 */
function asDrawn(element: Tree.Element, next: (element: Tree.Element) => string): string | null {
  if (element.tagName !== "text") return null;
  const classes = classesOf(element);
  if (classes.includes("places__head")) return upright(element);
  return classes.includes("is-computed") ? slanted(element, next) : null;
}

/** The tangent of the 12° by which browsers slant. */
const SLANT = Math.tan((12 * Math.PI) / 180);

function slanted(element: Tree.Element, next: (element: Tree.Element) => string): string {
  const shift = (SLANT * Number(attribute(element, "y"))).toFixed(2);
  const transform = { name: "transform", value: `translate(${shift} 0) skewX(-12)` };
  const attrs = element.attrs.map((attr) =>
    attr.name === "class" ? { ...attr, value: attr.value.replace("is-computed", "") } : attr,
  );
  return next({ ...element, attrs: [...attrs, transform] });
}

/** Punctuation as it is printed in lines that run downwards (Unicode's vertical forms). */
const DOWNWARD: Readonly<Record<string, string>> = {
  "（": "︵",
  "）": "︶",
  "，": "︐",
  "、": "︑",
};

/** Characters one under another, the last of them ending at the text's foot. */
function upright(element: Tree.Element): string {
  const [x, foot, size] = ["x", "y", "font-size"].map((name) => Number(attribute(element, name)));
  if (x === undefined || foot === undefined || size === undefined) return "";
  const characters = [...textOf(element)].reverse();
  return characters
    .map((character, place) => {
      const y = (foot - (place + 0.12) * size).toFixed(1);
      const shape = DOWNWARD[character] ?? character;
      return `<text x="${x}" y="${y}" text-anchor="middle" font-size="${size}">${escaped(shape)}</text>`;
    })
    .join("");
}
