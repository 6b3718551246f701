import { publicAddress } from "../domain/address.ts";
import type { Check } from "../domain/check.ts";
import { type Note, NOTE_KINDS, visibleIn } from "../domain/notes.ts";
import type { Policy } from "../domain/policy.ts";
import { asRead, type Quote } from "../domain/quote.ts";
import { warningOn } from "./about.ts";
import { escaped } from "./text/markdown.ts";

/*
 * Pages as Markdown, for language models and for people who read with a terminal. Each keeps the
 * record's words, ours and what we computed under headings of their own, said even where one of
 * them is empty, so that none is ever taken for another.
 */

/** What a page of Markdown holds, by whose words they are. */
export interface Twin {
  readonly title: string;
  readonly facts: readonly string[];
  /** Paragraphs. */
  readonly record: readonly string[];
  /** Items of a list, as are those that were computed. */
  readonly notes: readonly string[];
  readonly computed: readonly string[];
}

export function writeTwin({ title, facts, record, notes, computed }: Twin): string {
  const blocks = [
    `# ${escaped(title)}`,
    facts.map(escaped).map(inList).join("\n"),
    "## 原文",
    ...record,
    "## 校注（本站所加，未经发文机关确认）",
    notes.join("\n") || NONE,
    "## 推算（本站算出，不是原文的数）",
    computed.join("\n") || NONE,
  ];
  return blocks.join("\n\n") + "\n";
}

const NONE = "没有。";

/** What is said of a policy ahead of all else; `page` is the page whose Markdown it is. */
export function factsOf(policy: Policy, page: string, site: URL | undefined): string[] {
  const address = publicAddress(site, page);
  return [
    `《${policy.title.value}》（题名${policy.title.basis}），${policy.issuer.value}，${policy.dated}`,
    `转载自${policy.source.name}，非官方文本，以发文机关公布为准`,
    warningOn(policy),
    ...(address === null ? [] : [`网页：${address}`]),
  ];
}

/** The record to the letter, and where it stands. */
export const quoted = (quote: Quote, label: string): string =>
  `> ${escaped(asRead(quote))}\n\n${escaped(label)}（${quote.eid}），source.txt 第${quote.start}至${quote.end}码点`;

/** The notes that may be shown unasked, and how many others there are. */
export function notesIn(notes: readonly Note[]): string[] {
  const sure = visibleIn(notes, "sure");
  const rest = notes.length - sure.length;
  return [
    ...sure.map(({ kind, quote, remark, reading }) =>
      inList(
        `${NOTE_KINDS[kind]}，“${escaped(asRead(quote))}”（${quote.eid}）：${escaped(remark)}` +
          (reading === null ? "" : `参考读法：${escaped(reading)}`),
      ),
    ),
    ...(rest === 0 ? [] : [inList(`另有${rest}条校注把握不高，这里不列，见 api/v1/notes.json。`)]),
  ];
}

/** What was computed, and how it compares; never the record's own number. */
export const checkLine = ({ title, formula, result, verdict, remark }: Check): string =>
  escaped(`${title}：${formula}，得${result}（${verdict}）。${remark}`);

/** The sums behind the notes that may be shown. */
export const sumsIn = (notes: readonly Note[]): string[] =>
  visibleIn(notes, "sure").flatMap(({ id, computation }) =>
    computation === null ? [] : [inList(`${escaped(computation)}（校注 ${id} 的算式）`)],
  );

export function quotesOf({ inputs, stated }: Check): Quote[] {
  const used = inputs.flatMap(({ source }) => {
    if (source.kind === "assumption") return [];
    return [source.kind === "words" ? source.quote : source.target.quote];
  });
  return stated === null ? used : [...used, stated.quote];
}

export const inList = (line: string): string => `- ${line}`;
