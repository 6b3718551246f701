import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

import type { SourceText } from "./reading.ts";

/** A part as it is written in a guide: `<TargetSaid {...props} id="raw-output-2019" />`. */
export interface WrittenPart {
  readonly name: string;
  /** The offset of its `<` in the text. */
  readonly at: number;
  readonly isClosed: boolean;
  /** Whether it is handed what the page hands to the guide. */
  readonly hasProps: boolean;
  readonly attributes: readonly WrittenAttribute[];
}

/** An attribute in quotation marks, and the offset of its value. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

/** What a guide has besides Markdown: its parts, and the offsets of marks that are neither. */
export interface GuideMarkup {
  readonly parts: readonly WrittenPart[];
  /** Of `<` that begin nothing, and of braces and tags without their other half. */
  readonly strays: readonly number[];
}

/** A tag: of HTML where its name is in small letters, and else a part. */
const TAG = /<(\/?)([A-Za-z][\w.:-]*)((?:[^<>"{}]|"[^"]*"|\{[^{}]*\})*?)(\/?)>/g;

/** Reads the parts off a guide. What stands in code is text, whatever it looks like. */
export function readMarkup({ text }: SourceText): GuideMarkup {
  const shown = withoutCode(text);
  const tags = Array.from(shown.matchAll(TAG));
  const parts = tags.filter(([, isEnd, name = ""]) => isEnd === "" && /^[A-Z]/.test(name));
  const others = tags.filter((tag) => !parts.includes(tag));
  const rest = shown.replace(TAG, blank);
  const strays = [...strayTags(others), ...strayBraces(rest), ...strayBrackets(rest)];
  return { parts: parts.map(toPart), strays: strays.sort((a, b) => a - b) };
}

/** As many blanks, so that every offset keeps its place. */
const blank = (words: string): string => words.replace(/[^\n]/g, " ");

function toPart(found: RegExpExecArray): WrittenPart {
  const [, , name = "", inside = "", end] = found;
  const start = found.index + 1 + name.length;
  const attributes = Array.from(inside.matchAll(/(?<=\s)([\w-]+)="([^"]*)"/g), (attribute) => {
    const [, key = "", value = ""] = attribute;
    return { name: key, value, at: start + attribute.index + key.length + 2 };
  });
  const hasProps = inside.includes("{...props}");
  return { name, at: found.index, isClosed: end === "/", hasProps, attributes };
}

/** MDX has no code that is only indented. */
function withoutCode(text: string): string {
  const tree = fromMarkdown(text, { extensions: [{ disable: { null: ["codeIndented"] } }] });
  return codeIn(tree).reduce((rest, { start, end }) => {
    const code = rest.slice(start, end);
    return rest.slice(0, start) + blank(code) + rest.slice(end);
  }, text);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function codeIn(node: Nodes): Span[] {
  if (node.type === "code" || node.type === "inlineCode") {
    const { start, end } = node.position ?? {};
    return [{ start: start?.offset ?? 0, end: end?.offset ?? 0 }];
  }
  return "children" in node ? node.children.flatMap(codeIn) : [];
}

/** In MDX every tag is closed, by another or by itself, within the one that it was opened in. */
function strayTags(tags: readonly RegExpExecArray[]): number[] {
  const open: RegExpExecArray[] = [];
  const unopened: number[] = [];
  for (const tag of tags) {
    const [, isEnd, name, , isClosed] = tag;
    if (isEnd === "" && isClosed === "") open.push(tag);
    else if (isEnd === "/" && open.at(-1)?.[2] === name) open.pop();
    else if (isEnd === "/") unopened.push(tag.index);
  }
  return [...open.map(({ index }) => index), ...unopened];
}

/** Braces hold an expression, and so come in pairs. */
function strayBraces(text: string): number[] {
  const open: number[] = [];
  const unopened: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/(?<!\\)[{}]/g)) {
    if (brace === "{") open.push(index);
    else if (open.pop() === undefined) unopened.push(index);
  }
  return [...open, ...unopened];
}

/** Within an expression `<` is less than. */
function strayBrackets(text: string): number[] {
  let depth = 0;
  const found: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/(?<!\\)[{}<]/g)) {
    if (mark === "<") {
      if (depth === 0) found.push(index);
    } else depth = Math.max(0, depth + (mark === "{" ? 1 : -1));
  }
  return found;
}
