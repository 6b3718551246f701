import type { Passage, Provision, TableProvision } from "../../domain/provision.ts";
import { asRead, type Words } from "../../domain/quote.ts";
import {
  type Editorial,
  EDITORIAL_HEADING,
  editorialOf,
  RECORD_HEADING,
  type TextSource,
} from "./editorial.ts";
import { type Block, blocksOf } from "./layout.ts";

/**
 * The text as Markdown (CommonMark with GFM's tables), an HTML anchor ahead of every provision.
 *
 * Whose words are whose is said by headings, for people and language models, and by HTML sections
 * with the marks of the site's own pages, for programs. CommonMark lets such a section hold Markdown
 * where an empty line parts the two.
 */
export function writeMarkdown(source: TextSource): string {
  const blocks = [
    "<section data-editorial>",
    ...editorialBlocks(editorialOf(source)),
    "</section>",
    "<section data-record>",
    `## ${RECORD_HEADING}`,
    ...blocksOf(source.policy.provisions).map(written),
    "</section>",
  ];
  return blocks.join("\n\n") + "\n";
}

function editorialBlocks({ title, standing, remarks, facts }: Editorial): string[] {
  return [
    `# ${escaped(title)}`,
    `## ${EDITORIAL_HEADING}`,
    `**${escaped(standing)}**`,
    ...remarks.map(escaped),
    facts.map(([name, value]) => `- ${escaped(name)}：${escaped(value)}`).join("\n"),
  ];
}

function written(block: Block): string {
  if (block.kind === "table") return table(block.table);
  // A passage that runs on begins a line, not a paragraph.
  if (block.kind === "paragraph") return block.passages.map(passage).join("\n");
  const { level, heading } = block;
  return `${"#".repeat(level + 2)} ${anchor(heading)}${words(heading.heading)}`;
}

/**
 * Bold ends ahead of the full stop: CommonMark takes no closing mark between a full stop and a
 * Chinese character (https://github.com/commonmark/commonmark-spec/issues/650).
 */
function passage({ eid, heading, body }: Passage): string {
  const bold = heading?.text.replace(/。$/, "") ?? "";
  const rest = escaped(body.text.slice(bold.length));
  return anchor({ eid }) + (bold === "" ? "" : `**${escaped(bold)}**`) + rest;
}

function table({ eid, header, children }: TableProvision): string {
  const rows = children.map((row) => {
    const [first = "", ...others] = row.cells.map(words);
    return line([anchor(row) + first, ...others]);
  });
  const head = [line(header.map(words)), line(header.map(() => "---"))];
  return `${anchor({ eid })}\n\n${[...head, ...rows].join("\n")}`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const anchor = ({ eid }: Pick<Provision, "eid">): string => `<a id="${eid}"></a>`;

const words = (printed: Words): string => escaped(asRead(printed));

/** Every mark that could mean something in Markdown stands for itself. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~&#]/g, "\\$&");
