import type { Alias } from "../domain/catalogue.ts";
import { nameAddress } from "../domain/names.ts";
import type { Category } from "../domain/table.ts";
import { aliases as table } from "../domain/tables/aliases.ts";
import { SCHEME_FACTS } from "./skos-concepts.ts";
import {
  aliasIri,
  catalogueScheme,
  conceptIri,
  iriAt,
  nameScheme,
  type Source,
  valueIri,
} from "./skos-places.ts";
import { en, expand, type Facts, type Property, type Resource, zh } from "./skos-terms.ts";

/**
 * How a name looks upon an entry. SKOS reads `A broadMatch B` as “B is broader”, the table reads
 * `broader` as “the name is broader”: seen from the name, the entry is the narrower one.
 */
const MATCHES = {
  exact: "skos:exactMatch",
  broader: "skos:narrowMatch",
  narrower: "skos:broadMatch",
  related: "skos:relatedMatch",
} as const satisfies Record<Alias["relation"], Property>;

/** The scheme of names, its terms, and what every row of the table of aliases says besides. */
export function nameResources(source: Source): Resource[] {
  const { aliases } = source.catalogue;
  const alike = Map.groupBy(aliases, ({ text }) => nameAddress(text));
  return [
    schemeResource(source),
    ...valueResources(source, "kind"),
    ...valueResources(source, "basis"),
    ...[...alike].flatMap(([address, same]) => termResource(source, address, same)),
    ...aliases.map((alias) => rowResource(source, alias)),
  ];
}

function schemeResource(source: Source): Resource {
  return {
    iri: nameScheme(source),
    types: ["skos:ConceptScheme"],
    facts: {
      "dct:title": [zh("人们查找材料时会写的其他名称"), en("Names that people look for")],
      "dct:source": [catalogueScheme(source)],
      ...SCHEME_FACTS,
      "skos:editorialNote": [
        zh(
          "名称由编者整理，仅供检索对照，不是政府的用语。这里的名称，除注明 exactMatch 的以外，都不等于所指的条目，只是较宽、较窄或相关；与条目同一的名称是条目的 altLabel。拼音和繁体字形由程序换算，不列为 hiddenLabel。",
        ),
        en(
          "Collected by the editor as an aid to searching, not the government's wording. None of these terms is the same as the entry that it is matched to, unless by exactMatch: it is wider, narrower or merely near. Names of the very same thing are labels of the entry. Pinyin and traditional characters are converted by programs and are not given as hidden labels.",
        ),
      ],
    },
  };
}

/** The kinds of names, or what a name may rest on, in the words of the table. */
function valueResources(source: Source, column: "kind" | "basis"): Resource[] {
  return categoriesOf(column).map(({ value, label }) => ({
    iri: valueIri(source, column, value),
    types: [column === "kind" ? "rdfs:Class" : "dct:ProvenanceStatement"],
    facts: { "rdfs:label": [zh(label)], "dct:identifier": [value] },
  }));
}

function categoriesOf(column: string): readonly Category[] {
  const field = table.fields.find(({ name }) => name === column);
  return field !== undefined && "categories" in field ? field.categories : [];
}

/**
 * A name that is not, or not for every entry, another name of the very same thing: a concept of its
 * own, matched to each entry that it points to. Nothing where it is that of one entry only.
 */
function termResource(source: Source, address: string, same: readonly Alias[]): Resource[] {
  return same
    .filter(({ relation }) => relation !== "exact")
    .slice(0, 1)
    .map(({ text, language }) => ({
      iri: iriAt(source, address),
      types: ["skos:Concept"],
      facts: {
        "skos:inScheme": [nameScheme(source)],
        "skos:topConceptOf": [nameScheme(source)],
        "skos:prefLabel": [{ text, language }],
        ...matchesOf(source, same),
      },
    }));
}

function matchesOf(source: Source, same: readonly Alias[]): Facts {
  const byRelation = Map.groupBy(same, ({ relation }) => MATCHES[relation]);
  return Object.fromEntries(
    [...byRelation].map(([match, own]) => [match, own.map(({ of }) => conceptIri(source, of))]),
  );
}

/** A row of the table: a label of the entry where it is the same thing, else a reified match. */
function rowResource(source: Source, alias: Alias): Resource {
  const { id, text, language, relation, kind, basis, note } = alias;
  const isSame = relation === "exact";
  return {
    iri: aliasIri(source, alias),
    types: [isSame ? "skosxl:Label" : "rdf:Statement"],
    facts: {
      "dct:identifier": [id],
      ...(isSame
        ? { "skosxl:literalForm": [{ text, language }] }
        : {
            "rdf:subject": [iriAt(source, nameAddress(text))],
            "rdf:predicate": [expand(MATCHES[relation])],
            "rdf:object": [conceptIri(source, alias.of)],
          }),
      "dct:type": [valueIri(source, "kind", kind)],
      "dct:provenance": [valueIri(source, "basis", basis)],
      "skos:editorialNote": note === null ? [] : [zh(note)],
    },
  };
}
