import {
  type Gap,
  placedProvisions,
  type Policy,
  STAND_IN_MEANINGS,
  STAND_INS,
} from "../policy.ts";
import type { Provision } from "../provision.ts";
import type { AnyRow, Table, TableData } from "../table.ts";
import { id } from "./id.ts";
import { cellsOfQuote, eid, quote, quoteEnd, quoteStart } from "./quote-fields.ts";
import { wholeWords } from "./provisions.ts";

/** 缺失: what our copy of the record does not say, a row a thing that readers will look for. */
export const gaps = {
  name: "gaps",
  title: "缺失",
  titleEn: "What is not stated",
  description:
    "读者会找、而本站所据的文本没有的内容，一项一行。缺什么是编者列的，不求齐全；没有列出的，不等于原文写了。缺的一律不补。引文是与它有关的那一条款自己的文字，其中自然没有所缺的内容。",
  primaryKey: "id",
  fields: [
    { ...id, description: "缺失的稳定编号，与缺失清单的锚点一致，公布后不改、不复用。" },
    {
      name: "what",
      title: "缺什么",
      titleEn: "What is missing",
      type: "string",
      required: true,
      description: "没有的是什么：编者的话，不是原文。",
    },
    {
      name: "answer",
      title: "答复",
      titleEn: "Answer",
      type: "string",
      required: true,
      description: "问起它的人得到的一句话：编者的话，不是原文。",
    },
    {
      name: "shown",
      title: "写作",
      titleEn: "Shown as",
      type: "string",
      categories: STAND_INS.map((value) => ({ value, label: STAND_IN_MEANINGS[value] })),
      required: true,
      description: "本站在该有它的地方写什么。",
    },
    {
      ...eid,
      required: false,
      description: "与它有关的条款的编号；关系全文的，留空。",
    },
    {
      ...quote,
      required: false,
      derived: true,
      description:
        "那一条款自己的文字，原文照录（含换行和空格）：有标题的各级为标题，表为表头；关系全文的，留空。",
    },
    { ...quoteStart, required: false },
    { ...quoteEnd, required: false },
  ],
} as const satisfies Table;

/** Everything that a policy's text is said to lack, in the editor's order. */
export function gapsAsTable(policy: Policy): TableData {
  const source = [...policy.sourceText];
  const provisions = new Map(
    placedProvisions(policy.provisions).map(({ provision }) => [provision.eid, provision]),
  );
  const rows = policy.gaps.map((gap) =>
    rowOf(gap, gap.eid === null ? undefined : provisions.get(gap.eid), source),
  );
  return { table: gaps, rows };
}

const NOWHERE = { eid: null, quote: null, quote_start: null, quote_end: null } as const;

function rowOf(gap: Gap, at: Provision | undefined, source: readonly string[]): AnyRow {
  const row = { id: gap.id, what: gap.what, answer: gap.answer, shown: gap.shown };
  if (at === undefined) return { ...row, ...NOWHERE };
  return { ...row, ...cellsOfQuote({ eid: at.eid, ...wholeWords(source, at) }) };
}
