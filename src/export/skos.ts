import { conceptResources } from "./skos-concepts.ts";
import { nameResources } from "./skos-names.ts";
import type { Source } from "./skos-places.ts";
import { quoteResources } from "./skos-quotes.ts";
import type { Resource } from "./skos-terms.ts";

/**
 * The catalogue as a SKOS thesaurus (W3C Recommendation, 18 August 2009), in two schemes.
 *
 * Groups and entries are the concepts of the first. An alias labels one of them only where it is the
 * very same thing (`exact`). Any other alias is a concept of the second scheme, “names that people
 * look for”, mapped by broadMatch, narrowMatch or relatedMatch, as between any two vocabularies that
 * were not made for each other: so a search that follows labels never takes the near for the same.
 * A name that points at two entries is one concept with two matches; where it is besides the very
 * name of one of them, that match is an exactMatch.
 *
 * What the table of aliases says of a row (its kind, its basis, a note) hangs on a node of its own:
 * the SKOS-XL label of an entry, or the RDF statement of a match, since a note to a match is about
 * neither the name nor the entry alone. Each quote of the record is a Web Annotation selection.
 * Every node has an IRI, so that two graphs are the same where their triples are.
 */
export function catalogueGraph(source: Source): Resource[] {
  return [...conceptResources(source), ...nameResources(source), ...quoteResources(source)];
}
