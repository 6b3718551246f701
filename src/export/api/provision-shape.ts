import { childrenOf, isPassage, type Provision, provisionTitle } from "../../domain/provision.ts";
import type { Words } from "../../domain/quote.ts";
import { provisions } from "../../domain/tables/provisions.ts";
import {
  at,
  codePoint,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  recursive,
  text,
  truth,
} from "./shape.ts";

const words = named(
  "Words",
  object<Words>({
    text: at((run) => run.text, text("原文照录，格内的换行也照录。")),
    start: at((run) => run.start, codePoint("在 source.txt 的起点，Unicode 码点，从0起。")),
    end: at((run) => run.end, codePoint("止点，不含这一位置。")),
  }),
);

const KINDS = provisions.fields.find(({ name }) => name === "kind");
const kinds = KINDS !== undefined && "categories" in KINDS ? KINDS.categories : [];

/** What a provision is called. */
export const provisionNames = {
  eid: at(({ eid }: Provision) => eid, text("条款编号，本站所加，公布后不改、不复用。")),
  kind: at(
    ({ kind }: Provision) => kind,
    oneOf(
      "是哪一级标题、哪一种文字。",
      kinds.map(({ value }) => value),
      { "x-labels": Object.fromEntries(kinds.map(({ value, label }) => [value, label])) },
    ),
  ),
  label: at(({ label }: Provision) => label, text("引用写法，本站据原文序号编定。")),
  title: at(provisionTitle, text("引用写法加上原文标题。")),
} as const;

/** A provision with everything beneath it. */
export const provision = recursive<Provision>("Provision", (self) =>
  object<Provision>({
    ...provisionNames,
    heading: at((part) => ("heading" in part ? part.heading : null), orNull(words)),
    body: at((part) => ("body" in part ? part.body : null), orNull(words)),
    cells: at(cellsOf, listOf(words, "表头或表的一行的各格；别的条款为空。")),
    opens_paragraph: at(
      (part) => (isPassage(part) ? part.opensParagraph : null),
      orNull(truth("false 表示原文与上一条在同一自然段；不是段落的为 null。")),
    ),
    children: at(childrenOf, listOf(self, "下级条款，按原文次序。")),
  }),
);

function cellsOf(part: Provision): readonly Words[] {
  if (part.kind === "table") return part.header;
  return part.kind === "row" ? part.cells : [];
}
