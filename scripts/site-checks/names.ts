import type { Cheerio } from "cheerio";
import type { Element } from "domhandler";
import type { BuiltPage } from "../built-site.ts";
import type { Fault } from "./fault.ts";

const NAMED = "a[href], button, input:not([type=hidden]), select, textarea, summary";

/**
 * Links, buttons and fields that have no name for those who cannot see them. A plain reading of the
 * accessible name computation, for every page; the browser tests run axe on one page of each type.
 */
export function nameFaults({ path, $ }: BuiltPage): Fault[] {
  return (
    $(NAMED)
      // What a template holds is a mould for scripts to fill, and is never shown as it is.
      .not($("template").contents().find("*"))
      .toArray()
      .map((element) => $(element))
      .filter((element) => nameOf(element, $) === "")
      .map((element) => ({ page: path, what: `没有名称：${$.html(element).slice(0, 120)}` }))
  );
}

type Query = BuiltPage["$"];

function nameOf(element: Cheerio<Element>, $: Query): string {
  const pointed = (element.attr("aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
  const sources = [
    pointed.map((id) => $(`[id="${id}"]`).text()).join(" "),
    element.attr("aria-label") ?? "",
    contentName(element, $),
    labelOf(element, $),
    element.attr("title") ?? "",
  ];
  return sources.map((source) => source.trim()).find((source) => source !== "") ?? "";
}

/** What stands within: words, and what pictures say instead of words. */
function contentName(element: Cheerio<Element>, $: Query): string {
  if (element.is("input")) return element.is("[type=submit], [type=reset]") ? valueOf(element) : "";
  if (element.is("select, textarea")) return "";
  const shown = element.clone();
  shown.find("[aria-hidden=true]").remove();
  const pictures = shown.find("img[alt], [aria-label]").toArray();
  const said = pictures.map((one) => $(one).attr("alt") ?? $(one).attr("aria-label") ?? "");
  return [shown.text(), ...said].join(" ");
}

/** Browsers name these buttons themselves where the page does not. */
const valueOf = (input: Cheerio<Element>): string => input.attr("value") ?? "submit";

function labelOf(element: Cheerio<Element>, $: Query): string {
  const id = element.attr("id");
  const pointing = id === undefined ? "" : $(`label[for="${id}"]`).text();
  return pointing + element.closest("label").text();
}
