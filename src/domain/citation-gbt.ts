import { type Cited, type CitableKind, DAY_OF_CITING, frozenRemark } from "./citable.ts";

/** By GB/T 7714—2025, 8.11 a page and a picture on the web, by 8.14 a set of data; all online. */
const TYPES: Readonly<Record<CitableKind, string>> = {
  document: "EB/OL",
  clause: "EB/OL",
  entry: "EB/OL",
  note: "EB/OL",
  dataset: "DS/OL",
  table: "DS/OL",
  cell: "DS/OL",
  figure: "EB/OL",
};

/** The citation as GB/T 7714—2025 writes it, the day of citing left open. */
export function citationByGbt(cited: Cited): string {
  const { kind, author, work, remark, part, issued } = cited;
  const title = `${work}（${remark}）${part === null ? "" : `：${part}`}`;
  // A day in brackets of its own closes up to the full stop, as full-width brackets do.
  const days = `${issued === null ? " " : `（${issued}）`}[${DAY_OF_CITING}].`;
  return `${author}. ${title}[${TYPES[kind]}].${days}${whereIn(cited)}`;
}

/** The site is not named again where it is the author. */
function whereIn(cited: Cited): string {
  const { author, container, address } = cited;
  const parts = [container === author ? null : container, address, frozenRemark(cited)];
  return parts.map((part) => (part === null ? "" : ` ${part}.`)).join("");
}
