import { memoryPages, validateXML } from "xmllint-wasm";
import type { SiteFile, StandardFault } from "./validate-standards-fault.ts";

/** An XML Schema with what it imports, by the names that the schema calls them. */
export interface XmlSchema {
  readonly name: string;
  readonly text: string;
  readonly imports: readonly { readonly name: string; readonly text: string }[];
}

/** Holds XML files against a schema. */
export async function xmlFaults(
  files: readonly SiteFile[],
  schema: XmlSchema,
): Promise<StandardFault[]> {
  const faults: StandardFault[] = [];
  // One after the other: each takes a worker and memory of its own.
  for (const file of files) {
    const { errors, valid, rawOutput } = await validateXML({
      xml: { fileName: "document.xml", contents: file.text },
      schema: { fileName: schema.name, contents: schema.text },
      preload: schema.imports.map(({ name, text }) => ({ fileName: name, contents: text })),
      initialMemoryPages: 64 * memoryPages.MiB,
      maxMemoryPages: 512 * memoryPages.MiB,
    });
    const found = errors.map(({ loc, message }) => ({
      place: `第${loc?.lineNumber ?? "?"}行`,
      what: message,
    }));
    // A validator that refuses without saying why has still refused.
    if (!valid && found.length === 0) found.push({ place: "", what: rawOutput });
    faults.push(...found.map((one) => ({ file: file.path, ...one, isWarning: false })));
  }
  return faults;
}
