import type { CheerioAPI } from "cheerio";
import { load } from "cheerio";
import type { Element } from "domhandler";
import { isTag } from "domhandler";
import { readFileSync } from "node:fs";
import type { BuiltPage } from "../built-site.ts";

/** The style sheet that a careful author would write for such pages, by hand. */
const STYLE = readFileSync(new URL("hand-made.css", import.meta.url), "utf8");

/** What a page says in itself, as against how it is dressed and what programs read from it. */
const KEPT_ATTRIBUTES = new Set([
  ...["id", "href", "lang", "dir", "src", "alt", "title", "width", "height", "datetime", "cite"],
  ...["colspan", "rowspan", "scope", "open", "start", "value", "download", "hidden"],
  ...["type", "name", "for", "action", "method", "placeholder", "checked", "selected"],
]);

/** Hooks for programs and for other tools: nothing that is seen hangs on them. */
const DROPPED_IN_DRAWINGS = /^(?:class|style|data-|aria-)/;

/**
 * The same words as an author would publish them by hand: the page's own title and elements, no
 * scripts, no wrappers, one small style sheet. What our pages weigh is measured against it.
 */
export function handMade(page: BuiltPage): string {
  const $ = load(page.html, { scriptingEnabled: false });
  $("script, style, link, template, noscript").remove();
  unwrapAll($);
  for (const element of $<Element, string>("body > *").toArray()) strip(element);
  const title = $("head > title").text();
  return `<!doctype html>
<html lang="zh-Hans-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
${($("body").html() ?? "").trim()}
</html>
`;
}

/** An element that only wraps says nothing; nor does a custom element without its script. */
function unwrapAll($: CheerioAPI): void {
  const wrappers = $<Element, string>("body *").filter(
    (_, { name, attribs }) => isWrapper(name) && !("id" in attribs) && !("lang" in attribs),
  );
  // From the innermost out: replacing an outer one first would copy what lies within.
  for (const element of wrappers.toArray().reverse()) $(element).replaceWith($(element).contents());
}

const isWrapper = (name: string): boolean =>
  name === "div" || name === "span" || name.includes("-");

/** Takes from an element and all within it what no author writes by hand. */
function strip(element: Element, isDrawing = element.name === "svg"): void {
  for (const name of Object.keys(element.attribs)) {
    const isKept = isDrawing ? !DROPPED_IN_DRAWINGS.test(name) : KEPT_ATTRIBUTES.has(name);
    if (!isKept) Reflect.deleteProperty(element.attribs, name);
  }
  for (const child of element.children)
    if (isTag(child)) strip(child, isDrawing || child.name === "svg");
}
