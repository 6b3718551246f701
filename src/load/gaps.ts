import type { Issue } from "../domain/issue.ts";
import type { Gap } from "../domain/policy.ts";
import type { Provision } from "../domain/provision.ts";
import { walk } from "../domain/provision.ts";
import type { PolicyFacts } from "./policy-facts.ts";
import { placeOfFact } from "./policy-facts.ts";
import type { FileText } from "./reading.ts";

/** How policy.yaml says that something is lacking in the document as a whole. */
const WHOLE = "whole";

type GapFacts = Pick<PolicyFacts, "gaps">;

export function toGaps({ gaps }: GapFacts): readonly Gap[] {
  return gaps.map(({ where, ...gap }) => ({ ...gap, eid: where === WHOLE ? null : where }));
}

/** A gap is called by a name of its own, and matters somewhere in the text. */
export function gapIssues(
  { gaps }: GapFacts,
  provisions: readonly Provision[],
  facts: FileText,
): Issue[] {
  const known = new Set([WHOLE, ...walk(provisions).map(({ eid }) => eid)]);
  return gaps.flatMap(({ id, where }, index) => {
    const at = (field: string): Pick<Issue, "file" | "row" | "column"> => ({
      file: facts.path,
      ...placeOfFact(facts, ["gaps", index, field]),
    });
    const isRepeated = gaps.findIndex((other) => other.id === id) < index;
    return [
      ...(isRepeated ? [{ ...at("id"), ...repeated(id) }] : []),
      ...(known.has(where) ? [] : [{ ...at("where"), ...unknown(where) }]),
    ];
  });
}

type Fault = Pick<Issue, "code" | "found" | "mend">;

function repeated(id: string): Fault {
  return { code: "gap-repeated", found: `缺项编号“${id}”写了两次`, mend: "改用别的编号" };
}

function unknown(where: string): Fault {
  return {
    code: "gap-eid-unknown",
    found: `没有编号为 ${where} 的条款`,
    mend: `改为条款编号，如 s2；说的是整份文件就写 ${WHOLE}`,
  };
}
