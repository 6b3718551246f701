import { escaped } from "../xml-text.ts";

/** XML that is well-formed by construction: made by `element` or `text`, never by hand. */
export type Xml = string & { readonly __brand: "xml" };

/** An attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Words for an element or an attribute. Throws at what XML 1.0 cannot hold. */
export function text(plain: string): Xml {
  if (/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/u.test(plain))
    throw new Error(`XML cannot hold ${JSON.stringify(plain)}.`);
  return escaped(plain).replaceAll("\n", "&#10;") as Xml;
}

/** An element whose content stands in one line, as where words and elements are mixed. */
export function element(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  const start = `${name}${written(attributes)}`;
  return (content.length === 0 ? `<${start}/>` : `<${start}>${content.join("")}</${name}>`) as Xml;
}

/** An element that holds only elements, one a line, for the eye and for comparing versions. */
export function block(name: string, attributes: Attributes, children: readonly Xml[]): Xml {
  const indented = children.map((child) => `\n${child}`.replaceAll("\n", "\n  ") as Xml);
  return element(name, attributes, ...indented, "\n" as Xml);
}

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${text(value)}"`))
    .join("");
