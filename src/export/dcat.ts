import { fileAddress, policyAddress } from "../domain/address.ts";
import { dateInChinese } from "../domain/date.ts";
import { descriptionOf } from "./datapackage.ts";
import { datasetIri, datasetResources } from "./dcat-datasets.ts";
import { listedResources } from "./dcat-listed.ts";
import { type CatalogueSource, nodeIri, publisherIri } from "./dcat-places.ts";
import { authority, type CatalogueResource, DCAT, THEMES } from "./dcat-terms.ts";
import { DATA_LICENCE, PUBLISHER, RELEASE } from "./publisher.ts";
import { toJsonLd, toTurtle } from "./rdf-write.ts";
import { iriAt } from "./skos-places.ts";
import { en, zh } from "./skos-terms.ts";

/**
 * The catalogue of a policy's data under DCAT-AP 3.0: one dataset for the files that say the same
 * in several forms, one distribution a file. No contact is given where nobody has been named, and
 * what the files do not know (the place, how long they will be kept) is left unsaid.
 *
 * Whatever is referred to is named in the file with its class, values of lists included, so that it
 * can be checked against the shapes of DCAT-AP, ranges too, without fetching anything.
 */
function catalogueOfData(source: CatalogueSource): CatalogueResource[] {
  const own = [
    catalogueResource(source),
    publisherResource(source),
    ...source.sets.flatMap((set) => datasetResources(source, set)),
    provenanceResource(source),
  ];
  return [...own, ...pageResources(own), ...listedResources(own)];
}

/** The catalogue as Turtle. */
export const writeDcatTurtle = (source: CatalogueSource): string =>
  toTurtle(DCAT, catalogueOfData(source));

/** The catalogue as JSON-LD 1.1. */
export const writeDcatJsonLd = (source: CatalogueSource): string =>
  toJsonLd(DCAT, catalogueOfData(source));

function catalogueResource(source: CatalogueSource): CatalogueResource {
  const { policy, sets, descriptions } = source;
  return {
    iri: nodeIri(source, "catalog"),
    types: ["dcat:Catalog"],
    facts: {
      "dct:title": [
        zh(`《${policy.title.value}》开放数据`),
        en(`Open data on a Chinese policy document (${policy.id})`),
      ],
      "dct:description": [zh(descriptionOf(policy))],
      "dct:publisher": [publisherIri(source)],
      "dct:license": [DATA_LICENCE.address],
      "dct:language": [authority("language", "ZHO")],
      "dct:issued": [RELEASE.issued],
      "dct:modified": [RELEASE.modified],
      "dcat:version": [RELEASE.version],
      "dcat:themeTaxonomy": [THEMES],
      "foaf:homepage": [iriAt(source, "/data/")],
      "foaf:page": descriptions.map((name) => iriAt(source, fileAddress(policy.id, name))),
      "dcat:dataset": sets.map((set) => datasetIri(source, set)),
    },
  };
}

const publisherResource = (source: CatalogueSource): CatalogueResource => ({
  iri: publisherIri(source),
  types: ["foaf:Agent"],
  facts: { "foaf:name": [zh(PUBLISHER)] },
});

function provenanceResource(source: CatalogueSource): CatalogueResource {
  const { title, issuer, dated, source: website, sourceHash } = source.policy;
  return {
    iri: nodeIri(source, "provenance"),
    types: ["dct:ProvenanceStatement"],
    facts: {
      "rdfs:label": [
        zh(
          `由“${PUBLISHER}”依据《${title.value}》（题名${title.basis}；${issuer.value}，${dateInChinese(dated)}；${website.name}，${dateInChinese(website.published)}发布）编制，每句引文都与来源文本逐字核对。来源文本的 SHA-256：${sourceHash}。`,
        ),
        en(
          `Compiled by the publisher from the document as published on ${website.published}. Every quote is checked against the source text, whose SHA-256 is ${sourceHash}. Not a publication of the government.`,
        ),
      ],
      "prov:wasDerivedFrom": [iriAt(source, policyAddress(source.policy.id))],
    },
  };
}

/** The pages and files that are pointed at are documents, which DCAT-AP wants said. */
function pageResources(own: readonly CatalogueResource[]): CatalogueResource[] {
  const pages = own.flatMap(({ facts }) => [
    ...(facts["foaf:homepage"] ?? []),
    ...(facts["foaf:page"] ?? []),
    ...(facts["dcat:landingPage"] ?? []),
  ]);
  return [...new Set(pages)].map((page) => ({
    iri: page,
    types: ["foaf:Document"],
    facts: {},
  }));
}
