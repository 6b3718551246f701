import { Parser, type Quad } from "n3";
import { describe, expect, it } from "vitest";
import type { Alias, MentionOf } from "../domain/catalogue.ts";
import { nameAddress } from "../domain/names.ts";
import { loadSiteData } from "../load/site-data.ts";
import { both, closure, inverse, type Pair, pairsOf, shared } from "./golden/pairs.ts";
import { catalogueGraph } from "./skos.ts";
import { PREFIXES } from "./skos-terms.ts";
import { writeTurtle } from "./skos-write.ts";

/*
 * The integrity conditions of SKOS (numbered as in its Reference), over the published file as a
 * parser reads it, with what SKOS entails added: inverses, symmetry and transitive closures.
 */

const SITE = new URL("https://example.org/");
const { policies } = await loadSiteData();

const broader = (quads: readonly Quad[]): Pair[] => [
  ...pairsOf(quads, "broader", "broadMatch"),
  ...inverse(pairsOf(quads, "narrower", "narrowMatch")),
];

const labelsOf = (quads: readonly Quad[], ...kinds: readonly string[]): string[] =>
  quads
    .filter(({ predicate }) => kinds.some((kind) => predicate.value === PREFIXES.skos + kind))
    .map(({ subject, object }) => `${subject.value} ${object.value} ${languageOf(object)}`);

const languageOf = (term: Quad["object"]): string => ("language" in term ? term.language : "");

const typed = (quads: readonly Quad[], type: string): string[] =>
  quads
    .filter(({ predicate, object }) => predicate.value.endsWith("#type") && object.value === type)
    .map(({ subject }) => subject.value);

const repeated = (keys: readonly string[]): string[] =>
  keys.filter((key, place) => keys.indexOf(key) !== place);

const conceptOf = ({ kind, id }: MentionOf): string =>
  `${SITE.href}materials/${kind === "group" ? "groups/" : ""}${id}/#concept`;

const termOf = ({ text }: Alias): string => SITE.href.slice(0, -1) + nameAddress(text);

describe.each(policies)("the SKOS file of $policy.id", ({ policy, catalogue }) => {
  const graph = catalogueGraph({ policy, catalogue, site: SITE });
  const quads = new Parser().parse(writeTurtle(graph));
  const { groups, materials, aliases } = catalogue;
  const concepts = typed(quads, `${PREFIXES.skos}Concept`);

  it("has no concept that is a scheme too (S9)", () => {
    const schemes = typed(quads, `${PREFIXES.skos}ConceptScheme`);
    expect(schemes).toHaveLength(2);
    expect(concepts.filter((concept) => schemes.includes(concept))).toEqual([]);
  });

  it("never gives one label to a concept in two roles (S13)", () => {
    const preferred = labelsOf(quads, "prefLabel");
    const others = labelsOf(quads, "altLabel", "hiddenLabel");
    expect(repeated([...preferred, ...others])).toEqual([]);
  });

  it("prefers one label in each language (S14), and has one for every concept", () => {
    const labels = quads.filter(({ predicate }) => predicate.value === `${PREFIXES.skos}prefLabel`);
    const keys = labels.map(({ subject, object }) => `${subject.value} ${languageOf(object)}`);
    expect(repeated(keys)).toEqual([]);
    expect(new Set(labels.map(({ subject }) => subject.value))).toEqual(new Set(concepts));
  });

  it("holds nothing related that is broader by any way up (S27)", () => {
    const related = both(pairsOf(quads, "related", "relatedMatch"));
    expect(related.length).toBeGreaterThan(0);
    expect(shared(related, closure(broader(quads)))).toEqual([]);
  });

  it("matches nothing exactly that it matches otherwise (S46)", () => {
    const exact = closure(both(pairsOf(quads, "exactMatch")));
    const otherwise = [...both(broader(quads)), ...both(pairsOf(quads, "relatedMatch"))];
    expect(exact.length).toBeGreaterThan(0);
    expect(shared(exact, otherwise)).toEqual([]);
  });

  it("goes up without ever coming back to where it started", () => {
    expect(closure(broader(quads)).filter(([from, to]) => from === to)).toEqual([]);
  });

  it("goes down wherever it goes up, and starts from the divisions", () => {
    expect(inverse(pairsOf(quads, "narrower")).map(String).sort()).toEqual(
      pairsOf(quads, "broader").map(String).sort(),
    );
    const divisions = groups.filter(({ parentId }) => parentId === null);
    expect(pairsOf(quads, "hasTopConcept").map(([, top]) => top)).toEqual(
      divisions.map(({ id }) => conceptOf({ kind: "group", id })),
    );
  });

  it("has every group and every entry exactly once", () => {
    expect(
      pairsOf(quads, "notation")
        .map(([, id]) => id)
        .sort(),
    ).toEqual([...groups, ...materials].map(({ id }) => id).sort());
  });

  it("has every alias exactly once, as a label or as a match, with its kind and its basis", () => {
    const rows = graph.filter(({ types }) =>
      types.some((type) => type === "skosxl:Label" || type === "rdf:Statement"),
    );
    expect(rows.map(({ facts }) => facts["dct:identifier"]?.[0])).toEqual(
      aliases.map(({ id }) => id),
    );
    expect(
      rows.map(({ facts }) => [
        facts["dct:type"]?.[0]?.split("#kind-")[1],
        facts["dct:provenance"]?.[0]?.split("#basis-")[1],
        facts["skos:editorialNote"]?.[0]?.text ?? null,
      ]),
    ).toEqual(aliases.map(({ kind, basis, note }) => [kind, basis, note]));
  });

  it("has one concept for each name that is not the very same thing, and no other", () => {
    const terms = aliases.filter(({ relation }) => relation !== "exact").map(termOf);
    const entries = [...groups, ...materials].length;
    expect(concepts).toHaveLength(entries + new Set(terms).size);
    expect(concepts).toEqual(expect.arrayContaining(terms));
  });

  it("labels an entry with the very same names alone", () => {
    const labels = labelsOf(quads, "altLabel").sort();
    const same = aliases.filter(({ relation }) => relation === "exact");
    expect(labels).toEqual(
      same
        .map(({ of, text, language }) => `${conceptOf(of)} ${text} ${language.toLowerCase()}`)
        .sort(),
    );
    expect(labelsOf(quads, "hiddenLabel")).toEqual([]);
  });

  it.each([
    ["broader", "narrowMatch"],
    ["narrower", "broadMatch"],
    ["related", "relatedMatch"],
  ] as const)("matches each %s name by %s, and nothing else by it", (relation, match) => {
    const rows = aliases.filter((alias) => alias.relation === relation);
    expect(rows.length).toBeGreaterThan(0);
    expect(pairsOf(quads, match).map(String).sort()).toEqual(
      rows.map((alias) => String([termOf(alias), conceptOf(alias.of)])).sort(),
    );
  });

  it("states of each match the very triple that it has", () => {
    const objects = (name: string) =>
      new Map(
        quads
          .filter(({ predicate }) => predicate.value === PREFIXES.rdf + name)
          .map(({ subject, object }) => [subject.value, object.value]),
      );
    const [subjects, predicates, targets] = ["subject", "predicate", "object"].map(objects);
    const stated = [...(subjects ?? [])].map(([row, subject]) =>
      [subject, predicates?.get(row), targets?.get(row)].join(" "),
    );
    const held = new Set(
      quads.map(({ subject, predicate, object }) =>
        [subject.value, predicate.value, object.value].join(" "),
      ),
    );
    expect(stated).toHaveLength(aliases.filter(({ relation }) => relation !== "exact").length);
    expect(stated.filter((triple) => !held.has(triple))).toEqual([]);
  });

  it("quotes the source to the character", () => {
    const source = [...policy.sourceText];
    const places = graph.filter(({ types }) => types.includes("oa:TextPositionSelector"));
    const words = graph.filter(({ types }) => types.includes("oa:TextQuoteSelector"));
    expect(places).toHaveLength(groups.length + catalogue.mentions.length);
    expect(
      places.map(({ facts }) =>
        source.slice(facts["oa:start"]?.[0], facts["oa:end"]?.[0]).join(""),
      ),
    ).toEqual(words.map(({ facts }) => facts["oa:exact"]?.[0]));
  });
});
