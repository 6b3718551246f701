import type { Field, TableData } from "../../domain/table.ts";
import { flatCellsOf } from "../cells.ts";
import { element, text, type Xml } from "../text/xml.ts";
import { said, scrolling, writeFrozenPage } from "./frozen-page.ts";

/**
 * A table on a page of its own, every row under its key and every number under `key.column`: what a
 * citation of a row or of a number points to for good.
 */
export function writeFrozenRows(
  data: TableData,
  { shortTitle }: { readonly shortTitle: string },
  date: string,
): string {
  const { title, description } = data.table;
  return writeFrozenPage({
    ...{ title: `${title} · ${shortTitle}`, date },
    main: [
      said("p", {}, description),
      element("p", {}, said("a", { href: "./" }, "同一版的原文")),
      scrolling(title, tableOf(data)),
    ],
  });
}

function tableOf(data: TableData): Xml {
  const { fields, primaryKey } = data.table;
  const head = fields.map(({ title }) => said("th", { scope: "col" }, title));
  const rows = flatCellsOf(data).map((cells) => {
    const texts = cells.map((cell) => String(cell ?? ""));
    const key = texts[fields.findIndex(({ name }) => name === primaryKey)] ?? "";
    const row = fields.map((field, at) => cellOf(field, texts[at] ?? "", key));
    return element("tr", { id: key }, ...row);
  });
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
}

function cellOf({ name, type }: Field, words: string, key: string): Xml {
  const isNumber = words !== "" && type === "number";
  return element("td", { id: isNumber ? `${key}.${name}` : undefined }, text(words));
}
