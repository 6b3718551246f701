import { toJsonLd, toTurtle } from "./rdf-write.ts";
import { PREFIXES, PROPERTIES, type Resource } from "./skos-terms.ts";

const VOCABULARY = { prefixes: PREFIXES, properties: PROPERTIES };

/** The catalogue's resources as Turtle. */
export const writeTurtle = (resources: readonly Resource[]): string =>
  toTurtle(VOCABULARY, resources);

/** The catalogue's resources as JSON-LD 1.1. */
export const writeJsonLd = (resources: readonly Resource[]): string =>
  toJsonLd(VOCABULARY, resources);
