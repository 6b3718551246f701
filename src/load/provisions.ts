import type { Issue } from "../domain/issue.ts";
import type { Container, ContainerKind, Provision, TableProvision } from "../domain/provision.ts";
import { walk } from "../domain/provision.ts";
import type { Words } from "../domain/quote.ts";
import { type Frame, framed } from "./frame.ts";
import type { Branch, HeadingBlock, TextBlock } from "./outline.ts";
import { toOutline } from "./outline.ts";
import { type Context, isHeaded, toPassage, wordsOf } from "./passages.ts";
import type { Reading, SourceText } from "./reading.ts";
import { placeOf } from "./reading.ts";
import type { Block, Line } from "./record.ts";

const KINDS: readonly ContainerKind[] = ["section", "subsection", "item"];

/** Numerals as the record prints them at each depth. */
const NUMERALS = "一二三四五六七八九十";
const PRINTED: readonly ((ordinal: number) => string)[] = [
  (ordinal) => `${NUMERALS.charAt(ordinal - 1)}、`,
  (ordinal) => `（${NUMERALS.charAt(ordinal - 1)}）`,
  (ordinal) => `${ordinal}.`,
];

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

function misnumberedHeading(block: HeadingBlock, expected: string, record: SourceText): Issue {
  return {
    file: record.path,
    ...placeOf(record.text, block.line[0]?.from ?? 0),
    code: "heading-number",
    found: `按位置这里应是“${expected}”开头的标题`,
    mend: "核对 source.txt 的编号与标题级别",
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
