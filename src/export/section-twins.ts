import { publicAddress, termAddress } from "../domain/address.ts";
import type { Check } from "../domain/check.ts";
import { gapsFor } from "../domain/gaps.ts";
import { placesOf, type Term, TERM_BASES, termPlaces } from "../domain/glossary.ts";
import { labeller } from "../domain/labels.ts";
import type { Note } from "../domain/notes.ts";
import type { GapPlace } from "../domain/policy.ts";
import type { Quote } from "../domain/quote.ts";
import type { PolicyData, SiteData } from "../domain/site.ts";
import { categoryLabel, type Table } from "../domain/table.ts";
import { actions as actionTable } from "../domain/tables/actions.ts";
import { measures as measureTable } from "../domain/tables/measures.ts";
import { targets as targetTable } from "../domain/tables/targets.ts";
import { type Target, valueWithUnit } from "../domain/target.ts";
import type { Action, Measure } from "../domain/work.ts";
import { escaped } from "./text/markdown.ts";
import {
  checkLine,
  factsOf,
  inList,
  notesIn,
  quoted,
  quotesOf,
  sumsIn,
  writeTwin,
} from "./twin.ts";

/** A page that sets rows beside the words that they come from, and what its Markdown says of a policy. */
export interface SectionTwin {
  /** The page, and the place whose gaps it says. */
  readonly section: GapPlace & ("targets" | "actions" | "measures" | "audit");
  readonly title: string;
  readonly contentOf: (data: PolicyData) => SectionContent;
}

interface SectionContent {
  readonly quotes: readonly Quote[];
  /** What the editor made of the words, row by row. */
  readonly rows: readonly string[];
  readonly checks: readonly Check[];
}

export const SECTION_TWINS: readonly SectionTwin[] = [
  {
    section: "targets",
    title: "目标",
    contentOf: ({ targets, checks }) => ({
      quotes: targets.map(({ quote }) => quote),
      rows: targets.map(targetLine),
      checks,
    }),
  },
  {
    section: "actions",
    title: "三年工作",
    contentOf: ({ actions }) => ({
      quotes: actions.map(({ quote }) => quote),
      rows: actions.map(actionLine),
      checks: [],
    }),
  },
  {
    section: "measures",
    title: "主要措施",
    contentOf: ({ measures }) => ({
      quotes: measures.map(({ quote }) => quote),
      rows: measures.map(measureLine),
      checks: [],
    }),
  },
  {
    section: "audit",
    title: "复算",
    contentOf: ({ checks }) => ({
      quotes: distinct(checks.flatMap(quotesOf)),
      rows: [],
      checks,
    }),
  },
];

/** The Markdown of such a page: one policy after the other. */
export function sectionTwin(
  { section, title, contentOf }: SectionTwin,
  { policies }: Pick<SiteData, "policies">,
  site: URL | undefined,
): string {
  const parts = policies.map((data) => {
    const { policy, notes } = data;
    const { quotes, rows, checks } = contentOf(data);
    const about = notesAbout(notes, quotes);
    const gaps = gapsFor(policy, section).map(({ what, shown }) => inList(`${what}：${shown}`));
    return writeTwin({
      title: `${title} · ${policy.shortTitle}`,
      facts: factsOf(policy, `/${section}/`, site),
      record: quotedOnce(data, quotes),
      notes: [...rows.map(inList), ...gaps, ...notesIn(about)],
      computed: [...checks.map(checkLine).map(inList), ...sumsIn(about)],
    });
  });
  return parts.join("\n---\n\n");
}

/** The Markdown of a term: where the records print it, and what the editor says that it means. */
export function termTwin(
  term: Term,
  { policies, terms }: Pick<SiteData, "policies" | "terms">,
  site: URL | undefined,
): string {
  const { id, name, nameEn, basis, meaning, usages, sources } = term;
  const address = publicAddress(site, termAddress(id));
  return writeTwin({
    title: name,
    facts: [
      "名词解释是编者所写，不是原文，也不是发文机关的说法",
      ...(address === null ? [] : [`网页：${address}`]),
    ],
    record: policies.flatMap((data) => {
      const found = placesOf(term, termPlaces(terms, data.policy.provisions));
      return quotedOnce(
        data,
        found.map(({ quote }) => quote),
      );
    }),
    notes: [
      `英文名：${nameEn}`,
      `依据：${TERM_BASES[basis]}`,
      ...meaning,
      ...usages.flatMap(({ paragraphs }) => paragraphs.map((text) => `文中：${text}`)),
      ...sources.map(({ title, issuer }) => `来源：${title}，${issuer}`),
    ].map((line) => inList(escaped(line))),
    computed: [],
  });
}

/** Each place once, in the order of the record. */
function quotedOnce({ policy }: PolicyData, quotes: readonly Quote[]): string[] {
  const label = labeller(policy);
  return distinct(quotes).map((quote) => quoted(quote, label(quote.eid)));
}

function distinct(quotes: readonly Quote[]): Quote[] {
  const places = new Map(quotes.map((quote) => [`${quote.start}-${quote.end}`, quote]));
  return [...places.values()].toSorted((one, other) => one.start - other.start);
}

/** Those that remark on words which the page quotes. */
const notesAbout = (notes: readonly Note[], quotes: readonly Quote[]): Note[] =>
  notes.filter(({ quote }) =>
    quotes.some(({ start, end }) => start < quote.end && quote.start < end),
  );

function targetLine(target: Target): string {
  const { id, scope, year, indicator, measure } = target;
  const named = categoryLabel(targetTable, "indicator", indicator);
  const how = categoryLabel(targetTable, "measure", measure);
  return line(id, [
    `${year}年`,
    `${named}（原文“${scope}”）`,
    `${valueWithUnit(target)}（${how}）`,
  ]);
}

function actionLine({ id, year, pillar, deliverable, kind, line: thread, actor }: Action): string {
  return line(id, [
    `${year}年`,
    `支点：${pillar}`,
    `产出：${deliverable}`,
    `性质：${categoryLabel(actionTable, "kind", kind)}`,
    `线索（编者归并）：${categoryLabel(actionTable, "line", thread)}`,
    `由谁：${actor ?? UNSTATED}`,
  ]);
}

function measureLine({ id, verb, object, actor, instruments, ask }: Measure): string {
  return line(id, [
    `动作：${verb}`,
    `对象：${object}`,
    `由谁：${actor ?? UNSTATED}`,
    `${titleOf(measureTable, "instrument")}：${instruments.join("、") || UNSTATED}`,
    ...(ask === null ? [] : [`可以问什么（编者所拟）：${ask.text}`]),
  ]);
}

const UNSTATED = "原文未载";

const titleOf = (table: Table, field: string): string =>
  table.fields.find(({ name }) => name === field)?.title ?? field;

const line = (id: string, said: readonly string[]): string => escaped(`${id}：${said.join("；")}`);
