import type { Issue } from "../domain/issue.ts";
import type { Passage, PassageKind } from "../domain/provision.ts";
import type { TextBlock } from "./outline.ts";
import { type Context, toPassage } from "./passages.ts";

/** What the paragraphs outside the numbered sections are, in order: from policy.yaml. */
export interface Frame {
  readonly opening: readonly PassageKind[];
  readonly closing: readonly PassageKind[];
}

const FRAME_LABELS: Partial<Record<PassageKind, string>> = {
  addressee: "主送机关",
  paragraph: "正文",
  attachment: "附件",
  signature: "落款",
  date: "成文日期",
  publication: "公开属性",
  source: "来源",
};

/** The paragraphs of the notice and of the publication note, whose kinds policy.yaml states. */
export function framed(
  texts: readonly TextBlock[],
  kinds: readonly PassageKind[],
  context: Context & { readonly prefix: string; readonly name: string },
): Passage[] {
  // A table is not looked for here: its cells count as lines, so that the numbers disagree.
  const lines = texts.flatMap((text) =>
    text.kind === "paragraph" ? text.lines : text.rows.flat(),
  );
  if (lines.length !== kinds.length) context.issues.push(frameIssue(lines.length, kinds, context));
  return lines.map((line, index) => {
    const kind = kinds[index] ?? "paragraph";
    const nth = kinds.slice(0, index + 1).filter((other) => other === kind).length;
    const number = kinds.filter((other) => other === kind).length > 1 ? String(nth) : "";
    return {
      ...toPassage(line, true, context),
      kind,
      eid: `${context.prefix}-p${index + 1}`,
      label: `${context.name} ${FRAME_LABELS[kind] ?? ""}${number}`,
    };
  });
}

function frameIssue(
  found: number,
  kinds: readonly PassageKind[],
  { record, prefix }: Context & { prefix: string },
): Issue {
  return {
    file: record.path,
    row: 1,
    column: 1,
    code: "frame",
    found: `${prefix} 部分有 ${found} 段，policy.yaml 写明了 ${kinds.length} 段`,
    mend: "让 policy.yaml 的 opening、closing 与 record.md 的段落一一对应",
  };
}
