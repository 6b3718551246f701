import type { Issue } from "../domain/issue.ts";
import type { Reading, SourceText } from "./reading.ts";
import { placeOf } from "./reading.ts";
import type { Block } from "./record.ts";

export type HeadingBlock = Extract<Block, { kind: "heading" }>;
export type TextBlock = Exclude<Block, { kind: "heading" | "rule" }>;

/** A heading with the text directly under it and the headings beneath it. */
export interface Branch {
  readonly heading: HeadingBlock;
  readonly text: TextBlock[];
  readonly branches: Branch[];
}

/** The record as a tree of headings, between what comes before the first and what follows a rule. */
export interface Outline {
  readonly opening: TextBlock[];
  readonly branches: Branch[];
  readonly closing: TextBlock[];
}

/** Sections, subsections and items: 一、 （一） 1. */
const LEVELS = 3;

/** Hangs each block under its heading. After a rule, text belongs to nothing above it. */
export function toOutline(blocks: readonly Block[], record: SourceText): Reading<Outline> {
  const value: Outline = { opening: [], branches: [], closing: [] };
  const issues: Issue[] = [];
  let open: Branch[] = [];
  let text = value.opening;
  for (const block of blocks) {
    if (block.kind === "rule") {
      open = [];
      text = value.closing;
    } else if (block.kind === "heading") {
      const branch: Branch = { heading: block, text: [], branches: [] };
      const depth = block.depth - 2;
      if (depth < 0 || depth > open.length || depth >= LEVELS)
        issues.push(misplacedHeading(block, record));
      open = [...open.slice(0, Math.max(depth, 0)), branch];
      (open.at(-2)?.branches ?? value.branches).push(branch);
      text = branch.text;
    } else text.push(block);
  }
  return { value, issues };
}

function misplacedHeading(block: HeadingBlock, record: SourceText): Issue {
  return {
    file: record.path,
    ...placeOf(record.text, block.line[0]?.from ?? 0),
    code: "heading-depth",
    found: `标题级别（${"#".repeat(block.depth)}）与上文不相接`,
    mend: "一、用 ##，（一）用 ###，1. 用 ####，逐级使用",
  };
}
