import { landingAddress, writeAsked } from "./address.ts";
import { element } from "./element.ts";
import type { SearchAnswer, SearchResult } from "./engine.ts";
import { ROOT } from "./engine.ts";
import { doubtTold, whyTold } from "./told.ts";

/** Goes without saying: the kind that a result stands under tells whose words they are. */
const PLAIN_REASONS: ReadonlySet<string> = new Set(["原文", "本站文字"]);

/** The search page with a query. */
export const pageOf = (query: string): string =>
  new URL(`search/${writeAsked({ query, kind: null })}`, ROOT).href;

/** The results by kind, the kind of the best one first, so that the best one stays first. */
export function resultGroups({ results, counts }: SearchAnswer): Node[] {
  const kinds = new Set(results.map(({ kind }) => kind));
  return [...kinds].map((kind) =>
    newGroup(
      `${kind} ${counts[kind]} 条`,
      results.filter((result) => result.kind === kind).map(resultOption),
    ),
  );
}

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
  const { url, words, title, path, why, excerpt, note, readAs } = result;
  const shown = element("span", { class: note === undefined ? "option-excerpt" : "option-remark" });
  // The engine has escaped it.
  shown.innerHTML = excerpt;
  return newOption(
    landingAddress(url, words),
    element("span", { class: "option-title" }, title),
    ...[PLAIN_REASONS.has(why) ? null : why, doubtTold(result)]
      .filter((told) => told !== null)
      .map((told) => element("span", { class: "option-why" }, told)),
    element("span", { class: "option-path" }, path),
    shown,
    ...(readAs === undefined ? [] : [element("span", { class: "option-told" }, whyTold(result))]),
  );
}
