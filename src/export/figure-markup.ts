import { type DefaultTreeAdapterTypes as Tree, parseFragment, serialize } from "parse5";

/** What a figure's HTML says, taken apart: the words around the picture, and the picture. */
export interface FigureMarkup {
  readonly title: string;
  readonly description: string;
  readonly note: string | null;
  /** The clauses of the source line, as people cite them. */
  readonly clauses: readonly string[];
  readonly width: number;
  readonly height: number;
  /** What stands inside the `<svg>`, without its title: that one is the figure's. */
  readonly picture: string;
}

/** Takes a figure apart, as the component Figure writes it. Throws where a part is missing. */
export function readFigure(html: string): FigureMarkup {
  const all = elementsOf(parseFragment(html));
  const byClass = (name: string) => all.find((element) => classesOf(element).includes(name));
  const svg = required(
    all.find(({ tagName }) => tagName === "svg"),
    "svg",
  );
  const note = byClass("figure__note");
  const source = required(byClass("figure__source"), "figure__source");
  return {
    title: ownText(required(byClass("figure__title"), "figure__title")),
    description: textOf(required(byClass("figure__text"), "figure__text")),
    note: note === undefined ? null : textOf(note),
    clauses: elementsOf(source)
      .filter(({ tagName }) => tagName === "a")
      .map(textOf),
    width: Number(attribute(svg, "width")),
    height: Number(attribute(svg, "height")),
    picture: inside(svg),
  };
}

function required(element: Tree.Element | undefined, what: string): Tree.Element {
  if (element === undefined) throw new Error(`The figure has no ${what}.`);
  return element;
}

function inside(svg: Tree.Element): string {
  const drawn = svg.childNodes.filter(
    (node) => !("tagName" in node && ["title", "desc"].includes(node.tagName)),
  );
  return serialize({ ...svg, childNodes: drawn }).trim();
}

/** Every element beneath a node, in the order of the markup. */
export function elementsOf(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    "tagName" in child ? [child, ...elementsOf(child)] : [],
  );
}

export const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const classesOf = (element: Tree.Element): string[] =>
  (attribute(element, "class") ?? "").split(/\s+/).filter((name) => name !== "");

const asRead = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The words of an element as they are read, tags inside it aside. */
export function textOf(element: Tree.Element): string {
  const words = (node: Tree.ChildNode): string => {
    if ("value" in node) return node.value;
    return "childNodes" in node ? node.childNodes.map(words).join("") : "";
  };
  return asRead(element.childNodes.map(words).join(""));
}

/** The element's own words, without those of elements within it (a badge beside a title). */
const ownText = ({ childNodes }: Tree.Element): string =>
  asRead(childNodes.map((node) => ("value" in node ? node.value : "")).join(""));
