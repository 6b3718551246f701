import type { BuiltPage } from "../built-site.ts";
import type { Fault } from "./fault.ts";

/** Pages that do not say their language as Simplified Chinese of the mainland. */
export function languageFaults(page: BuiltPage): Fault[] {
  const lang = page.$("html").attr("lang") ?? "";
  return lang === "zh-Hans-CN" ? [] : [{ page: page.path, what: `lang 是“${lang}”` }];
}

/** Pages without a title, and pages that share one. */
export function titleFaults(pages: readonly BuiltPage[]): Fault[] {
  const firstWith = new Map<string, string>();
  return pages.flatMap(({ path, $ }) => {
    const title = $("head > title").text().trim();
    if (title === "") return [{ page: path, what: "没有标题" }];
    const first = firstWith.get(title);
    if (first !== undefined) return [{ page: path, what: `与 ${first} 同题：${title}` }];
    firstWith.set(title, path);
    return [];
  });
}

/** Pages with no main heading, an empty one, or more than one. */
export function headingFaults({ path, $ }: BuiltPage): Fault[] {
  const headings = $("h1");
  if (headings.length !== 1) return [{ page: path, what: `有 ${headings.length} 个 h1` }];
  return headings.text().trim() === "" ? [{ page: path, what: "h1 是空的" }] : [];
}

/** Ids that stand on a page more than once, or are empty. */
export function idFaults({ path, $ }: BuiltPage): Fault[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const element of $("[id]").toArray()) {
    const id = $(element).attr("id") ?? "";
    if (seen.has(id) || id.trim() === "") repeated.add(id);
    seen.add(id);
  }
  return [...repeated].map((id) => ({ page: path, what: `id 重复或为空：“${id}”` }));
}
