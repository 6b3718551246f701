import { type DefaultTreeAdapterTypes as Tree, parseFragment } from "parse5";
import { publicAddress } from "../domain/address.ts";
import { attribute, elementsOf } from "./figure-markup.ts";
import { escaped } from "./xml-text.ts";

/*
 * The sheet of a figure, written by the component Plate as HTML, as a file by itself: SVG 1.1 that
 * needs nothing else, neither a style sheet nor a font to fetch.
 */

/** A sheet as an SVG file. Marks lead to the site where its address is known, else nowhere. */
export function writeSvg(sheet: string, site: URL | undefined): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${rootOf(sheet, (element) => write(element, asFile(site)))}\n`;
}

/** How large a sheet is to be shown, in CSS pixels. */
export function sizeOf(sheet: string): { readonly width: number; readonly height: number } {
  const root = sheetRoot(sheet);
  return { width: Number(attribute(root, "width")), height: Number(attribute(root, "height")) };
}

/** How an element is written otherwise than it stands; null where it stands as it is. */
export type Otherwise = (
  element: Tree.Element,
  next: (element: Tree.Element) => string,
) => string | null;

/** A sheet as SVG for a program that draws it, certain elements written otherwise. */
export function writeSvgWith(sheet: string, otherwise: Otherwise): string {
  return rootOf(sheet, (element) => write(element, otherwise));
}

function rootOf(sheet: string, writeRoot: (root: Tree.Element) => string): string {
  const root = sheetRoot(sheet);
  const named = { name: "xmlns", value: "http://www.w3.org/2000/svg" };
  const lang = { name: "xml:lang", value: attribute(root, "lang") ?? "zh-Hans-CN" };
  const others = root.attrs.filter(({ name }) => name !== "lang");
  return writeRoot({ ...root, attrs: [named, lang, ...others] });
}

function sheetRoot(sheet: string): Tree.Element {
  const root = elementsOf(parseFragment(sheet)).find(({ tagName }) => tagName === "svg");
  if (root === undefined) throw new Error("The sheet has no <svg>.");
  return root;
}

/** A mark says what it is when it is pointed at; without the page's script that is its title. */
function asFile(site: URL | undefined): Otherwise {
  return (element, next) => {
    const name = attribute(element, "aria-label");
    if (element.tagName !== "a" || name === undefined) return null;
    const { attrs } = element;
    const address = publicAddress(site, attribute(element, "href") ?? "/");
    const kept = attrs.filter((attr) => !["href", "aria-label"].includes(attr.name));
    const title = `<title>${escaped(name)}</title>`;
    const written = next({
      ...element,
      tagName: address === null ? "g" : "a",
      attrs: address === null ? kept : [{ name: "href", value: address }, ...kept],
    });
    return written.replace(">", `>${title}`);
  };
}

function write(element: Tree.Element, otherwise: Otherwise): string {
  const asItStands = (one: Tree.Element) => plainly(one, otherwise);
  return otherwise(element, asItStands) ?? asItStands(element);
}

function plainly({ tagName, attrs, childNodes }: Tree.Element, otherwise: Otherwise): string {
  const open = [tagName, ...attrs.map(({ name, value }) => `${name}="${escaped(value)}"`)].join(
    " ",
  );
  const inner = childNodes.map((node) => {
    if ("tagName" in node) return write(node, otherwise);
    // White space beside tags is the template's.
    return "value" in node ? escaped(node.value.trim()) : "";
  });
  return inner.join("") === "" ? `<${open}/>` : `<${open}>${inner.join("")}</${tagName}>`;
}
