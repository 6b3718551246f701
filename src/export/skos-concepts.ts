import { groupAddress, materialAddress } from "../domain/address.ts";
import {
  type Group,
  type Material,
  type MentionOf,
  mentionsOfGroup,
  mentionsOfMaterial,
  subgroups,
} from "../domain/catalogue.ts";
import { aliasIri, catalogueScheme, conceptIri, iriAt, type Source } from "./skos-places.ts";
import { documentIri, headingIri, mentionIri } from "./skos-quotes.ts";
import { en, type Facts, type Resource, zh } from "./skos-terms.ts";
import { LICENCE } from "./terms.ts";

/** When the tables were first published and last corrected, as in data/CHANGELOG.md. */
export const ISSUED = "2026-11-22";
export const MODIFIED = "2026-11-22";

/** What every scheme of ours says of its terms and its date. */
export const SCHEME_FACTS = {
  "dct:license": ["https://creativecommons.org/licenses/by/4.0/"],
  "dct:rights": [zh(LICENCE)],
  "dct:issued": [ISSUED],
  "dct:modified": [MODIFIED],
} as const satisfies Facts;

/** The scheme of the catalogue, its groups and its entries. */
export function conceptResources(source: Source): Resource[] {
  const { groups, materials } = source.catalogue;
  return [
    schemeResource(source),
    ...groups.map((group) => groupResource(source, group)),
    ...materials.map((material) => materialResource(source, material)),
  ];
}

const groupIri = (source: Source, id: string): string => conceptIri(source, { kind: "group", id });

const materialIri = (source: Source, id: string): string =>
  conceptIri(source, { kind: "material", id });

function schemeResource(source: Source): Resource {
  const { policy, catalogue } = source;
  return {
    iri: catalogueScheme(source),
    types: ["skos:ConceptScheme"],
    facts: {
      "dct:title": [
        zh(`《${policy.title.value}》所列材料的目录`),
        en(`Catalogue of the materials listed in a Chinese policy document (${policy.id})`),
      ],
      "dct:source": [documentIri(source)],
      ...SCHEME_FACTS,
      "skos:editorialNote": [
        zh(
          "类别是原文的标题。条目由本站按公布的规则从原文短语拆分而成，拆分、补足的名称和全部英文名出自编者，不是政府的分类、计数或命名；本目录也不是原文要求另行建立的产品名录。",
        ),
        en(
          "The groups are headings of the document. The entries come from the editor's splitting of its phrases under a published rule: the splitting, the completed names and all English names are the editor's, not the government's. This is not the product directory that the document orders to be drawn up.",
        ),
      ],
      "skos:hasTopConcept": subgroups(catalogue, null).map(({ id }) => groupIri(source, id)),
    },
  };
}

function groupResource(source: Source, group: Group): Resource {
  const { catalogue } = source;
  const entries = catalogue.materials.filter(({ groupId }) => groupId === group.id);
  const mentions = mentionsOfGroup(catalogue, group.id);
  const isTop = group.parentId === null;
  return {
    iri: groupIri(source, group.id),
    types: ["skos:Concept"],
    facts: {
      ...names(source, { kind: "group", id: group.id }, group),
      ...(isTop ? { "skos:topConceptOf": [catalogueScheme(source)] } : {}),
      ...(isTop ? {} : { "skos:broader": [groupIri(source, group.parentId)] }),
      "skos:narrower": [
        ...subgroups(catalogue, group.id).map(({ id }) => groupIri(source, id)),
        ...entries.map(({ id }) => materialIri(source, id)),
      ],
      "dct:source": [
        headingIri(source, group),
        ...mentions.map((mention) => mentionIri(source, mention)),
      ],
      "foaf:page": [iriAt(source, groupAddress(group.id))],
    },
  };
}

function materialResource(source: Source, material: Material): Resource {
  const { id, list, doubts } = material;
  const mentions = mentionsOfMaterial(source.catalogue, id);
  return {
    iri: materialIri(source, id),
    types: ["skos:Concept"],
    facts: {
      ...names(source, { kind: "material", id }, material),
      "skos:broader": [groupIri(source, material.groupId)],
      "skos:scopeNote": list.kind === "open" ? [zh(`所在列举没有列全，原文：${list.words}`)] : [],
      "skos:editorialNote": doubts === null ? [] : [zh(doubts)],
      "dct:source": mentions.map((mention) => mentionIri(source, mention)),
      "foaf:page": [iriAt(source, materialAddress(id))],
    },
  };
}

/** Its names: those in the catalogue, and the aliases that are the very same thing. */
function names(
  source: Source,
  of: MentionOf,
  { name, nameEn }: Pick<Group, "name" | "nameEn">,
): Facts {
  const same = source.catalogue.aliases.filter(
    (alias) => alias.relation === "exact" && alias.of.kind === of.kind && alias.of.id === of.id,
  );
  return {
    "skos:inScheme": [catalogueScheme(source)],
    "skos:notation": [of.id],
    "skos:prefLabel": [zh(name), en(nameEn)],
    "skos:altLabel": same.map(({ text, language }) => ({ text, language })),
    "skosxl:altLabel": same.map((alias) => aliasIri(source, alias)),
  };
}
