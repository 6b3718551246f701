import type { Policy } from "../../domain/policy.ts";
import { type Editorial, editorialOf, type TextSource } from "./editorial.ts";
import { block, element, text, type Xml } from "./xml.ts";

/** Who says what: the issuer of the document, and this site of everything else. */
const ISSUER = "#issuer";
const SITE = "#site";

/** What the standard asks to be said of a document, and our remarks as notes: none of it the record's. */
export function metaOf(source: TextSource): Xml {
  const { policy } = source;
  const { name, published } = policy.source;
  const editorial = editorialOf(source);
  return block("meta", {}, [
    identification(policy, editorial),
    element("publication", { date: published, name, showAs: name }),
    references(policy, editorial),
    notes(editorial),
  ]);
}

/**
 * Work, Expression and Manifestation by the IRIs of the AKN Naming Convention. The document's number
 * is not known, so that our own id of the policy stands in its place.
 */
function identification({ id, title, dated }: Policy, { made }: Editorial): Xml {
  const work = `/akn/cn/doc/${dated}/${id}`;
  const expression = `${work}/zho@${dated}`;
  return block("identification", { source: SITE }, [
    block("FRBRWork", {}, [
      ...named(work, `${work}/!main`),
      value("FRBRalias", title.value, "题名"),
      ...madeBy(dated, "成文", ISSUER),
      value("FRBRcountry", "cn"),
      value("FRBRname", title.value),
    ]),
    block("FRBRExpression", {}, [
      ...named(expression, `${expression}/!main`),
      ...madeBy(dated, "成文", ISSUER),
      // Only the issuer's own publication is the authoritative text.
      value("FRBRauthoritative", "false"),
      element("FRBRlanguage", { language: "zho" }),
    ]),
    block("FRBRManifestation", {}, [
      ...named(`${expression}.akn`, `${expression}/!main.xml`),
      ...madeBy(made.on, "制成", SITE),
      value("FRBRformat", "application/akn+xml"),
    ]),
  ]);
}

const named = (uri: string, main: string): Xml[] => [
  value("FRBRthis", main),
  value("FRBRuri", uri),
];

const madeBy = (date: string, name: string, href: string): Xml[] => [
  element("FRBRdate", { date, name }),
  element("FRBRauthor", { href }),
];

const value = (name: string, said: string, kind?: string): Xml =>
  element(name, { value: said, name: kind });

function references({ id, issuer }: Policy, { made }: Editorial): Xml {
  const organization = (eId: string, href: string, showAs: string): Xml =>
    element("TLCOrganization", { eId, href, showAs });
  return block("references", { source: SITE }, [
    organization("issuer", `/akn/ontology/organization/cn/${id}.issuer`, issuer.value),
    organization("site", "/akn/ontology/organization/cn/this-site", made.by),
  ]);
}

function notes({ standing, remarks, facts }: Editorial): Xml {
  const said = [standing, ...remarks, ...facts.map(([name, fact]) => `${name}：${fact}`)];
  return block(
    "notes",
    { source: SITE },
    said.map((remark) => block("note", { class: "editorial" }, [element("p", {}, text(remark))])),
  );
}
