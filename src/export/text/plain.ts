import { isPassage, type Provision } from "../../domain/provision.ts";
import { asRead, type Words } from "../../domain/quote.ts";
import { EDITORIAL_HEADING, editorialOf, RECORD_HEADING, type TextSource } from "./editorial.ts";

/** The rules that part our words from the record's. No line of the record can be one of them. */
const RULE = "=".repeat(40);

/**
 * The text for any program that reads text: a line a provision, its id ahead of it in square
 * brackets, the cells of a table parted by tabs.
 */
export function writePlain(source: TextSource): string {
  const { title, standing, remarks, facts } = editorialOf(source);
  const ours = [title, standing, ...remarks, ...facts.map(([name, value]) => `${name}：${value}`)];
  return [
    ...[
      RULE,
      EDITORIAL_HEADING,
      "",
      ...ours,
      RULE,
      `${RECORD_HEADING}（从下一行到文件末尾）`,
      RULE,
    ],
    ...source.policy.provisions.flatMap(linesOf),
    "",
  ].join("\n");
}

function linesOf(provision: Provision): string[] {
  const line = `[${provision.eid}] ${printed(provision)}`;
  return "children" in provision ? [line, ...provision.children.flatMap(linesOf)] : [line];
}

function printed(provision: Provision): string {
  if (isPassage(provision)) return asRead(provision.body);
  if (provision.kind === "table") return inTabs(provision.header);
  return provision.kind === "row" ? inTabs(provision.cells) : asRead(provision.heading);
}

const inTabs = (cells: readonly Words[]): string => cells.map(asRead).join("\t");
