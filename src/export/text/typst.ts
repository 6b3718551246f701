import type { Passage, PassageKind, Provision, TableProvision } from "../../domain/provision.ts";
import { asRead, type Words } from "../../domain/quote.ts";
import { EDITORIAL_HEADING, type Editorial, editorialOf, type TextSource } from "./editorial.ts";
import { type Block, blocksOf, columnShares, startsPage } from "./layout.ts";
import { STYLE } from "./typst-style.ts";

/** The text as a document of Typst. Every word is in a string of it: none can be a command. */
export function writeTypst(source: TextSource): string {
  const { provisions } = source.policy;
  const editorial = editorialOf(source);
  const lines = [
    properties(editorial),
    STYLE,
    editorialPage(editorial),
    pageFrame(editorial),
    ...blocksOf(provisions).map((block) =>
      startsPage(block, provisions) ? `#pagebreak()\n${written(block)}` : written(block),
    ),
  ];
  return lines.join("\n") + "\n";
}

/**
 * The file is the site's and not the issuer's, and says so; its day is that of what the site
 * publishes, so that its bytes do not depend on the clock.
 */
function properties({ title, made }: Editorial): string {
  const [year, month, day] = made.on.split("-").map(Number);
  const facts = [
    `title: ${string(title)}`,
    `author: ${string(made.by)}`,
    `description: ${string(made.from)}`,
    `date: datetime(year: ${year}, month: ${month}, day: ${day})`,
  ];
  return `#set document(${facts.join(", ")})`;
}

function editorialPage({ standing, remarks, facts }: Editorial): string {
  const items = facts.map(([name, value]) => string(`${name}：${value}`));
  return `#title()
#v(1em)
#ours({
  heading(level: 1, outlined: false, bookmarked: false, ${string(EDITORIAL_HEADING)})
  par(text(size: 12pt, ${string(standing)}))
${remarks.map((remark) => `  par(${string(remark)})`).join("\n")}
  list(${items.join(", ")})
})`;
}

/** Pages of the record are counted from 1, and each says at its head what it is not. */
const pageFrame = ({ standing }: Editorial): string => `#set page(
  header: align(right, text(font: hei, size: 9pt, fill: grey, ${string(standing)})),
  footer: context {
    let number = counter(page).get().first()
    let outer = if calc.odd(number) { right } else { left }
    align(outer, pad(x: 1em, text(size: 14pt, "— " + str(number) + " —")))
  },
)
#counter(page).update(1)`;

function written(block: Block): string {
  if (block.kind === "table") return table(block.table);
  if (block.kind === "paragraph") return paragraph(block.passages);
  const { level, heading } = block;
  return `#headed(${level}, ${string(heading.eid)}, ${words(heading.heading)})`;
}

/** How each part of the notice is set; any other paragraph is set as body text. */
const SETTING: Partial<Record<PassageKind, string>> = {
  addressee: "paragraph(indent: 0em, ",
  signature: "right-aligned(2, ",
  date: "right-aligned(4, ",
};

function paragraph(passages: readonly Passage[]): string {
  const setting = SETTING[passages[0]?.kind ?? "paragraph"] ?? "paragraph(";
  return `#${setting}{${passages.map((one) => passage(one, one.body)).join("; ")}})`;
}

function table(provision: TableProvision): string {
  const rows = provision.children.flatMap((row) => cells(row, row.cells));
  const header = `table.header(${cells(provision, provision.header).join(", ")})`;
  return `#table(columns: ${columns(provision)}, ${[header, ...rows].join(", ")})`;
}

/** A place is within a cell: it would be one cell more beside it. */
const cells = (provision: Provision, printed: readonly Words[]): string[] =>
  printed.map((cell, column) => (column === 0 ? passage(provision, cell) : words(cell)));

const columns = (provision: TableProvision): string =>
  `(${columnShares(provision)
    .map((share) => `${share}fr`)
    .join(", ")},)`;

const passage = ({ eid }: Provision, printed: Words): string =>
  `passage(${string(eid)}, ${words(printed)})`;

const words = (printed: Words): string => string(asRead(printed));

/** A string of Typst: two marks in it need a guard (https://typst.app/docs/reference/foundations/str). */
const string = (plain: string): string => `"${plain.replace(/[\\"]/g, "\\$&")}"`;
