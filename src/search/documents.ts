import {
  groupAddress,
  materialAddress,
  provisionAddress,
  tableAddress,
} from "../domain/address.ts";
import type { Catalogue, Group, Material } from "../domain/catalogue.ts";
import { groupPath } from "../domain/catalogue.ts";
import type { Placed } from "../domain/policy.ts";
import { placedProvisions } from "../domain/policy.ts";
import type { Provision } from "../domain/provision.ts";
import { ownWords, provisionName } from "../domain/provision.ts";
import type { Words } from "../domain/quote.ts";
import { asRead } from "../domain/quote.ts";
import type { PolicyData, SiteData } from "../domain/site.ts";
import type { TableData } from "../domain/table.ts";
import { checkUnit, gapUnit } from "./audit-units.ts";
import type { SearchUnit } from "./markup.ts";
import { noteUnit, readingsField, readingsIn } from "./note-units.ts";
import type { WrittenPages } from "./site-units.ts";
import { guideUnit, OURS, pageUnit, termUnit } from "./site-units.ts";

const NO_PAGES: WrittenPages = { guides: [], pages: [] };

/**
 * One for each address that search covers: the provisions, materials, groups, tables, checks, gaps
 * and notes of each policy, then the guides, the terms of the glossary, and the site's other pages.
 */
export function searchUnits(site: SiteData, { guides, pages } = NO_PAGES): SearchUnit[] {
  const ofPolicies = site.policies.flatMap((data) => [
    ...placedProvisions(data.policy.provisions).map((placed) => provisionUnit(data, placed)),
    ...data.catalogue.materials.map((material) => materialUnit(data.catalogue, material)),
    ...data.catalogue.groups.map((group) => groupUnit(data.catalogue, group)),
    ...data.tables.map((table) => tableUnit(data, table)),
    ...data.checks.map((check) => checkUnit(data.policy, check)),
    ...data.policy.gaps.map((gap) => gapUnit(data.policy, gap)),
    ...noteUnits(data),
  ]);
  return [
    ...ofPolicies,
    ...guides.map(guideUnit),
    ...site.terms.map(termUnit),
    ...pages.map(pageUnit),
  ];
}

/** A provision covers its own words only, so that no words are covered twice. */
function provisionUnit({ policy, notes }: PolicyData, { provision, path }: Placed): SearchUnit {
  const title = nameOf(provision);
  const lines = coveredLines(provision);
  return {
    kind: "条文",
    id: provision.eid,
    url: provisionAddress(policy.id, provision.eid),
    title,
    path: pathOf(provision, path) ?? policy.shortTitle,
    text: lines.map(asRead).join("\n"),
    nameEn: null,
    ownTitle: isNamed(provision) ? withoutEdges(title) : null,
    ...readingsField(readingsIn(lines, notes)),
  };
}

/** The words that a provision's page covers, as its reader sees them: a cell or a body a line. */
const coveredLines = (provision: Provision): readonly Words[] =>
  provision.kind === "row" ? provision.cells : ownWords(provision);

/** The notes on a policy, each with the clause that it remarks on and the heading above. */
function noteUnits({ policy, notes }: PolicyData): SearchUnit[] {
  const placed = placedProvisions(policy.provisions);
  const places = new Map(
    placed.map(({ provision, path }) => {
      const named = [...path, provision].findLast(isNamed);
      const heading = named === undefined ? policy.shortTitle : nameOf(named);
      return [provision.eid, `${provision.label} · ${heading}`] as const;
    }),
  );
  return notes.map((note) => noteUnit(policy.id, note, places.get(note.quote.eid) ?? ""));
}

/** A material covers its names; the words that list it are covered by the provisions they stand in. */
function materialUnit(catalogue: Catalogue, material: Material): SearchUnit {
  const groups = groupPath(catalogue, material.groupId).map(({ name }) => name);
  return {
    kind: "材料",
    id: material.id,
    url: materialAddress(material.id),
    title: material.name,
    path: groups.join(" · "),
    text: `${material.name}\n${material.nameEn}`,
    nameEn: material.nameEn,
    ...(material.nameBasis === "printed" ? {} : OURS),
    ownTitle: material.name,
  };
}

/** A group covers its names; its entries have pages of their own. */
function groupUnit(catalogue: Catalogue, { id, name, nameEn }: Group): SearchUnit {
  const above = groupPath(catalogue, id).slice(0, -1);
  return {
    kind: "材料",
    id,
    url: groupAddress(id),
    title: name,
    path: ["材料目录", ...above.map((group) => group.name)].join(" · "),
    text: `${name}\n${nameEn}`,
    nameEn,
    ownTitle: name,
  };
}

/** A table covers its title and what it says of itself; its rows quote words covered elsewhere. */
function tableUnit({ policy }: PolicyData, { table }: TableData): SearchUnit {
  return {
    kind: "数据",
    id: table.name,
    url: tableAddress(policy.id, table.name),
    title: table.title,
    path: `开放数据 · ${policy.shortTitle}`,
    text: `${table.title}\n${table.description}`,
    nameEn: null,
    ...OURS,
    ownTitle: table.title,
  };
}

/** The label says the number, so the name goes without: 2.钛材料 → 钛材料. */
function nameOf(provision: Provision): string {
  const name = provisionName(provision);
  return "children" in provision ? name.replace(PRINTED_NUMBER, "") : name;
}

const PRINTED_NUMBER = /^(?:\p{Script=Han}+、|（\p{Script=Han}+）|\d+\.)/u;

const isNamed = (provision: Provision): boolean =>
  "heading" in provision && provision.heading !== null;

/** “发布产业规划” is looked for without its marks. */
function withoutEdges(title: string): string {
  return title.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** Where it stands, and under which heading: 三（三）2 · 钛材料. Null outside every section. */
function pathOf(provision: Provision, above: readonly Provision[]): string | null {
  const parent = above.findLast(isNamed);
  if (parent === undefined) return null;
  // Without a heading the label is already the title.
  const place = isNamed(provision) ? provision : parent;
  return `${place.label} · ${nameOf(parent)}`;
}
