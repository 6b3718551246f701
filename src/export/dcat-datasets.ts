import { figureAddress, tableAddress } from "../domain/address.ts";
import type { TableData } from "../domain/table.ts";
import { warningOn } from "./about.ts";
import { coverageOf } from "./coverage.ts";
import { checksumResource, distributionFacts } from "./dcat-distributions.ts";
import { withVersions } from "./dcat-frozen.ts";
import { type CatalogueSource, nodeIri, publisherIri } from "./dcat-places.ts";
import { authority, type CatalogueResource } from "./dcat-terms.ts";
import { type FileSet, nameAmongAll, type WeighedFile } from "./file-sets.ts";
import { addressOf } from "./published-address.ts";
import { RELEASE } from "./publisher.ts";
import { iriAt } from "./skos-places.ts";
import { en, zh } from "./skos-terms.ts";

/** The IRI of a dataset. */
export const datasetIri = (source: CatalogueSource, { name }: FileSet): string =>
  nodeIri(source, name);

/** A dataset, the years that it is about, its distributions, and its frozen versions with theirs. */
export function datasetResources(source: CatalogueSource, set: FileSet): CatalogueResource[] {
  const data = source.tables.find(({ table }) => table.name === set.name);
  return [
    ...withVersions(source, set, datasetResource(source, set, data)),
    periodResource(source, set, data),
    ...set.files.flatMap((file) => distributionResources(source, set, file)),
  ];
}

function datasetResource(
  source: CatalogueSource,
  set: FileSet,
  data: TableData | undefined,
): CatalogueResource {
  const { policy, keywords } = source;
  const title = data?.table.title ?? titleOf(set);
  return {
    iri: datasetIri(source, set),
    types: ["dcat:Dataset"],
    facts: {
      "dct:title": [zh(title), ...(data === undefined ? [] : [en(data.table.titleEn)])],
      "dct:description": [
        zh((data?.table.description ?? aboutOf(source, set)) + warningOn(policy)),
      ],
      "dct:identifier": [`${policy.id}/${set.name}`],
      "dct:publisher": [publisherIri(source)],
      "dct:issued": [RELEASE.issued],
      "dct:modified": [RELEASE.modified],
      "dcat:version": [RELEASE.version],
      "dct:language": [authority("language", "ZHO")],
      "dct:accessRights": [authority("access-right", "PUBLIC")],
      "dct:accrualPeriodicity": [authority("frequency", "IRREG")],
      "dct:temporal": [periodIri(source, set)],
      "dct:provenance": [nodeIri(source, "provenance")],
      "dcat:theme": [authority("data-theme", "ECON"), authority("data-theme", "TECH")],
      "dcat:keyword": keywords.map(zh),
      "dcat:landingPage": [pageOf(source, set, data)],
      "dcat:distribution": set.files.map((file) => distributionIri(source, file)),
    },
  };
}

/** A file is called 材料条目（CSV）: what stands before the bracket holds for every form. */
const titleOf = ({ files }: FileSet): string => files[0].title.replace(/[（：].*$/, "");

function aboutOf({ policy }: CatalogueSource, set: FileSet): string {
  const { figure } = set.files[0];
  const about = figure === undefined ? policy.summary : `${figure.standing}。`;
  return `${titleOf(set)}：${about}`;
}

/** Every table has a page; a figure is at home on one; other files are on /data/. */
function pageOf(
  source: CatalogueSource,
  { name, files }: FileSet,
  data: TableData | undefined,
): string {
  const { id } = source.policy;
  const { figure } = files[0];
  if (figure !== undefined) return iriAt(source, figureAddress(figure));
  return iriAt(source, data === undefined ? "/data/" : tableAddress(id, name));
}

const periodIri = (source: CatalogueSource, { name }: FileSet): string =>
  nodeIri(source, `${name}.period`);

function periodResource(
  source: CatalogueSource,
  set: FileSet,
  data: TableData | undefined,
): CatalogueResource {
  const { from, to } = coverageOf(source.policy, data === undefined ? source.tables : [data]);
  return {
    iri: periodIri(source, set),
    types: ["dct:PeriodOfTime"],
    facts: { "dcat:startDate": [`${from}-01-01`], "dcat:endDate": [`${to}-12-31`] },
  };
}

const distributionIri = (source: CatalogueSource, file: WeighedFile): string =>
  nodeIri(source, nameAmongAll(file));

function distributionResources(
  source: CatalogueSource,
  set: FileSet,
  file: WeighedFile,
): CatalogueResource[] {
  const data = source.tables.find(({ table }) => table.name === set.name);
  const { title, mediaType, fingerprint } = file;
  const checksum = nodeIri(source, `${nameAmongAll(file)}.sha256`);
  return [
    {
      iri: distributionIri(source, file),
      types: ["dcat:Distribution"],
      facts: distributionFacts({
        ...{ title, mediaType, checksum, bytes: fingerprint.bytes },
        warning: warningOn(source.policy),
        page: pageOf(source, set, data),
        download: iriAt(source, addressOf(source.policy.id, file)),
        modified: RELEASE.modified,
      }),
    },
    checksumResource(checksum, fingerprint.sha256),
  ];
}
