import type { BuiltPage } from "../built-site.ts";
import type { Fault } from "./fault.ts";

/** The official words of a page: what `data-record` holds, less what is marked editorial within. */
function recordText({ $ }: BuiltPage): string {
  const outermost = $("[data-record]").filter(
    (_, element) => $(element).parents("[data-record]").length === 0,
  );
  const copy = outermost.clone();
  copy.find("[data-editorial]").remove();
  return copy.text();
}

/** Where a page's official words first differ from the published text, white space aside. */
export function recordFaults(page: BuiltPage, source: string): Fault[] {
  const shown = withoutSpace(recordText(page));
  const published = withoutSpace(source);
  const at = firstDifference(shown, published);
  if (at === null) return [];
  const what = `第 ${at + 1} 字起与原文不同：页面作“${excerpt(shown, at)}”，原文作“${excerpt(published, at)}”`;
  return [{ page: page.path, what }];
}

const withoutSpace = (text: string): string[] => [...text.replace(/[\s\uFEFF]/gu, "")];

const excerpt = (characters: readonly string[], at: number): string =>
  characters.slice(at, at + 20).join("");

function firstDifference(a: readonly string[], b: readonly string[]): number | null {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return at;
  return null;
}
