import type { Document, YAMLParseError } from "yaml";
import { LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";

import type { Issue } from "../domain/issue.ts";
import { factFault, yamlFault } from "./fact-faults.ts";
import type { Reading, SourceText } from "./reading.ts";

/** A line and a column, both counted from 1. */
export type Place = Pick<Issue, "row" | "column">;

/** The way down to a value: names of fields, and numbers of items counted from 0. */
export type ValuePath = readonly PropertyKey[];

/** A YAML text that could be parsed, not yet trusted. */
export interface YamlText {
  readonly path: string;
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest thing above it that exists. */
  readonly placeOf: (path: ValuePath) => Place;
}

/** Parses YAML. The value is null where the text is no YAML, with every fault listed. */
export function parseYaml(file: SourceText): Reading<YamlText | null> {
  const lines = new LineCounter();
  // Dates stay text: YAML 1.2's core schema has no date type.
  const document = parseDocument(file.text, { lineCounter: lines });
  const broken: readonly YamlFault[] = [...document.errors, ...aliasesIn(document)];
  if (broken.length > 0)
    return { value: null, issues: broken.map((fault) => yamlIssue(fault, lines, file.path)) };
  const placeOf = (path: ValuePath): Place => placeOfKey(document, lines, path);
  return { value: { path: file.path, value: document.toJS(), placeOf }, issues: [] };
}

/** What is to be read of a YAML text, and the name of its faults. */
export interface Wanted<T> {
  readonly schema: z.ZodType<T>;
  readonly code: string;
  /** Where the value stands in the text; empty for the whole of it. */
  readonly path: ValuePath;
}

/** Puts a value of a YAML text to its shape. The value is null where it has another. */
export function shape<T>(
  yaml: YamlText,
  value: unknown,
  { schema, code, path }: Wanted<T>,
): Reading<T | null> {
  const parsed = schema.safeParse(value, { error: factFault });
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.map((fault): Issue => {
    const at = [...path, ...fault.path];
    return {
      file: yaml.path,
      ...yaml.placeOf("keys" in fault ? [...at, ...fault.keys] : at),
      code,
      found: `${at.join(".") || "（整个文件）"}：${fault.message}`,
      mend: "按 content/README.md 所列的字段改正",
    };
  });
  return { value: null, issues };
}

type YamlFault = Pick<YAMLParseError, "code" | "message" | "pos">;

/** The parser lets an alias of nothing pass, and then throws; facts have no use for aliases. */
function aliasesIn(document: Document): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Alias: (_, { range, source }) => {
      const [from, to] = range ?? [0, 0];
      found.push({ code: "BAD_ALIAS", message: source, pos: [from, to] });
    },
  });
  return found;
}

function yamlIssue({ code, message, pos }: YamlFault, lines: LineCounter, path: string): Issue {
  const { line, col } = lines.linePos(pos[0]);
  const found = yamlFault(code, message);
  const mend = "按 YAML 的缩进与引号规则改正";
  return { file: path, row: line, column: col, code: "yaml", found, mend };
}

/** Line and column of a value, also in a text that is not all YAML. */
export function placeInYaml(text: string, path: ValuePath): Place {
  const lines = new LineCounter();
  return placeOfKey(parseDocument(text, { lineCounter: lines }), lines, path);
}

function placeOfKey(document: Document, lines: LineCounter, path: ValuePath): Place {
  const node: unknown = document.getIn(path, true);
  const offset = rangeStart(node);
  if (offset !== null) {
    const { line, col } = lines.linePos(offset);
    return { row: line, column: col };
  }
  return path.length === 0 ? { row: 1, column: 1 } : placeOfKey(document, lines, path.slice(0, -1));
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}
