import type { Issue } from "../domain/issue.ts";
import type { Policy } from "../domain/policy.ts";
import type { Provision } from "../domain/provision.ts";
import { walk } from "../domain/provision.ts";
import type { Alignment } from "./align.ts";
import { align } from "./align.ts";
import { gapIssues, toGaps } from "./gaps.ts";
import type { PolicyFacts } from "./policy-facts.ts";
import { placeOfFact, readPolicyFacts } from "./policy-facts.ts";
import { toProvisions } from "./provisions.ts";
import type { FileText, Reading, SourceText } from "./reading.ts";
import { isReadable } from "./reading.ts";
import type { Block } from "./record.ts";
import { readRecord } from "./record.ts";
import { sha256Of } from "./sha256.ts";

/** The three files of a policy's folder that hold its words and its facts. */
export interface PolicyFiles {
  readonly source: FileText;
  readonly record: FileText;
  readonly facts: FileText;
}

/** The words of a policy: record.md, proved against source.txt. */
interface ProvedWords {
  readonly source: SourceText;
  readonly record: SourceText;
  readonly blocks: readonly Block[];
  readonly alignment: Alignment;
}

/**
 * Reads a policy: its facts from policy.yaml, its provisions from record.md, every word of them
 * proved against source.txt. The value is null where the words cannot be trusted or placed.
 */
export function readPolicy(files: PolicyFiles): Reading<Policy | null> {
  const facts = isReadable(files.facts)
    ? readPolicyFacts(files.facts)
    : { value: null, issues: [] };
  const words = readWords(files);
  const issues = [...facts.issues, ...words.issues];
  if (facts.value === null || words.value === null) return { value: null, issues };
  const { source, blocks, ...rest } = words.value;
  const provisions = toProvisions(blocks, facts.value, rest);
  const value = { ...toFacts(facts.value), ...sourceOf(source), provisions: provisions.value };
  const parts = unknownParts(facts.value, provisions.value, files.facts);
  const gaps = gapIssues(facts.value, provisions.value, files.facts);
  return { value, issues: [...issues, ...provisions.issues, ...parts, ...gaps] };
}

function readWords({ record, source }: PolicyFiles): Reading<ProvedWords | null> {
  if (!isReadable(record)) return { value: null, issues: [] };
  const { value: blocks, issues } = readRecord(record);
  if (!isReadable(source)) return { value: null, issues };
  const alignment = align(blocks, record, source);
  return "code" in alignment
    ? { value: null, issues: [...issues, alignment] }
    : { value: { source, record, blocks, alignment }, issues };
}

/** A part that does not exist would leave its checks with nothing to check. */
function unknownParts(
  { parts }: PolicyFacts,
  provisions: readonly Provision[],
  facts: FileText,
): Issue[] {
  const known = new Set(walk(provisions).map(({ eid }) => eid));
  return Object.entries(parts)
    .filter(([, eid]) => !known.has(eid))
    .map(([name, eid]) => ({
      file: facts.path,
      ...placeOfFact(facts, ["parts", name]),
      code: "part-unknown",
      found: `parts 指到的 ${eid} 不是这份政策的条款编号`,
      mend: "改为 record.md 里有的编号，如 s3",
    }));
}

type Facts = Omit<Policy, "provisions" | "sourceText" | "sourceHash">;

function toFacts(facts: PolicyFacts): Facts {
  const { id, title, summary, issuer, dated, source, period, attachments } = facts;
  const { work_plan: workPlan, ...sections } = facts.parts;
  const renamed = { shortTitle: facts.short_title, parts: { ...sections, workPlan } };
  const gaps = toGaps(facts);
  return { id, title, ...renamed, summary, issuer, dated, source, period, attachments, gaps };
}

/** The bytes of the file are those of its text in UTF-8: whatever makes them differ is a fault of it. */
function sourceOf({ text }: SourceText): Pick<Policy, "sourceText" | "sourceHash"> {
  return { sourceText: text, sourceHash: sha256Of(text) };
}
