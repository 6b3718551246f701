import {
  isPassage,
  type Passage,
  type Provision,
  type TableProvision,
} from "../../domain/provision.ts";
import { asRead } from "../../domain/quote.ts";
import { TEXT_TABLE } from "../../domain/release.ts";
import type { Table } from "../../domain/table.ts";
import { EDITORIAL_HEADING, editorialOf, RECORD_HEADING } from "../text/editorial.ts";
import { type Block, blocksOf } from "../text/layout.ts";
import { element, text, type Xml } from "../text/xml.ts";
import type { DescribedPolicy } from "../descriptions.ts";
import { said, scrolling, writeFrozenPage } from "./frozen-page.ts";
import { comparedTables } from "./frozen-tables.ts";

/** The whole text on one page, every clause under its own id, with the way to the other tables. */
export function writeFrozenText(data: DescribedPolicy, date: string): string {
  const { policy } = data;
  const { title, standing, remarks, facts } = editorialOf({ policy, site: undefined });
  const tables = comparedTables(data).map(({ table }) => table);
  return writeFrozenPage({
    ...{ title, date },
    main: [
      ...[standing, ...remarks].map((remark) => said("p", {}, remark)),
      said("h2", {}, EDITORIAL_HEADING),
      list(facts.map(([name, value]) => text(`${name}：${value}`))),
      said("h2", {}, "同一版的校注和数据"),
      list(tables.filter(({ name }) => name !== TEXT_TABLE).map(linkToTable)),
      said("h2", {}, RECORD_HEADING),
      element("article", { "data-record": "" }, ...blocksOf(policy.provisions).map(written)),
    ],
  });
}

const list = (items: readonly Xml[]): Xml =>
  element("ul", {}, ...items.map((item) => element("li", {}, item)));

const linkToTable = ({ name, title }: Table): Xml => said("a", { href: `${name}.html` }, title);

function written(block: Block): Xml {
  if (block.kind === "table") return recordTable(block.table);
  if (block.kind === "heading") {
    const { level, heading } = block;
    return said(`h${level + 2}`, { id: heading.eid }, heading.heading.text);
  }
  const [first] = block.passages;
  const opens = first?.opensParagraph === true && isPlain(first) ? "opens" : undefined;
  return element("p", { class: opens }, ...block.passages.map(passage));
}

/** What the notice's own parts (落款, 附件 …) are not: a paragraph that is set back two characters. */
const isPlain = (provision: Provision): boolean =>
  isPassage(provision) && ["paragraph", "point"].includes(provision.kind);

function passage({ eid, heading, body }: Passage): Xml {
  const bold = heading?.text ?? "";
  const rest = text(body.text.slice(bold.length));
  return element("span", { id: eid }, ...(bold === "" ? [] : [said("b", {}, bold)]), rest);
}

function recordTable({ eid, label, header, children }: TableProvision): Xml {
  const head = header.map((cell) => said("th", { scope: "col" }, asRead(cell)));
  const rows = children.map((row) =>
    element("tr", { id: row.eid }, ...row.cells.map((cell) => said("td", {}, asRead(cell)))),
  );
  return scrolling(
    label,
    element(
      "table",
      { id: eid },
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...rows),
    ),
  );
}
