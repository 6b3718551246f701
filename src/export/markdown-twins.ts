import { materialAddress, provisionAddress, publicAddress } from "../domain/address.ts";
import { aliasesOf, groupPath, type Material, mentionsOfMaterial } from "../domain/catalogue.ts";
import type { Check } from "../domain/check.ts";
import { labeller } from "../domain/labels.ts";
import { type Note, NOTE_KINDS, visibleIn } from "../domain/notes.ts";
import type { Policy } from "../domain/policy.ts";
import { ownWords, type Provision, provisionTitle, walk } from "../domain/provision.ts";
import { asRead, type Quote } from "../domain/quote.ts";
import type { PolicyData } from "../domain/site.ts";
import { categoryLabel } from "../domain/table.ts";
import { aliases as aliasTable, materials as materialTable } from "../domain/tables.ts";
import { warningOn } from "./about.ts";
import { escaped } from "./text/markdown.ts";

/*
 * Pages as Markdown, for language models and for people who read with a terminal. Each keeps the
 * record's words, ours and what we computed under headings of their own, said even where one of
 * them is empty, so that none is ever taken for another.
 */

/** What a page of Markdown holds, by whose words they are. */
interface Twin {
  readonly title: string;
  readonly facts: readonly string[];
  /** Paragraphs. */
  readonly record: readonly string[];
  /** Items of a list, as are those that were computed. */
  readonly notes: readonly string[];
  readonly computed: readonly string[];
}

/** The Markdown of a page lies beside it: `/materials/x/` and `/materials/x.md`. */
export const twinAddress = (page: string): string => page.replace(/\/$/, ".md");

/** An entry of the catalogue. */
export function materialTwin(data: PolicyData, entry: Material, site: URL | undefined): string {
  const { policy, catalogue, notes } = data;
  const label = labeller(policy);
  const about = notes.filter(({ related }) =>
    related.some(({ kind, id }) => kind === "material" && id === entry.id),
  );
  return written({
    title: entry.name,
    facts: factsOf(policy, materialAddress(entry.id), site),
    record: mentionsOfMaterial(catalogue, entry.id).map(({ quote }) =>
      quoted(quote, label(quote.eid)),
    ),
    notes: [...entryFacts(data, entry).map(inList), ...namesOf(data, entry), ...notesIn(about)],
    computed: sumsIn(about),
  });
}

/** A provision with everything beneath it. */
export function provisionTwin(
  data: PolicyData,
  provision: Provision,
  site: URL | undefined,
): string {
  const { policy } = data;
  const parts = walk([provision]);
  const eids = new Set(parts.map(({ eid }) => eid));
  const notes = data.notes.filter(({ quote }) => eids.has(quote.eid));
  const checks = data.checks.filter((check) => quotesOf(check).some(({ eid }) => eids.has(eid)));
  return written({
    title: provisionTitle(provision),
    facts: factsOf(policy, provisionAddress(policy.id, provision.eid), site),
    record: parts.map(
      (part) => `${escaped(part.label)}（${part.eid}）：\n\n> ${escaped(printed(part))}`,
    ),
    notes: notesIn(notes),
    computed: [...checks.map(checkLine).map(inList), ...sumsIn(notes)],
  });
}

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
const sumsIn = (notes: readonly Note[]): string[] =>
  visibleIn(notes, "sure").flatMap(({ id, computation }) =>
    computation === null ? [] : [inList(`${escaped(computation)}（校注 ${id} 的算式）`)],
  );

function quotesOf({ inputs, stated }: Check): Quote[] {
  const used = inputs.flatMap(({ source }) => {
    if (source.kind === "assumption") return [];
    return [source.kind === "words" ? source.quote : source.target.quote];
  });
  return stated === null ? used : [...used, stated.quote];
}

function entryFacts({ catalogue }: PolicyData, entry: Material): string[] {
  const path = groupPath(catalogue, entry.groupId).map(({ name }) => name);
  const basis = categoryLabel(materialTable, "name_en_basis", entry.nameEnBasis);
  return [
    `名称依据：${categoryLabel(materialTable, "name_basis", entry.nameBasis)}`,
    `英文名：${escaped(entry.nameEn)}（${basis}，原文未给英文名，仅供参考）`,
    `类别：${escaped(path.join(" › "))}`,
    `形态：${escaped(entry.forms.join("、")) || "原文未载"}`,
    `用途：${escaped(entry.applications.join("、")) || "原文未载"}`,
    entry.list.kind === "open"
      ? `所在列举以“等”字收束：${escaped(entry.list.words)}；没有列出的不等于排除在外`
      : "所在列举按编者读法不以“等”字收束",
    ...(entry.doubts === null ? [] : [`存疑：${escaped(entry.doubts)}`]),
  ];
}

/** Other names by how they stand to the entry: only the first are synonyms. */
function namesOf({ catalogue }: PolicyData, { id }: Material): string[] {
  const relations = aliasTable.fields.find(({ name }) => name === "relation");
  const known = relations !== undefined && "categories" in relations ? relations.categories : [];
  const own = aliasesOf(catalogue, id);
  return known.flatMap(({ value, label }) => {
    const names = own.filter(({ relation }) => relation === value).map(({ text }) => text);
    if (names.length === 0) return [];
    const told = value === "exact" ? "同一（别名）" : `${label}（不是同义词）`;
    return [inList(`${told}：${escaped(names.join("；"))}`)];
  });
}

function factsOf(policy: Policy, page: string, site: URL | undefined): string[] {
  const address = publicAddress(site, page);
  return [
    `《${policy.title.value}》（题名${policy.title.basis}），${policy.issuer.value}，${policy.dated}`,
    `转载自${policy.source.name}，非官方文本，以发文机关公布为准`,
    warningOn(policy),
    ...(address === null ? [] : [`网页：${address}`]),
  ];
}

function written({ title, facts, record, notes, computed }: Twin): string {
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

const quoted = (quote: Quote, label: string): string =>
  `> ${escaped(asRead(quote))}\n\n${escaped(label)}（${quote.eid}），source.txt 第${quote.start}至${quote.end}码点`;

/** The cells of a table stay apart: run together, 700 and 10 would be another number. */
const printed = (part: Provision): string =>
  (part.kind === "row" ? part.cells : ownWords(part)).map(asRead).join(" ｜ ");

const inList = (line: string): string => `- ${line}`;
