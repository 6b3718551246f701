import type { Cheerio } from "cheerio";
import type { Element } from "domhandler";
import type { BuiltPage, BuiltSite } from "../built-site.ts";
import type { Destination } from "../site-address.ts";
import { destination, fileOf } from "../site-address.ts";
import type { Fault } from "./fault.ts";

/** One place of a page or a style sheet that names an address. */
interface Reference {
  /** The page or the style sheet, by its path from the root. */
  readonly from: string;
  readonly address: string;
  /** A browser fetches it, or sends to it, without the reader having chosen another site. */
  readonly isLoaded: boolean;
}

/** Attributes that name one address. `a` and `area` lead elsewhere only when the reader says so. */
const ATTRIBUTES = ["href", "xlink:href", "src", "action", "formaction", "poster", "data"] as const;
const WITH_ADDRESS = ATTRIBUTES.map((name) => `[${name.replace(":", "\\:")}]`).join(", ");

/** Kinds of `link` that say something of the page and are not fetched to show it. */
const SAYING = /^(?:canonical|alternate|license|author|help|search|next|prev|me|up)$/;

/** Links within the site that lead to no file or no such place in it, everywhere on the site. */
export function deadLinks(site: BuiltSite): Fault[] {
  const anchors = new Map(site.pages.map((page) => [page.path, idsOf(page)]));
  return referencesOf(site).flatMap((reference) => {
    const what = whyDead(destination(reference.from, reference.address), site.files, anchors);
    return what === null ? [] : [{ page: reference.from, what: `${what}：${reference.address}` }];
  });
}

/** Whatever a page would fetch from, or send to, another host. */
export function foreignLoads(site: BuiltSite): Fault[] {
  return referencesOf(site)
    .filter(({ isLoaded }) => isLoaded)
    .filter(({ from, address }) => destination(from, address).kind === "elsewhere")
    .map(({ from, address }) => ({ page: from, what: `取用别的网站：${address}` }));
}

function whyDead(
  to: Destination,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (to.kind === "malformed") return "地址写错";
  if (to.kind === "beside") return "不是相对地址，换了路径就失效";
  if (to.kind !== "here") return null;
  if (!files.has(fileOf(to.path))) return "没有这个文件";
  const ids = anchors.get(to.path.replace(/(?<=\/)index\.html$/, ""));
  const isThere = to.anchor === "" || ids === undefined || ids.has(to.anchor);
  return isThere ? null : "没有这个锚点";
}

function idsOf({ $ }: BuiltPage): ReadonlySet<string> {
  // `#top` is the top of any page, by the HTML standard.
  return new Set([
    "top",
    ...$("[id]")
      .toArray()
      .map((element) => $(element).attr("id") ?? ""),
  ]);
}

function referencesOf(site: BuiltSite): Reference[] {
  return [
    ...site.pages.flatMap(referencesOfPage),
    ...site.styles.flatMap(({ path, css }) => referencesOfStyle(path, css)),
  ];
}

function referencesOfPage({ path, $ }: BuiltPage): Reference[] {
  const all = (selector: string): Cheerio<Element>[] =>
    $<Element, string>(selector)
      .toArray()
      .map((element) => $(element));
  return [
    ...all(WITH_ADDRESS).flatMap((element) => addressesOf(path, element)),
    ...all("[srcset]").flatMap((element) => sourcesOf(path, element)),
    ...all("style").flatMap((element) => referencesOfStyle(path, element.text())),
    ...all("[style]").flatMap((element) => referencesOfStyle(path, element.attr("style") ?? "")),
  ];
}

function addressesOf(from: string, element: Cheerio<Element>): Reference[] {
  const isLoaded = !element.is("a, area") && !isSaying(element);
  return ATTRIBUTES.flatMap((name) => {
    const address = element.attr(name);
    return address === undefined ? [] : [{ from, address: address.trim(), isLoaded }];
  });
}

const isSaying = (element: Cheerio<Element>): boolean =>
  element.is("link") && (element.attr("rel") ?? "").split(/\s+/).every((rel) => SAYING.test(rel));

/** `srcset` is a list of addresses with a size each: `a.png 1x, b.png 2x`. */
function sourcesOf(from: string, element: Cheerio<Element>): Reference[] {
  return (element.attr("srcset") ?? "")
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? "")
    .filter((address) => address !== "")
    .map((address) => ({ from, address, isLoaded: true }));
}

/** `url(…)` and `@import "…"`, in any quotes; `url(#a)` is a place in the same drawing. */
const STYLE_ADDRESS =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;

function referencesOfStyle(from: string, css: string): Reference[] {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, "");
  return (
    [...withoutComments.matchAll(STYLE_ADDRESS)]
      // One of the groups holds the address; the others, undefined, join as nothing.
      .map((match) => match.slice(1).join(""))
      .map((address) => ({ from, address, isLoaded: true }))
  );
}
