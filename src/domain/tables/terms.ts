import { placesOf, type Term, TERM_BASES, type TermPlace, termPlaces } from "../glossary.ts";
import { CONFIDENCES } from "../notes.ts";
import type { Policy } from "../policy.ts";
import { type AnyRow, categoriesOf, type Table, type TableData } from "../table.ts";
import { id } from "./id.ts";
import {
  cellsOfQuotes,
  eids,
  PLACES_DELIMITER,
  quoteEnds,
  quotes,
  quoteStarts,
} from "./quote-fields.ts";

/** 名词解释: words of the record that a reader from outside would stop at, a row a word. */
export const terms = {
  name: "terms",
  title: "名词解释",
  titleEn: "Glossary",
  description:
    "原文里一般读者可能停下来的词，一词一行，附原文写到它的每一处。只有字样和引文是原文；意思和用法是编者写的，依据和出处另列，都不是官方解释，也不能用来解释政策的效力。",
  primaryKey: "id",
  fields: [
    { ...id, description: "名词的稳定编号，与名词解释页的网址一致，公布后不改、不复用。" },
    {
      name: "name",
      title: "名词",
      titleEn: "Term",
      type: "string",
      required: true,
      description: "名词，编者定的写法；原文的写法见字样。",
    },
    {
      name: "name_en",
      title: "英文名",
      titleEn: "English name",
      type: "string",
      required: true,
      description: "英文名，仅供参考。",
    },
    {
      name: "printed",
      title: "字样",
      titleEn: "Words as printed",
      type: "list",
      required: true,
      description: "原文用哪些字样写到它，照录。",
    },
    {
      name: "meaning",
      title: "意思",
      titleEn: "Meaning",
      type: "string",
      required: true,
      description: "通常的意思，编者所写，不是原文；几段的各起一行。",
    },
    {
      name: "usage",
      title: "在这份政策里",
      titleEn: "In this policy",
      type: "string",
      required: false,
      description: "编者读原文，看它在这份政策里说的是什么；没有另外说明则留空。",
    },
    {
      name: "basis",
      title: "依据",
      titleEn: "Basis",
      type: "string",
      categories: categoriesOf(TERM_BASES),
      required: true,
      description: "意思依据什么；编者：没有引别的文献。",
    },
    {
      name: "confidence",
      title: "把握",
      titleEn: "Confidence",
      type: "string",
      categories: categoriesOf(CONFIDENCES),
      required: true,
      description: "编者有多大把握；把握低的不收。",
    },
    {
      name: "sources",
      title: "出处",
      titleEn: "Sources",
      type: "list",
      delimiter: PLACES_DELIMITER,
      required: false,
      description:
        "意思所依据的文献：题名、发布者和时间、网址，标明所读是否转载；只核对过存下的摘录。依据原文和编者的没有别的出处，留空。",
    },
    eids,
    {
      ...quotes,
      description: "这份政策的原文写到它的每一处，照录，按原文次序，与条款、起点、止点逐项对应。",
    },
    quoteStarts,
    quoteEnds,
  ],
} as const satisfies Table;

/** The terms that a policy's record prints, in the order of the glossary. */
export function termsAsTable(
  { id: policyId, provisions }: Policy,
  all: readonly Term[],
): TableData {
  const places = termPlaces(all, provisions);
  const rows = all.flatMap((term) => {
    const own = placesOf(term, places);
    return own.length === 0 ? [] : [rowOf(term, policyId, own)];
  });
  return { table: terms, rows };
}

function rowOf(term: Term, policyId: string, places: readonly TermPlace[]): AnyRow {
  const { name, nameEn, printed, meaning, basis, confidence, usages } = term;
  const usage = usages.find((one) => one.policyId === policyId)?.paragraphs ?? [];
  return {
    ...{ id: term.id, name, name_en: nameEn, printed, basis, confidence },
    meaning: meaning.join("\n"),
    usage: usage.length === 0 ? null : usage.join("\n"),
    sources: term.sources.map(sourceInWords),
    ...cellsOfQuotes(places.map(({ quote }) => quote)),
  };
}

const sourceInWords = ({ title, issuer, address, copy }: Term["sources"][number]): string =>
  [title, copy ? `${issuer}（转载）` : issuer, address].filter((part) => part !== null).join("，");
