import jsonld from "jsonld";
import { Parser, type Quad, Store } from "n3";
import Validator from "rdf-validate-shacl";
import type { SiteFile, StandardFault } from "./validate-standards-fault.ts";

/** Shapes in Turtle, by the name of their file. */
export interface Shapes {
  readonly name: string;
  readonly turtle: string;
  /** What breaks them is advised against, not forbidden. */
  readonly areAdvice: boolean;
}

/** Holds each graph against each set of shapes. The files may be Turtle (.ttl) or JSON-LD. */
export async function shapeFaults(
  files: readonly SiteFile[],
  shapes: readonly Shapes[],
): Promise<StandardFault[]> {
  const faults: StandardFault[] = [];
  for (const file of files) {
    const graph = new Store(await quadsOf(file));
    if (graph.size === 0) faults.push(empty(file));
    for (const each of shapes) faults.push(...(await breachesOf(file, graph, each)));
  }
  return faults;
}

const empty = ({ path }: SiteFile): StandardFault => ({
  file: path,
  place: "",
  what: "没有一条陈述",
  isWarning: false,
});

/** Relative IRIs are resolved against where the file would lie on some host. */
function quadsOf({ path, text }: SiteFile): Promise<Quad[]> {
  const base = `https://site.invalid${path}`;
  return path.endsWith(".ttl")
    ? Promise.resolve(new Parser({ baseIRI: base }).parse(text))
    : quadsOfJsonLd(text, base);
}

async function quadsOfJsonLd(text: string, base: string): Promise<Quad[]> {
  const lines: unknown = await jsonld.toRDF(JSON.parse(text) as jsonld.JsonLdDocument, {
    base,
    format: "application/n-quads",
    // Whoever reads the file must be able to without a line to anywhere.
    documentLoader: (url) => Promise.reject(new Error(`要到别处去取 ${url}`)),
  });
  return new Parser({ format: "N-Quads" }).parse(lines as string);
}

async function breachesOf(
  { path: file }: SiteFile,
  graph: Store,
  { name, turtle, areAdvice }: Shapes,
): Promise<StandardFault[]> {
  const validator = new Validator(new Store(new Parser().parse(turtle)));
  const { results } = await validator.validate(graph);
  return results.map(({ focusNode, path, message, sourceConstraintComponent }) => {
    const why = message.map(({ value }) => value).join(" ") || lastPart(sourceConstraintComponent);
    const what = `${name}：${lastPart(path)} ${why}`;
    return { file, place: `<${focusNode.value}>`, what, isWarning: areAdvice };
  });
}

/** Of an IRI the word that a reader knows; a path that is no single property has none. */
const lastPart = (term: { readonly value: string } | undefined): string =>
  term?.value.replace(/^.*[#/]/, "") ?? "";
