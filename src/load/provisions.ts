import type { Issue } from "../domain/issue.ts";
import type {
  Container,
  ContainerKind,
  Passage,
  PassageKind,
  Provision,
  TableProvision,
} from "../domain/provision.ts";
import { walk } from "../domain/provision.ts";
import type { Words } from "../domain/quote.ts";
import type { Alignment } from "./align.ts";
import type { Branch, HeadingBlock, TextBlock } from "./outline.ts";
import { toOutline } from "./outline.ts";
import type { Reading, SourceText } from "./reading.ts";
import { placeOf } from "./reading.ts";
import type { Block, Line } from "./record.ts";

/** What the paragraphs outside the numbered sections are, in order: from policy.yaml. */
export interface Frame {
  readonly opening: readonly PassageKind[];
  readonly closing: readonly PassageKind[];
}

/** Everything that turning blocks into provisions needs to look at. */
interface Context {
  readonly record: SourceText;
  readonly alignment: Alignment;
  readonly issues: Issue[];
}

const KINDS: readonly ContainerKind[] = ["section", "subsection", "item"];

/** Numerals as the record prints them at each depth. */
const NUMERALS = "一二三四五六七八九十";
const PRINTED: readonly ((ordinal: number) => string)[] = [
  (ordinal) => `${NUMERALS.charAt(ordinal - 1)}、`,
  (ordinal) => `（${NUMERALS.charAt(ordinal - 1)}）`,
  (ordinal) => `${ordinal}.`,
];

const FRAME_LABELS: Partial<Record<PassageKind, string>> = {
  addressee: "主送机关",
  paragraph: "正文",
  attachment: "附件",
  signature: "落款",
  date: "成文日期",
  publication: "公开属性",
  source: "来源",
};

/** Numbers the record's blocks into addressable provisions. Ids follow content/README.md. */
export function toProvisions(
  blocks: readonly Block[],
  frame: Frame,
  context: Omit<Context, "issues">,
): Reading<readonly Provision[]> {
  const issues: Issue[] = [];
  const within = { ...context, issues };
  const { value: outline, issues: misplaced } = toOutline(blocks, context.record);
  issues.push(...misplaced);
  const value = [
    ...framed(outline.opening, frame.opening, { prefix: "notice", name: "印发通知", ...within }),
    ...outline.branches.map((branch, index) => toContainer(branch, [index + 1], "", within)),
    ...framed(outline.closing, frame.closing, { prefix: "source", name: "转载页", ...within }),
  ];
  return { value, issues: [...issues, ...repeatedIds(value, context.record)] };
}

function toContainer(
  branch: Branch,
  ordinals: readonly number[],
  above: string,
  context: Context,
): Container {
  const depth = ordinals.length - 1;
  const eid = `s${ordinals.join("-")}`;
  const heading = wordsOf(branch.heading.line, context);
  const number = printedNumber(heading, ordinals, branch, context);
  const label = above + number.replace(/[、.]$/, "");
  const below = branch.branches.map((inner, index) =>
    toContainer(inner, [...ordinals, index + 1], label, context),
  );
  return {
    eid,
    label,
    kind: KINDS[depth] ?? "item",
    heading,
    children: [...toText(branch.text, { eid, label }, context), ...below],
  };
}

/** The number that the heading prints; a fault if it is not the one its place asks for. */
function printedNumber(
  heading: Words,
  ordinals: readonly number[],
  branch: Branch,
  context: Context,
): string {
  const expected = PRINTED[ordinals.length - 1]?.(ordinals.at(-1) ?? 0) ?? "";
  if (!heading.text.startsWith(expected))
    context.issues.push(misnumberedHeading(branch.heading, expected, context.record));
  return expected;
}

type Parent = Pick<Container, "eid" | "label">;

/** The paragraphs, points and tables directly under a heading, each counted on its own. */
function toText(texts: readonly TextBlock[], parent: Parent, context: Context): Provision[] {
  const counts = { paragraph: 0, point: 0, table: 0 };
  return texts.flatMap((text): Provision[] => {
    if (text.kind === "table") return [toTable(text.rows, parent, ++counts.table, context)];
    return text.lines.map((line, index) => {
      const isPoint = text.lines.length > 1 && (index > 0 || isHeaded(line));
      const place = isPoint
        ? { kind: "point" as const, eid: `${parent.eid}-${++counts.point}` }
        : { kind: "paragraph" as const, eid: `${parent.eid}-p${++counts.paragraph}` };
      const label = isPoint ? `第${counts.point}点` : `第${counts.paragraph}段`;
      const passage = toPassage(line, index === 0, context);
      return { ...passage, ...place, label: joinLabel(parent.label, label) };
    });
  });
}

/** A digit and what follows it want a space between; a bracket does not. */
function joinLabel(above: string, own: string): string {
  return above.endsWith("）") ? above + own : `${above} ${own}`;
}

function isHeaded(line: Line): boolean {
  return line[0]?.strong ?? false;
}

function toPassage(
  line: Line,
  opensParagraph: boolean,
  context: Context,
): Pick<Passage, "heading" | "body" | "opensParagraph"> {
  const body = wordsOf(line, context);
  return { heading: isHeaded(line) ? runIn(line, body, context) : null, body, opensParagraph };
}

/** A run-in heading is the bold opening, with the full stop that closes it. */
function runIn(line: Line, body: Words, context: Context): Words {
  const bold = wordsOf(line.slice(0, 1), context);
  const stop = body.text.startsWith(`${bold.text}。`) ? 1 : 0;
  const text = body.text.slice(0, bold.text.length + stop);
  return { text, start: bold.start, end: bold.end + stop };
}

function toTable(
  rows: readonly (readonly Line[])[],
  parent: Parent,
  ordinal: number,
  context: Context,
): TableProvision {
  const eid = `${parent.eid}-t${ordinal}`;
  const label = joinLabel(parent.label, `表${ordinal}`);
  const [header = [], ...body] = rows.map((row) => row.map((cell) => wordsOf(cell, context)));
  const children = body.map((cells, index) => {
    const name = cells[0]?.text ?? "";
    const row = wordsOf(rows[index + 1]?.flat() ?? [], context);
    return {
      kind: "row",
      eid: `${eid}-r${index + 1}`,
      label: `${label} ${name}`,
      cells,
      body: row,
    } as const;
  });
  return { kind: "table", eid, label, header, children };
}

/** The paragraphs of the notice and of the publication note, whose kinds policy.yaml states. */
function framed(
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

/** The words of a line; an empty line cannot be addressed and is a fault. */
function wordsOf(line: Line, { alignment, issues, record }: Context): Words {
  const words = alignment.words(line);
  if (words !== null) return words;
  issues.push({
    file: record.path,
    ...placeOf(record.text, line[0]?.from ?? 0),
    code: "record-empty",
    found: "标题、段落或单元格里没有文字",
    mend: "删去空的标题、段落或单元格",
  });
  return { text: "", start: 0, end: 0 };
}

function misnumberedHeading(block: HeadingBlock, expected: string, record: SourceText): Issue {
  return {
    file: record.path,
    ...placeOf(record.text, block.line[0]?.from ?? 0),
    code: "heading-number",
    found: `按位置这里应是“${expected}”开头的标题`,
    mend: "核对 source.txt 的编号与标题级别",
  };
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

function repeatedIds(provisions: readonly Provision[], record: SourceText): Issue[] {
  const eids = walk(provisions).map(({ eid }) => eid);
  const repeated = eids.filter((eid, index) => eids.indexOf(eid) !== index);
  return repeated.map((eid) => ({
    file: record.path,
    row: 1,
    column: 1,
    code: "eid-repeated",
    found: `两处条款得到同一个编号 ${eid}`,
    mend: "同一标题下不要既有分行的段落，又有同级的下级标题",
  }));
}
