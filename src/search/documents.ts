import { materialAddress, provisionAddress } from "../domain/address.ts";
import type { Catalogue, Material } from "../domain/catalogue.ts";
import { groupPath } from "../domain/catalogue.ts";
import type { Placed } from "../domain/policy.ts";
import { placedProvisions } from "../domain/policy.ts";
import type { Provision } from "../domain/provision.ts";
import { ownWords, provisionName } from "../domain/provision.ts";
import { asRead } from "../domain/quote.ts";
import type { PolicyData, SiteData } from "../domain/site.ts";
import type { SearchUnit } from "./markup.ts";

/** One for each page that search covers: every provision, then every material, of each policy. */
export function searchUnits(site: SiteData): SearchUnit[] {
  return site.policies.flatMap((data) => [
    ...placedProvisions(data.policy.provisions).map((placed) => provisionUnit(data, placed)),
    ...data.catalogue.materials.map((material) => materialUnit(data.catalogue, material)),
  ]);
}

/** A provision covers its own words only, so that no words are covered twice. */
function provisionUnit({ policy }: PolicyData, { provision, path }: Placed): SearchUnit {
  const title = nameOf(provision);
  return {
    kind: "条文",
    id: provision.eid,
    url: provisionAddress(policy.id, provision.eid),
    title,
    path: pathOf(provision, path) ?? policy.shortTitle,
    text: coveredWords(provision),
    nameEn: null,
    ownTitle: isNamed(provision) ? withoutEdges(title) : null,
  };
}

/** The words that a provision's page covers, as its reader sees them: a cell or a body a line. */
function coveredWords(provision: Provision): string {
  const words = provision.kind === "row" ? provision.cells : ownWords(provision);
  return words.map(asRead).join("\n");
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
    ownTitle: material.name,
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
