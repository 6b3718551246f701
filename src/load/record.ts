import type { Heading, Nodes, Paragraph, PhrasingContent, Root, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

import type { Issue } from "../domain/issue.ts";
import type { Reading, SourceText } from "./reading.ts";

/** A run of words in record.md, by UTF-16 offsets; `strong` marks a run-in heading. */
export interface Run {
  readonly text: string;
  readonly from: number;
  readonly strong: boolean;
}

/** One line of a paragraph: the record's paragraphs may be broken into points, a line each. */
export type Line = readonly Run[];

/** A block of record.md, in the order of the text. */
export type Block =
  | { readonly kind: "heading"; readonly depth: number; readonly line: Line }
  | { readonly kind: "paragraph"; readonly lines: readonly Line[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: "rule" };

/**
 * Reads record.md into blocks through a Markdown parser's tree. Only headings, paragraphs, bold,
 * tables and rules are part of the record's form; anything else is a fault, since it would add
 * words or marks that the reader could take for the issuer's.
 */
export function readRecord(record: SourceText): Reading<readonly Block[]> {
  const tree = parse(record.text);
  const issues: Issue[] = [];
  const value = tree.children.flatMap((node) => toBlock(node, record, issues));
  return { value, issues };
}

function parse(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

function toBlock(node: Root["children"][number], record: SourceText, issues: Issue[]): Block[] {
  if (node.type === "heading")
    return [{ kind: "heading", depth: node.depth, line: oneLine(node, record, issues) }];
  if (node.type === "paragraph")
    return [{ kind: "paragraph", lines: toLines(node, record, issues) }];
  if (node.type === "table") return [{ kind: "table", rows: toRows(node, record, issues) }];
  if (node.type === "thematicBreak") return [{ kind: "rule" }];
  issues.push(strayMarkup(node, record));
  return [];
}

function oneLine(node: Heading, record: SourceText, issues: Issue[]): Line {
  return node.children.flatMap((child) => toRuns(child, record, issues));
}

function toRows(node: Table, record: SourceText, issues: Issue[]): Line[][] {
  return node.children.map((row) =>
    row.children.map((cell) => cell.children.flatMap((child) => toRuns(child, record, issues))),
  );
}

/** Splits a paragraph's runs at line ends. */
function toLines(node: Paragraph, record: SourceText, issues: Issue[]): Line[] {
  const lines: Run[][] = [[]];
  for (const run of node.children.flatMap((child) => toRuns(child, record, issues))) {
    let { from } = run;
    run.text.split("\n").forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text, from });
      from += text.length + 1;
    });
  }
  return lines;
}

function toRuns(node: PhrasingContent, record: SourceText, issues: Issue[]): Run[] {
  if (node.type === "text") return [toRun(node, record, issues)];
  if (node.type === "strong") {
    const inner = node.children.flatMap((child) => toRuns(child, record, issues));
    return inner.map((run) => ({ ...run, strong: true }));
  }
  issues.push(strayMarkup(node, record));
  return [];
}

function toRun(node: Nodes & { type: "text" }, record: SourceText, issues: Issue[]): Run {
  const from = offsetOf(node);
  // An escape or an entity would make the words differ from what stands in the file.
  const asWritten = record.text.slice(from, from + node.value.length) === node.value;
  if (!asWritten) issues.push(strayMarkup(node, record));
  return { text: node.value, from, strong: false };
}

function offsetOf(node: Nodes): number {
  const offset = node.position?.start.offset;
  if (offset === undefined) throw new Error(`Markdown node without a position: ${node.type}`);
  return offset;
}

function strayMarkup(node: Nodes, record: SourceText): Issue {
  return {
    file: record.path,
    row: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
    code: "record-markup",
    found: `出现了记录文本不用的 Markdown 写法（${node.type}）`,
    mend: "只用标题、段落、加粗、表格和分隔线；不用转义符、列表、链接、图片和 HTML",
  };
}
