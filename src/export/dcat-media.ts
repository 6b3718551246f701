import { authority } from "./dcat-terms.ts";

/** How a file's kind is named by those who keep lists of kinds. Absent where a list has none. */
export interface MediaIris {
  /** In the registry of IANA. */
  readonly mediaType: string | undefined;
  /** In the list of file types of the EU's Publications Office. */
  readonly format: string | undefined;
}

/** The codes of that list for the media types that we publish. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  "application/json": "JSON",
  "application/ld+json": "JSON_LD",
  "application/pdf": "PDF",
  "application/vnd.oasis.opendocument.spreadsheet": "ODS",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  // In no list by itself: lines of text.
  "application/x-ndjson": "TXT",
  "application/zip": "ZIP",
  "image/png": "PNG",
  "image/svg+xml": "SVG",
  "text/csv": "CSV",
  "text/plain": "TXT",
  "text/turtle": "RDF_TURTLE",
};

/** The IRIs for a media type. What begins with `x-` is registered nowhere. */
export function mediaIris(mediaType: string): MediaIris {
  const code = FILE_TYPES[mediaType];
  const isRegistered = !mediaType.includes("/x-");
  return {
    mediaType: isRegistered
      ? `https://www.iana.org/assignments/media-types/${mediaType}`
      : undefined,
    format: code === undefined ? undefined : authority("file-type", code),
  };
}
