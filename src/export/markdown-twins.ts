import { materialAddress, provisionAddress } from "../domain/address.ts";
import { aliasesOf, groupPath, type Material, mentionsOfMaterial } from "../domain/catalogue.ts";
import { labeller } from "../domain/labels.ts";
import { ownWords, type Provision, provisionTitle, walk } from "../domain/provision.ts";
import { asRead } from "../domain/quote.ts";
import type { PolicyData } from "../domain/site.ts";
import { categoryLabel } from "../domain/table.ts";
import { aliases as aliasTable } from "../domain/tables/aliases.ts";
import { materials as materialTable } from "../domain/tables/materials.ts";
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

/** The Markdown of a page lies beside it: `/materials/x/` and `/materials/x.md`. */
export const twinAddress = (page: string): string => page.replace(/\/$/, ".md");

/** An entry of the catalogue. */
export function materialTwin(data: PolicyData, entry: Material, site: URL | undefined): string {
  const { policy, catalogue, notes } = data;
  const label = labeller(policy);
  const about = notes.filter(({ related }) =>
    related.some(({ kind, id }) => kind === "material" && id === entry.id),
  );
  return writeTwin({
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
  return writeTwin({
    title: provisionTitle(provision),
    facts: factsOf(policy, provisionAddress(policy.id, provision.eid), site),
    record: parts.map(
      (part) => `${escaped(part.label)}（${part.eid}）：\n\n> ${escaped(printed(part))}`,
    ),
    notes: notesIn(notes),
    computed: [...checks.map(checkLine).map(inList), ...sumsIn(notes)],
  });
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
      ? `所在列举以“等”字结尾：${escaped(entry.list.words)}；没有列出的不等于排除在外`
      : "所在列举按编者读法不以“等”字结尾",
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

/** The cells of a table stay apart: run together, 700 and 10 would be another number. */
const printed = (part: Provision): string =>
  (part.kind === "row" ? part.cells : ownWords(part)).map(asRead).join(" ｜ ");
