import { inContext, policyAddress, provisionAddress, wordsAddress } from "../domain/address.ts";
import type { Group } from "../domain/catalogue.ts";
import type { Mention } from "../domain/catalogue.ts";
import type { Quote } from "../domain/quote.ts";
import { iriAt, type Source } from "./skos-places.ts";
import type { Resource } from "./skos-terms.ts";
import { en, zh } from "./skos-terms.ts";

/** The document itself, as the text that quotes are taken from. */
export const documentIri = (source: Source): string =>
  iriAt(source, policyAddress(source.policy.id));

/** The words of a mention, which have an anchor of their own in the full text. */
export const mentionIri = (source: Source, mention: Mention): string =>
  iriAt(source, wordsAddress(source.policy.id, mention));

/** The words of a heading, in the provision that it opens. */
export const headingIri = (source: Source, group: Group): string =>
  iriAt(source, `${provisionAddress(source.policy.id, group.quote.eid)}#heading`);

/** The document, every quote of it, and the provisions that the quotes stand in. */
export function quoteResources(source: Source): Resource[] {
  const { groups, mentions } = source.catalogue;
  const quotes = [...groups, ...mentions].map(({ quote }) => quote);
  return [
    documentResource(source),
    ...[...new Set(quotes.map(({ eid }) => eid))].map((eid) => provisionResource(source, eid)),
    ...groups.flatMap((group) => quoteResource(source, headingIri(source, group), group.quote)),
    ...mentions.flatMap((one) => quoteResource(source, mentionIri(source, one), one.quote)),
  ];
}

function documentResource(source: Source): Resource {
  const { title, issuer, dated, source: website, sourceHash } = source.policy;
  return {
    iri: documentIri(source),
    types: ["foaf:Document"],
    facts: {
      "dct:title": [zh(title.value)],
      "dc:creator": [zh(issuer.value)],
      "dct:created": [dated],
      "dct:issued": [website.published],
      // RFC 6920, section 7: a name made from the hash, in hexadecimal.
      "dct:identifier": [`nih:sha-256;${sourceHash}`],
      "rdfs:comment": [
        zh(
          `题名${title.basis}，发文机关${issuer.basis}，来源：${website.name}。oa:start 与 oa:end 按来源文本的 Unicode 码点计，从 0 起，不含末位；dct:identifier 是该文本的 SHA-256。`,
        ),
        en(
          "oa:start and oa:end count Unicode code points of the source text from 0, the end exclusive; dct:identifier holds the SHA-256 of that text.",
        ),
      ],
    },
  };
}

const provisionIri = (source: Source, eid: string): string =>
  iriAt(source, inContext(source.policy.id, eid));

function provisionResource(source: Source, eid: string): Resource {
  return {
    iri: provisionIri(source, eid),
    types: ["foaf:Document"],
    facts: {
      "dct:identifier": [eid],
      "dct:isPartOf": [documentIri(source)],
      "foaf:page": [iriAt(source, provisionAddress(source.policy.id, eid))],
    },
  };
}

/** An exact run of the document (Web Annotation, 4.2.4 and 4.2.5): by its words and by its place. */
function quoteResource(source: Source, iri: string, { eid, text, start, end }: Quote): Resource[] {
  return [
    {
      iri,
      types: ["oa:SpecificResource"],
      facts: {
        "oa:hasSource": [documentIri(source)],
        "dct:isPartOf": [provisionIri(source, eid)],
        "oa:hasSelector": [`${iri}-words`, `${iri}-place`],
      },
    },
    {
      iri: `${iri}-words`,
      types: ["oa:TextQuoteSelector"],
      facts: { "oa:exact": [text] },
    },
    {
      iri: `${iri}-place`,
      types: ["oa:TextPositionSelector"],
      facts: { "oa:start": [start], "oa:end": [end] },
    },
  ];
}
