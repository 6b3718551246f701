import { dateInChinese } from "../domain/date.ts";
import { releaseAddress } from "../domain/release.ts";
import { warningOn } from "./about.ts";
import { checksumResource, distributionFacts } from "./dcat-distributions.ts";
import type { CatalogueSource } from "./dcat-places.ts";
import { authority, type CatalogueResource } from "./dcat-terms.ts";
import {
  currentVersion,
  type DatasetVersion,
  type FrozenDistribution,
  versionsOf,
} from "./dcat-versions.ts";
import type { FileSet } from "./file-sets.ts";
import { iriAt } from "./skos-places.ts";

/**
 * A dataset with the way to its frozen versions (DCAT 3, chapter 11), and those versions with their
 * files. What is true of the dataset whatever its state (whose it is, what it is about) is said of
 * each version; a version is listed under its dataset only, so that a portal shows one entry.
 */
export function withVersions(
  source: CatalogueSource,
  set: FileSet,
  dataset: CatalogueResource,
): CatalogueResource[] {
  const versions = versionsOf(source, set);
  const current = currentVersion(source, set);
  const facts: CatalogueResource["facts"] = {
    ...dataset.facts,
    "dcat:hasVersion": versions.map(({ iri }) => iri),
    "dcat:hasCurrentVersion": current === null ? [] : [current.iri],
  };
  return [
    { ...dataset, facts },
    ...versions.flatMap((version) => [
      versionResource(source, dataset, version),
      ...version.files.flatMap((file) => frozenResources(source, file, version)),
    ]),
  ];
}

function versionResource(
  source: CatalogueSource,
  { iri, types, facts }: CatalogueResource,
  { iri: own, release, previous, files, notes }: DatasetVersion,
): CatalogueResource {
  const { id, date } = release;
  const title = facts["dct:title"] ?? [];
  return {
    iri: own,
    types,
    facts: {
      ...facts,
      "dct:title": title.map(({ text, language }) => ({ text: `${text} · ${date}`, language })),
      "dct:description": [
        {
          text: `${dateInChinese(date)}的发布版 ${id} 里的一版，一个字节也不再改动。${warningOn(source.policy)}`,
          language: "zh-Hans",
        },
      ],
      "dct:identifier": (facts["dct:identifier"] ?? []).map((name) => `${name}/${id}`),
      "dct:issued": [date],
      "dct:modified": [date],
      "dcat:version": [id],
      "adms:versionNotes": [{ text: notes, language: "zh-Hans" }],
      "dcat:isVersionOf": [iri],
      "dcat:previousVersion": previous === null ? [] : [previous.iri],
      "dct:accrualPeriodicity": [authority("frequency", "NEVER")],
      "dcat:landingPage": [iriAt(source, releaseAddress(id))],
      "dcat:distribution": files.map((file) => file.iri),
    },
  };
}

function frozenResources(
  source: CatalogueSource,
  { iri, file, page, download }: FrozenDistribution,
  { release }: DatasetVersion,
): CatalogueResource[] {
  const checksum = `${iri}.sha256`;
  return [
    {
      iri,
      types: ["dcat:Distribution"],
      facts: distributionFacts({
        title: `${file.title} · 发布版 ${release.date}`,
        warning: warningOn(source.policy),
        ...{ page: iriAt(source, page), download: iriAt(source, download) },
        ...{ mediaType: file.mediaType, bytes: file.size, modified: release.date, checksum },
      }),
    },
    checksumResource(checksum, file.sha256),
  ];
}
