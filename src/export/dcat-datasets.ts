import { figureAddress, notesAddress, tableAddress } from "../domain/address.ts";
import type { TableData } from "../domain/table.ts";
import { warningOn } from "./about.ts";
import { coverageOf } from "./coverage.ts";
import { type CatalogueSource, nodeIri, publisherIri } from "./dcat-places.ts";
import { mediaIris } from "./dcat-media.ts";
import { authority, type CatalogueResource } from "./dcat-terms.ts";
import { type FileSet, nameAmongAll, type WeighedFile } from "./file-sets.ts";
import { noteTable } from "./note-table.ts";
import { provisionTable } from "./provision-table.ts";
import { addressOf } from "./published-address.ts";
import { DATA_LICENCE, RELEASE } from "./publisher.ts";
import { iriAt } from "./skos-places.ts";
import { en, zh } from "./skos-terms.ts";

/** The IRI of a dataset. */
export const datasetIri = (source: CatalogueSource, { name }: FileSet): string =>
  nodeIri(source, name);

/** A dataset, the years that it is about, and its distributions. */
export function datasetResources(source: CatalogueSource, set: FileSet): CatalogueResource[] {
  const data = source.tables.find(({ table }) => table.name === set.name);
  return [
    datasetResource(source, set, data),
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

/**
 * Every table that an editor writes has a page, and so have the notes; a figure is at home on one;
 * other files are on /data/.
 */
function pageOf(
  source: CatalogueSource,
  { name, files }: FileSet,
  data: TableData | undefined,
): string {
  const { id } = source.policy;
  const { figure } = files[0];
  if (figure !== undefined) return iriAt(source, figureAddress(figure));
  if (data === undefined || data.table === provisionTable) return iriAt(source, "/data/");
  return iriAt(source, data.table === noteTable ? notesAddress(id) : tableAddress(id, name));
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
  const { mediaType, format } = mediaIris(file.mediaType);
  const data = source.tables.find(({ table }) => table.name === set.name);
  const checksum = nodeIri(source, `${nameAmongAll(file)}.sha256`);
  return [
    {
      iri: distributionIri(source, file),
      types: ["dcat:Distribution"],
      facts: {
        "dct:title": [zh(file.title)],
        // A portal may show a file by itself: what nobody may miss goes with each.
        "dct:description": [zh(`${file.title}。${warningOn(source.policy)}`)],
        "dcat:accessURL": [pageOf(source, set, data)],
        "dcat:downloadURL": [iriAt(source, addressOf(source.policy.id, file))],
        "dcat:mediaType": mediaType === undefined ? [] : [mediaType],
        "dct:format": format === undefined ? [] : [format],
        "dcat:byteSize": [file.fingerprint.bytes],
        "dct:license": [DATA_LICENCE.address],
        "dct:language": [authority("language", "ZHO")],
        "dct:modified": [RELEASE.modified],
        "spdx:checksum": [checksum],
      },
    },
    {
      iri: checksum,
      types: ["spdx:Checksum"],
      facts: {
        "spdx:algorithm": ["http://spdx.org/rdf/terms#checksumAlgorithm_sha256"],
        "spdx:checksumValue": [file.fingerprint.sha256],
      },
    },
  ];
}
