import type { Heading, List, Nodes, PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

import type { Change, ChangeBlock, Run } from "../domain/change.ts";
import { isDay } from "../domain/date.ts";
import type { Issue } from "../domain/issue.ts";
import type { Reading, SourceText } from "./reading.ts";

type Draft = Omit<Change, "id"> & { readonly body: ChangeBlock[]; readonly at: Nodes };

/**
 * Reads data/CHANGELOG.md: each `## ` is a change, with its day and its title; newest first. What
 * stands above the first of them, a title and paragraphs, is for whoever writes it.
 */
export function readChangelog(file: SourceText): Reading<readonly Change[]> {
  const issues: Issue[] = [];
  const drafts: Draft[] = [];
  for (const node of fromMarkdown(file.text).children) {
    if (node.type === "heading" && node.depth === 2) drafts.push(draft(node, file, issues));
    else if (drafts.length === 0) issues.push(...preambleFaults(node, file));
    else drafts.at(-1)?.body.push(...blockOf(node, file, issues));
  }
  if (drafts.length === 0) issues.push(noChange(file));
  issues.push(...drafts.flatMap((change, at) => faultsOf(change, drafts[at - 1], file)));
  const value = drafts.map(({ date, title, body }, at) => {
    const nth = drafts.slice(at).filter((older) => older.date === date).length;
    return { id: `${date}-${nth}`, date, title, body };
  });
  return { value, issues };
}

/** Above the first change nothing is published, so that nothing may look like a part of one. */
function preambleFaults(node: Nodes, file: SourceText): Issue[] {
  const isTitle = node.type === "heading" && node.depth === 1;
  return isTitle || node.type === "paragraph" ? [] : [fault(node, file, ABOVE)];
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
    // Of a heading without a day nothing more is said.
    ...(newer !== undefined && newer.date !== "" && newer.date < date
      ? [fault(at, file, OUT_OF_ORDER)]
      : []),
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

const ABOVE: Fault = {
  code: "changelog-above",
  found: "写在第一条更正的标题之上，不会公布",
  mend: "在上面加一行“## 日期 题目”；这里只写文件的题目和说明",
};

const STRAY: Fault = {
  code: "changelog-markup",
  found: "出现了更正记录里不用的 Markdown 写法",
  mend: "只写段落、无序列表和反引号里的名称",
};

const noChange = ({ path }: SourceText): Issue => ({
  ...{ file: path, row: 1, column: 1, code: "changelog-none" },
  found: "一条更正也没有",
  mend: "写一条“## 2026-11-22 题目”，至少写明哪一天首次公布",
});

function fault(node: Nodes, { path }: SourceText, what: Fault): Issue {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { file: path, row: line, column, ...what };
}
