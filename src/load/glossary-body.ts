import type { Nodes, Paragraph, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

import type { TermUsage } from "../domain/glossary.ts";
import type { Issue } from "../domain/issue.ts";
import type { Reading, SourceText } from "./reading.ts";

/** The explanation of a term: what it means in general, then what each policy uses it for. */
export interface Explanation {
  readonly meaning: readonly string[];
  readonly usages: readonly TermUsage[];
}

interface Part {
  /** Null before the first heading. */
  readonly policyId: string | null;
  readonly paragraphs: string[];
  readonly at: Nodes;
}

/**
 * Reads what follows a term's facts: plain paragraphs, and headings that are the ids of policies.
 * Anything else is a fault: explanations are shown in small notes, which have no room for it.
 */
export function readExplanation(
  body: SourceText,
  policyIds: ReadonlySet<string>,
): Reading<Explanation> {
  const tree = fromMarkdown(body.text);
  const issues: Issue[] = [];
  const [general, ...usages] = parts(tree, body, issues);
  for (const part of [general, ...usages])
    if (part.paragraphs.length === 0) issues.push(emptyPart(part, body));
  const seen = new Set<string | null>();
  for (const part of usages) {
    if (seen.has(part.policyId)) issues.push(repeatedPart(part, body));
    else if (!policyIds.has(part.policyId ?? "")) issues.push(unknownPolicy(part, body));
    seen.add(part.policyId);
  }
  const value = {
    meaning: general.paragraphs,
    usages: usages.flatMap(({ policyId, paragraphs }) =>
      policyId === null ? [] : [{ policyId, paragraphs }],
    ),
  };
  return { value, issues };
}

function parts(tree: Root, body: SourceText, issues: Issue[]): [Part, ...Part[]] {
  const general: Part = { policyId: null, paragraphs: [], at: tree };
  const found: [Part, ...Part[]] = [general];
  let last = general;
  for (const node of tree.children) {
    if (node.type === "heading" && node.depth === 2) {
      last = { policyId: plainText(node, body, issues), paragraphs: [], at: node };
      found.push(last);
    } else if (node.type === "paragraph") last.paragraphs.push(plainText(node, body, issues));
    else issues.push(strayMarkup(node, body));
  }
  return found;
}

/** The words of a block. A line break is layout: Chinese has no space there. */
function plainText(
  node: Paragraph | (Nodes & { type: "heading" }),
  body: SourceText,
  issues: Issue[],
): string {
  return node.children
    .map((child) => {
      const start = child.position?.start.offset ?? 0;
      // An escape or an entity would make the words differ from what stands in the file.
      if (child.type === "text" && body.text.startsWith(child.value, start))
        return child.value.replace(/\s*\n\s*/g, "");
      issues.push(strayMarkup(child, body));
      return "";
    })
    .join("");
}

function issueAt(node: Nodes, body: SourceText, fault: Pick<Issue, "code" | "found" | "mend">) {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { file: body.path, row: line, column, ...fault };
}

const strayMarkup = (node: Nodes, body: SourceText): Issue =>
  issueAt(node, body, {
    code: "term-markup",
    found: `出现了解释里不用的 Markdown 写法（${node.type}）`,
    mend: "只写段落，和以政策编号为题的“## ”标题；不用加粗、列表、链接、转义符和 HTML",
  });

const emptyPart = (part: Part, body: SourceText): Issue =>
  issueAt(part.at, body, {
    code: "term-empty",
    found: part.policyId === null ? "没有写这个词的意思" : `“## ${part.policyId}”之下没有内容`,
    mend: "用两到五句话写明；某份政策的用法与通常的意思没有不同，就不写那个标题",
  });

const repeatedPart = (part: Part, body: SourceText): Issue =>
  issueAt(part.at, body, {
    code: "term-policy-repeated",
    found: `“## ${part.policyId ?? ""}”写了两次`,
    mend: "合并成一处",
  });

const unknownPolicy = (part: Part, body: SourceText): Issue =>
  issueAt(part.at, body, {
    code: "term-policy",
    found: `没有编号为“${part.policyId ?? ""}”的政策`,
    mend: "标题写政策编号，与 content/policies 里的文件夹同名",
  });
