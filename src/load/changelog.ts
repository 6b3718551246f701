import type { Heading, List, Nodes, PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

import type { Change, ChangeBlock, Run } from "../domain/change.ts";
import { isDay } from "../domain/date.ts";
import type { Issue } from "../domain/issue.ts";
import type { Reading, SourceText } from "./reading.ts";

type Draft = Omit<Change, "id"> & { readonly body: ChangeBlock[]; readonly at: Nodes };

/**
 * Reads data/CHANGELOG.md: what stands above the first `## ` is for whoever writes it; each `## `
 * is a change, with its day and its title. Newest first.
 */
export function readChangelog(file: SourceText): Reading<readonly Change[]> {
  const issues: Issue[] = [];
  const drafts: Draft[] = [];
  for (const node of fromMarkdown(file.text).children) {
    if (node.type === "heading" && node.depth === 2) drafts.push(draft(node, file, issues));
    else drafts.at(-1)?.body.push(...blockOf(node, file, issues));
  }
  issues.push(...drafts.flatMap((change, at) => faultsOf(change, drafts[at - 1], file)));
  const value = drafts.map(({ date, title, body }, at) => {
    const nth = drafts.slice(at).filter((older) => older.date === date).length;
    return { id: `${date}-${nth}`, date, title, body };
  });
  return { value, issues };
}

/** `2026-11-22 增加材料族表`: a day that exists, a space, a title. */
function draft(node: Heading, file: SourceText, issues: Issue[]): Draft {
  const words = runsOf(node.children, file, issues)
    .map(({ text }) => text)
    .join("");
  const [, date = "", title = ""] = /^(\d{4}-\d{2}-\d{2}) (.+)$/.exec(words) ?? [];
  if (!isDay(date)) issues.push(fault(node, file, BAD_HEADING));
  return { date, title, body: [], at: node };
}

function faultsOf(change: Draft, newer: Draft | undefined, file: SourceText): Issue[] {
  const { at, body, date } = change;
  return [
    ...(body.length === 0 ? [fault(at, file, EMPTY)] : []),
    ...(newer !== undefined && newer.date < date ? [fault(at, file, OUT_OF_ORDER)] : []),
  ];
}

function blockOf(node: Nodes, file: SourceText, issues: Issue[]): ChangeBlock[] {
  if (node.type === "paragraph")
    return [{ kind: "paragraph", runs: runsOf(node.children, file, issues) }];
  if (node.type === "list" && node.ordered !== true)
    return [{ kind: "list", items: itemsOf(node, file, issues) }];
  issues.push(fault(node, file, STRAY));
  return [];
}

const itemsOf = (list: List, file: SourceText, issues: Issue[]): Run[][] =>
  list.children.map(({ children }) =>
    children.flatMap((child) => {
      if (child.type === "paragraph") return runsOf(child.children, file, issues);
      issues.push(fault(child, file, STRAY));
      return [];
    }),
  );

/** A line break is layout: Chinese has no space there. */
function runsOf(nodes: readonly PhrasingContent[], file: SourceText, issues: Issue[]): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === "inlineCode") return [{ text: node.value, isCode: true }];
    if (node.type === "text") return [{ text: node.value.replace(/\s*\n\s*/g, ""), isCode: false }];
    issues.push(fault(node, file, STRAY));
    return [];
  });
}

type Fault = Pick<Issue, "code" | "found" | "mend">;

const BAD_HEADING: Fault = {
  code: "changelog-heading",
  found: "标题不是“日期 题目”",
  mend: "写成“## 2026-11-22 增加材料族表”",
};

const EMPTY: Fault = {
  code: "changelog-empty",
  found: "标题之下没有内容",
  mend: "写明改了什么、对使用有什么影响",
};

const OUT_OF_ORDER: Fault = {
  code: "changelog-order",
  found: "比它上面的一条新",
  mend: "新的在前；同一天的，后改的在前",
};

const STRAY: Fault = {
  code: "changelog-markup",
  found: "出现了更正记录里不用的 Markdown 写法",
  mend: "只写段落、无序列表和反引号里的名称",
};

function fault(node: Nodes, { path }: SourceText, what: Fault): Issue {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { file: path, row: line, column, ...what };
}
