import { landingAddress, writeAsked } from "./address.ts";
import { element } from "../element.ts";
import type { SearchAnswer, SearchResult } from "./engine.ts";
import { ROOT } from "./engine.ts";
import { belongsElsewhere, ELSEWHERE } from "./status.ts";
import { doubtTold, isPrinted, whyTold } from "./told.ts";

/** Goes without saying: the kind that a result stands under tells whose words they are. */
const PLAIN_REASONS: ReadonlySet<string> = new Set(["原文", "本站文字"]);

/** The search page with a query. */
export const pageOf = (query: string): string =>
  new URL(`search/${writeAsked({ query, kind: null })}`, ROOT).href;

/** Look-up with a product's name. */
export const lookupOf = (name: string): string =>
  new URL(`lookup/?${new URLSearchParams({ q: name }).toString()}`, ROOT).href;

/**
 * The results by kind, the kind of the best one first, so that the best one stays first; last,
 * where the query was not found, where else to ask.
 */
export function resultGroups(query: string, answer: SearchAnswer): Node[] {
  const { results, counts } = answer;
  const kinds = new Set(results.map(({ kind }) => kind));
  const groups = [...kinds].map((kind) =>
    newGroup(
      `${kind} ${counts[kind]} 条`,
      results.filter((result) => result.kind === kind).map(resultOption),
    ),
  );
  return belongsElsewhere(answer)
    ? [...groups, newGroup("换个地方查", [elsewhere(query)])]
    : groups;
}

const elsewhere = (query: string): Node =>
  newOption(
    lookupOf(query),
    element("span", { class: "option-title" }, ELSEWHERE.lead),
    element("span", { class: "option-told" }, ELSEWHERE.why),
  );

/** What was asked before, each to ask again; nothing where nothing was. */
export function recentGroups(queries: readonly string[]): Node[] {
  if (queries.length === 0) return [];
  const options = queries.map((query) =>
    newOption(pageOf(query), element("span", { class: "option-title" }, query)),
  );
  return [newGroup("最近查过（只存在本浏览器里）", options)];
}

function newGroup(name: string, options: readonly Node[]): HTMLElement {
  const shown = element("p", { class: "group-name", "aria-hidden": "true" }, name);
  return element("div", { role: "group", "aria-label": name }, shown, ...options);
}

/** A link that is an option: it can be opened in another tab, and is reached by the arrow keys. */
function newOption(href: string, ...content: readonly Node[]): HTMLAnchorElement {
  return element(
    "a",
    { role: "option", href, tabindex: "-1", "aria-selected": "false" },
    ...content,
  );
}

function resultOption(result: SearchResult): Node {
  const { url, words, title, path, why, excerpt, about, readAs } = result;
  const shown = element("span", { class: isPrinted(result) ? "option-excerpt" : "option-remark" });
  // The engine has escaped it.
  shown.innerHTML = excerpt;
  return newOption(
    landingAddress(url, words),
    element("span", { class: "option-title" }, title),
    ...[PLAIN_REASONS.has(why) ? null : why, doubtTold(result)]
      .filter((told) => told !== null)
      .map((told) => element("span", { class: "option-why" }, told)),
    ...(path === "" ? [] : [element("span", { class: "option-path" }, path)]),
    shown,
    ...(about === undefined ? [] : [element("span", { class: "option-remark" }, about)]),
    ...(readAs === undefined ? [] : [element("span", { class: "option-told" }, whyTold(result))]),
  );
}
