import { mediaIris } from "./dcat-media.ts";
import { authority, type CatalogueResource } from "./dcat-terms.ts";
import { DATA_LICENCE } from "./publisher.ts";
import { zh } from "./skos-terms.ts";

/** What is said of a file, whether it is kept up or frozen; addresses and `checksum` are IRIs. */
export interface DistributedFile {
  readonly title: string;
  /** A portal may show a file by itself: what nobody may miss goes with each. */
  readonly warning: string;
  readonly page: string;
  readonly download: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** ISO 8601. */
  readonly modified: string;
  readonly checksum: string;
}

/** What the catalogue says of a file. */
export function distributionFacts(file: DistributedFile): CatalogueResource["facts"] {
  const { mediaType, format } = mediaIris(file.mediaType);
  return {
    "dct:title": [zh(file.title)],
    "dct:description": [zh(`${file.title}。${file.warning}`)],
    "dcat:accessURL": [file.page],
    "dcat:downloadURL": [file.download],
    "dcat:mediaType": mediaType === undefined ? [] : [mediaType],
    "dct:format": format === undefined ? [] : [format],
    "dcat:byteSize": [file.bytes],
    "dct:license": [DATA_LICENCE.address],
    "dct:language": [authority("language", "ZHO")],
    "dct:modified": [file.modified],
    "spdx:checksum": [file.checksum],
  };
}

/** How to tell that a file arrived whole. */
export const checksumResource = (iri: string, sha256: string): CatalogueResource => ({
  iri,
  types: ["spdx:Checksum"],
  facts: {
    "spdx:algorithm": ["http://spdx.org/rdf/terms#checksumAlgorithm_sha256"],
    "spdx:checksumValue": [sha256],
  },
});
