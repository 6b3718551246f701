import type { Document, YAMLParseError } from "yaml";
import { LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";

import type { Issue } from "../domain/issue.ts";
import { factFault, yamlFault } from "./fact-faults.ts";
import type { FileText, Reading, SourceText } from "./reading.ts";

const stated = z.strictObject({ value: z.string().min(1), basis: z.string().min(1) });

const passageKind = z.enum([
  "addressee",
  "paragraph",
  "attachment",
  "signature",
  "date",
  "publication",
  "source",
]);

/** The shape of policy.yaml: one field a line, so that this is also its manual. */
const policyFacts = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, "只用小写英文字母、数字和连字符"),
  /** The document's title, and on what it rests. */
  title: stated,
  short_title: z.string().min(1),
  summary: z.string().min(1),
  issuer: stated,
  /** 成文日期. */
  dated: z.iso.date(),
  source: z.strictObject({ name: z.string().min(1), published: z.iso.date() }),
  /** The years the plan covers, and whether they are over: the build has no clock. */
  period: z.strictObject({ from: z.int(), to: z.int(), over: z.boolean() }),
  /** Which sections the tables are drawn from, by eid. */
  parts: z.strictObject({
    targets: z.string(),
    catalogue: z.string(),
    work_plan: z.string(),
    measures: z.string(),
  }),
  attachments: z.array(
    z.strictObject({ number: z.int(), title: z.string().min(1), held: z.boolean() }),
  ),
  /** What our copy lacks, and what is shown in its place. */
  gaps: z.array(
    z.strictObject({ id: z.string().min(1), what: z.string().min(1), shown: z.string().min(1) }),
  ),
  opening: z.array(passageKind),
  closing: z.array(passageKind),
});

export type PolicyFacts = z.infer<typeof policyFacts>;

/** Reads policy.yaml. The value is null where its shape is wrong, with every fault listed. */
export function readPolicyFacts(file: SourceText): Reading<PolicyFacts | null> {
  const lines = new LineCounter();
  // Dates stay text: YAML 1.2's core schema has no date type.
  const document = parseDocument(file.text, { lineCounter: lines });
  const broken: readonly YamlFault[] = [...document.errors, ...aliasesIn(document)];
  if (broken.length > 0)
    return { value: null, issues: broken.map((fault) => yamlIssue(fault, lines, file.path)) };
  const parsed = policyFacts.safeParse(document.toJS(), { error: factFault });
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.map((fault): Issue => ({
    file: file.path,
    ...placeOfKey(document, lines, "keys" in fault ? [...fault.path, ...fault.keys] : fault.path),
    code: "policy-facts",
    found: `${fault.path.join(".") || "（整个文件）"}：${fault.message}`,
    mend: "按 content/README.md 所列的字段改正",
  }));
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

/** Line and column of a fact, for checks that can only be made once the text is known. */
export function placeOfFact(
  file: FileText,
  path: readonly PropertyKey[],
): { row: number; column: number } {
  const lines = new LineCounter();
  return placeOfKey(parseDocument(file.text ?? "", { lineCounter: lines }), lines, path);
}

/** The line and column of the value at a path, or of the nearest thing above it that exists. */
function placeOfKey(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): { row: number; column: number } {
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
