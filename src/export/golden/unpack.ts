import { load } from "cheerio";
import { unzipSync } from "fflate";
import { validateXML } from "xmllint-wasm";

/*
 * What a stranger's program finds in the archives that are written here, for tests.
 */

/** The files of a zip archive, in its order. */
export const unpack = (archive: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(archive)));

/** A file of an archive as text. */
export function textIn(archive: Uint8Array, path: string): string {
  const bytes = unpack(archive).get(path);
  if (bytes === undefined) throw new Error(`The archive has no ${path}.`);
  return Buffer.from(bytes).toString("utf8");
}

/** What libxml2 has against the XML files of an archive. */
export async function faultsOfXml(archive: Uint8Array): Promise<readonly string[]> {
  const xml = [...unpack(archive)]
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .map(([fileName, bytes]) => ({ fileName, contents: Buffer.from(bytes).toString("utf8") }));
  const { errors } = await validateXML({ xml, normalization: "format" });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** A sheet of an ODS file as it is read back: its name, and its cells with their types. */
export interface OdsSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Reads content.xml by the rules of OpenDocument: spaces, tabs and paragraphs are elements. */
export function readOds(archive: Uint8Array): OdsSheet[] {
  const $ = load(textIn(archive, "content.xml"), { xml: true });
  const lineOf = (paragraph: Parameters<typeof $>[0]): string => {
    $(paragraph).find(String.raw`text\:s`).each((_, space) => {
      $(space).replaceWith(" ".repeat(Number($(space).attr("text:c"))));
    });
    $(paragraph).find(String.raw`text\:tab`).replaceWith("\t");
    return $(paragraph).text();
  };
  const valueOf = (cell: Parameters<typeof $>[0]): string | number | boolean | null => {
    const type = $(cell).attr("office:value-type");
    if (type === "float") return Number($(cell).attr("office:value"));
    if (type === "boolean") return $(cell).attr("office:boolean-value") === "true";
    const lines = $(cell).find(String.raw`text\:p`).toArray();
    return type === "string" ? lines.map(lineOf).join("\n") : null;
  };
  return $(String.raw`table\:table`)
    .toArray()
    .map((table) => ({
      name: $(table).attr("table:name") ?? "",
      rows: $(table)
        .find(String.raw`table\:table-row`)
        .toArray()
        .map((row) => $(row).children().toArray().map(valueOf)),
    }));
}
